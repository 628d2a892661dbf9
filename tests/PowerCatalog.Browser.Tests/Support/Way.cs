using Microsoft.Playwright;
using PowerCatalog.Browser.Looking;
using PowerCatalog.Running;
using static Microsoft.Playwright.Assertions;

namespace PowerCatalog.Browser.Tests.Support;

/// <summary>The way of one adjustment, as people walk it in windows of their own.</summary>
/// <param name="site">The browser.</param>
/// <param name="staff">The people.</param>
/// <param name="view">How they look at it.</param>
internal sealed class Way(Site site, Staff staff, View view)
{
    /// <summary>The server, which may be started anew in the middle.</summary>
    public required Server Server { get; set; }

    /// <summary>The adjustment's address; empty before it begins.</summary>
    public string Address { get; set; } = "";

    /// <summary>Takes a step in a window of its own.</summary>
    /// <param name="who">Who.</param>
    /// <param name="step">The step; the id of its form begins with it.</param>
    /// <param name="stage">Where the adjustment stands afterwards.</param>
    /// <param name="fields">What is typed, by the end of the field's name.</param>
    public async Task TakeAsync(string who, string step, (string Zh, string En) stage, params (string Field, string Text)[] fields)
    {
        await using var window = await OpenAsync(who);
        await SendAsync(window.Page, step, fields);
        await Expect(window.Page.Locator(".done")).ToBeVisibleAsync();
        await Expect(Standing(window.Page)).ToHaveTextAsync(view[stage.Zh, stage.En]);
        Assert.Empty(window.Watch.Complaints);
    }

    /// <summary>A window of somebody on the adjustment's page.</summary>
    public async Task<Window> OpenAsync(string who)
    {
        var window = await staff.OpenAsync(site, Server, view, who);
        if (Address.Length > 0) await window.Page.GotoAsync(Address);
        return window;
    }

    /// <summary>Fills in the form of a step and sends it.</summary>
    public static async Task SendAsync(IPage page, string step, params (string Field, string Text)[] fields)
    {
        var form = page.Locator($"details[id='{step}-form']");
        if (await form.GetAttributeAsync("open") is null) await form.Locator("summary").ClickAsync();
        foreach (var (field, text) in fields)
        {
            var input = form.Locator($"[name='{step}-{field}']");
            if (await input.EvaluateAsync<string>("input => input.tagName") == "SELECT") await input.SelectOptionAsync(text);
            else await input.FillAsync(text);
        }

        await form.Locator("button[type=submit]").ClickAsync();
        await page.Locator("footer").Last.WaitForAsync();
    }

    /// <summary>Where the adjustment stands, as its page says.</summary>
    public static ILocator Standing(IPage page) => page.Locator("section[aria-labelledby=standing] dd strong").First;
}

using Microsoft.Playwright;

namespace PowerCatalog.Browser.Tests.Support;

/// <summary>Somebody's clicks, counted.</summary>
public sealed class Clicks(IPage page)
{
    /// <summary>How many there were.</summary>
    public int Count { get; private set; }

    /// <summary>Clicks on what is shown, and waits for the page that it leads to, down to its foot.</summary>
    public async Task OnAsync(ILocator what)
    {
        Count++;
        var before = page.Url;
        await what.ClickAsync();
        if (page.Url == before) await page.WaitForURLAsync(address => address != before);
        await page.Locator("footer").Last.WaitForAsync();
    }

    /// <summary>Clicks on a link by its text.</summary>
    public Task OnLinkAsync(string text, bool exact = false) =>
        OnAsync(page.GetByRole(AriaRole.Link, new PageGetByRoleOptions { Name = text, Exact = exact }).First);

    /// <summary>Clicks on a button by its text.</summary>
    public Task OnButtonAsync(string text) =>
        OnAsync(page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = text, Exact = true }));
}

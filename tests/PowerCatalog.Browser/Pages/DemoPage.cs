using Microsoft.Playwright;

namespace PowerCatalog.Browser.Pages;

/// <summary>A page of the demonstration.</summary>
/// <param name="Name">A name for reports and files.</param>
/// <param name="Address">Its address; <c>{name}</c> stands for a file that waits at the site (<see cref="Drafts"/>).</param>
public sealed record DemoPage(string Name, string Address)
{
    /// <summary>Whether it needs a session.</summary>
    public bool SignedIn { get; init; }

    /// <summary>The status of its answer.</summary>
    public int Status { get; init; } = 200;

    /// <summary>Whether the page is what comes when the form at the address is sent.</summary>
    public bool Sent { get; init; }

    /// <summary>Whether who sends it again and again is slowed down on purpose.</summary>
    public bool Throttled { get; init; }

    /// <summary>What is typed into that form.</summary>
    public IReadOnlyList<(string Field, string Value)> Typed { get; init; } = [];

    /// <summary>Opens it in a browser.</summary>
    /// <exception cref="InvalidOperationException">The answer has another status.</exception>
    public async Task OpenAsync(IPage page, Drafts drafts)
    {
        var answer = await page.GotoAsync(drafts.Fill(Address));
        if (Sent)
        {
            foreach (var (field, value) in Typed) await TypeAsync(page, $"[name='{field}']", value);
            answer = await SendAsync(page);
        }

        if (answer?.Status != Status) throw new InvalidOperationException($"{Name} answered {answer?.Status} and not {Status}.");
    }

    // The form's page is marked, so that the page that follows is told from it; the library's own wait for a load has missed one that was
    // quick.
    private static async Task<IResponse> SendAsync(IPage page)
    {
        await page.EvaluateAsync("() => document.documentElement.setAttribute('data-left', '')");
        var answer =
            await page.RunAndWaitForResponseAsync(
                () => page.Locator("main form[method=post] button.main").ClickAsync(), response => response.Request is { Method: "POST" });
        await page.Locator("html:not([data-left])").WaitForAsync();
        await page.EvaluateAsync("() => document.readyState === 'complete' || new Promise(loaded => addEventListener('load', loaded))");
        return answer;
    }

    // A field of the rarer kind lies below a heading that one opens first.
    private static async Task TypeAsync(IPage page, string field, string value)
    {
        var below = page.Locator("main details:not([open])").Filter(new LocatorFilterOptions { Has = page.Locator(field) });
        if (await below.CountAsync() > 0) await below.Locator("summary").ClickAsync();
        await page.Locator("main form " + field).FillAsync(value);
    }

    /// <inheritdoc/>
    public override string ToString() => Name;
}

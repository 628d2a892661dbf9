using System.Collections.Concurrent;
using System.Text.Json;
using Deque.AxeCore.Commons;
using Microsoft.Playwright;

namespace PowerCatalog.Browser.Tests.Support;

/// <summary>
/// axe, with the rules that pages are held to: WCAG 2.0 to 2.2 at A and AA, and its best practices. It runs in the page itself, which has
/// no frames: the package's own way opens a window for each run and sends all that is right as well, which takes several times as long. It
/// judges structures, not words (<see cref="Structure"/>): of rows of one structure it looks at two, and at a page only once for each
/// structure, width and colours.
/// </summary>
public static class Axe
{
    private static readonly string[] Tags = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];
    private static readonly object Everything = new { type = "tag", values = Tags };
    private static readonly object Colours = new { type = "rule", values = (string[])["color-contrast"] };
    private static readonly string Script = new BundledAxeScriptProvider().GetScript();
    private static readonly ConcurrentDictionary<(string Structure, string Where), Task<IReadOnlyList<string>>> Judged = [];

    private const string Run = """
        async only => {
          const result = await axe.run(
            { include: [document], exclude: structure().repeated },
            { runOnly: only, resultTypes: ['violations'], selectors: false });
          const describe = (violation, node) => `${violation.id}: ${violation.help}: ${node.html.slice(0, 200)}`;
          const faults = result.violations.flatMap(violation => violation.nodes.slice(0, 3).map(node => describe(violation, node)));
          return { ran: result.passes.length + result.violations.length, faults };
        }
        """;

    /// <summary>What breaks a rule on a page as it is now.</summary>
    public static Task<IReadOnlyList<string>> RunAsync(IPage page, string where) =>
        OnceAsync(page, where, () => RunAsync(page, where, Everything));

    /// <summary>What breaks the rules of colours on the page in a window once it is turned dark.</summary>
    public static Task<IReadOnlyList<string>> RunInTheDarkAsync(Window window, string where) => OnceAsync(window.Page, where, async () =>
    {
        await window.EmulateAsync(new PageEmulateMediaOptions { ColorScheme = ColorScheme.Dark });
        return await RunAsync(window.Page, where, Colours);
    });

    private static async Task<IReadOnlyList<string>> OnceAsync(IPage page, string where, Func<Task<IReadOnlyList<string>>> judge) =>
        await Judged.GetOrAdd((await Structure.OfAsync(page), where), _ => judge());

    private static async Task<IReadOnlyList<string>> RunAsync(IPage page, string where, object only)
    {
        if (!await page.EvaluateAsync<bool>("typeof axe === 'object'")) await LoadAsync(page);
        var result = await page.EvaluateAsync<JsonElement>(Run, only);
        // A run that checked nothing has found nothing out.
        Assert.True(result.GetProperty("ran").GetInt32() > 0, $"{where}: axe ran no rule.");
        return [.. result.GetProperty("faults").EnumerateArray().Select(fault => $"{where}: {fault.GetString()}")];
    }

    // The browser's own protocol compiles the script once, where Playwright's way has it evaluated by a script: half the time.
    private static async Task LoadAsync(IPage page)
    {
        var session = await page.Context.NewCDPSessionAsync(page);
        await session.SendAsync("Runtime.evaluate", new Dictionary<string, object> { ["expression"] = Script + ";0" });
        await session.DetachAsync();
    }
}

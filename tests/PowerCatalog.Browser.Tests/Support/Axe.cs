using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace PowerCatalog.Browser.Tests.Support;

/// <summary>axe, with the rules that pages are held to: WCAG 2.0 to 2.2 at A and AA, and its best practices.</summary>
public static class Axe
{
    private static readonly string[] Tags = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

    /// <summary>What breaks a rule on a page as it is now.</summary>
    public static Task<IReadOnlyList<string>> RunAsync(IPage page, string where) => RunAsync(page, where, Only("tag", Tags));

    /// <summary>The same of colours alone.</summary>
    public static Task<IReadOnlyList<string>> RunOnColoursAsync(IPage page, string where) => RunAsync(page, where, Only("rule", "color-contrast"));

    private static async Task<IReadOnlyList<string>> RunAsync(IPage page, string where, AxeRunOptions options)
    {
        var result = await page.RunAxe(options);
        // A run that checked nothing has found nothing out.
        Assert.True(result.Passes.Length + result.Violations.Length > 0, $"{where}: axe ran no rule.");
        return [.. result.Violations.SelectMany(violation => violation.Nodes.Take(3).Select(node => $"{where}: {violation.Id}: {violation.Help}: {Cut(node.Html)}"))];
    }

    // Only what is wrong is told in full: of a long page the rest is megabytes.
    private static AxeRunOptions Only(string type, params string[] values) =>
        new() { RunOnly = new RunOnlyOptions { Type = type, Values = [.. values] }, ResultTypes = [ResultType.Violations] };

    private static string Cut(string? html) => html is null ? "" : html.Length <= 200 ? html : html[..200];
}

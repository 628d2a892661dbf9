using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;
using PowerCatalog.Browser.Looking;
using PowerCatalog.Browser.Tests.Support;

namespace PowerCatalog.Browser.Tests.Pages;

/// <summary>axe over every page, in both languages, at both widths, in light and dark colours.</summary>
public sealed class Accessibility(Site site)
{
    private static readonly string[] Rules = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

    [Theory]
    [MemberData(nameof(Views.PagesByLanguage), MemberType = typeof(Views))]
    public async Task No_page_breaks_a_rule_at_any_width_or_in_any_colours(string page, string language)
    {
        await using var window = await site.OpenAsync(page, new View(language, View.Wide));
        var violations = new List<string>();
        foreach (var width in View.Widths)
        {
            await window.SizeAsync(width);
            violations.AddRange(await RunAsync(window.Page, $"{width}", Only("tag", Rules)));
        }

        // What colours can break is contrast; the rest is as it was.
        await window.Page.EmulateMediaAsync(new PageEmulateMediaOptions { ColorScheme = ColorScheme.Dark });
        violations.AddRange(await RunAsync(window.Page, "dark", Only("rule", "color-contrast")));
        Assert.True(violations.Count == 0, string.Join('\n', violations));
    }

    [Fact]
    public async Task The_hits_of_a_search_as_one_types_break_no_rule()
    {
        await using var window = await site.OpenAsync("powers", new View("zh-CN", View.Wide));
        await window.Page.Locator("#seek").PressSequentiallyAsync("水");
        await window.Page.Locator(".hits a").First.WaitForAsync();
        Assert.Empty(await RunAsync(window.Page, "hits", Only("tag", Rules)));
    }

    private static async Task<IEnumerable<string>> RunAsync(IPage page, string where, AxeRunOptions options)
    {
        var result = await page.RunAxe(options);
        // A run that checked nothing has found nothing out.
        Assert.True(result.Passes.Length + result.Violations.Length > 0, $"{where}: axe ran no rule.");
        return result.Violations.SelectMany(violation => violation.Nodes.Take(3).Select(node => $"{where}: {violation.Id}: {violation.Help}: {Cut(node.Html)}"));
    }

    // Only what is wrong is told in full: of a long page the rest is megabytes.
    private static AxeRunOptions Only(string type, params string[] values) =>
        new() { RunOnly = new RunOnlyOptions { Type = type, Values = [.. values] }, ResultTypes = [ResultType.Violations] };

    private static string Cut(string? html) => html is null ? "" : html.Length <= 200 ? html : html[..200];
}

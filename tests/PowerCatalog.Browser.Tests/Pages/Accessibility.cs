using Microsoft.Playwright;
using PowerCatalog.Browser.Looking;
using PowerCatalog.Browser.Tests.Support;

namespace PowerCatalog.Browser.Tests.Pages;

/// <summary>axe over every page, in both languages, at both widths, in light and dark colours.</summary>
public sealed class Accessibility(Site site)
{
    [Theory]
    [MemberData(nameof(Views.PagesByLanguage), MemberType = typeof(Views))]
    public async Task No_page_breaks_a_rule_at_any_width_or_in_any_colours(string page, string language)
    {
        await using var window = await site.OpenAsync(page, new View(language, View.Wide));
        var violations = new List<string>();
        foreach (var width in View.Widths)
        {
            await window.SizeAsync(width);
            violations.AddRange(await Axe.RunAsync(window.Page, $"{width}"));
        }

        // What colours can break is contrast; the rest is as it was.
        await window.Page.EmulateMediaAsync(new PageEmulateMediaOptions { ColorScheme = ColorScheme.Dark });
        violations.AddRange(await Axe.RunOnColoursAsync(window.Page, "dark"));
        Assert.True(violations.Count == 0, string.Join('\n', violations));
    }

    [Fact]
    public async Task The_hits_of_a_search_as_one_types_break_no_rule()
    {
        await using var window = await site.OpenAsync("powers", new View("zh-CN", View.Wide));
        await window.Page.Locator("#seek").PressSequentiallyAsync("水");
        await window.Page.Locator(".hits a").First.WaitForAsync();
        Assert.Empty(await Axe.RunAsync(window.Page, "hits"));
    }
}

using PowerCatalog.Browser.Looking;
using PowerCatalog.Browser.Tests.Support;

namespace PowerCatalog.Browser.Tests.Pages;

/// <summary>axe over every page, in both languages, at both widths, in light and in dark colours.</summary>
public sealed class Accessibility(Site site)
{
    [Theory]
    [MemberData(nameof(Views.PagesByLanguage), MemberType = typeof(Views))]
    public async Task No_page_breaks_a_rule_at_any_width_or_in_any_colours(string page, string language)
    {
        var looks = await Task.WhenAll(View.Widths.Select(width => site.LookAsync(page, new View(language, width))));
        var violations = looks.SelectMany(look => look.Violations).ToList();
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

    [Fact]
    public async Task A_fault_that_is_planted_is_found()
    {
        await using var window = await site.OpenAsync("front", new View("zh-CN", View.Wide));
        // A sentence, since axe leaves the contrast of a single character to people.
        await window.Page.EvaluateAsync(
            """
            () => {
              document.querySelector('h1').insertAdjacentHTML('afterend', '<input><p class=planted>A pale sentence.</p>');
              document.querySelector('.planted').style.color = '#eee';
            }
            """);
        var faults = await Axe.RunAsync(window.Page, "planted");
        Assert.Contains(faults, fault => fault.Contains("label:", StringComparison.Ordinal));
        Assert.Contains(faults, fault => fault.Contains("color-contrast:", StringComparison.Ordinal));
    }
}

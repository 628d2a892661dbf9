using PowerCatalog.Browser.Looking;
using PowerCatalog.Browser.Tests.Support;

namespace PowerCatalog.Browser.Tests.Pages;

/// <summary>What no page does while it loads.</summary>
public sealed class Quietness(Site site)
{
    [Theory]
    [MemberData(nameof(Views.PagesByLanguage), MemberType = typeof(Views))]
    public async Task No_page_complains_asks_another_host_shifts_or_is_wider_than_its_window(string page, string language)
    {
        foreach (var width in View.Widths)
        {
            var look = await site.LookAsync(page, new View(language, width));
            Assert.Equal(language, look.Language);
            Assert.True(look.Shifts.Count == 0, $"At {width} shifts:\n{string.Join('\n', look.Shifts)}");
            Assert.True(look.Wider.Count == 0, $"At {width} stands out:\n{string.Join('\n', look.Wider)}");
            Assert.True(look.Complaints.Count == 0, $"At {width}:\n{string.Join('\n', look.Complaints)}");
        }
    }

    [Theory]
    [InlineData("/640300")]
    [InlineData("/640300/powers")]
    [InlineData("/640300/townships/640302101000")]
    public async Task A_page_that_the_browser_has_kept_looks_and_works_as_it_did(string address)
    {
        await using var window = await site.OpenNewAsync(new View("zh-CN", View.Wide));
        var looks = new List<string>();
        for (var visit = 0; visit < 3; visit++)
        {
            await window.Page.GotoAsync("about:blank");
            await window.Page.GotoAsync(address);
            looks.Add(
                await window.Page.EvaluateAsync<string>(
                    "`${getComputedStyle(document.querySelector('header.site')).backgroundColor} "
                        + "${document.querySelectorAll('.hits').length}`"));
        }

        Assert.Single(looks.Distinct());
        Assert.DoesNotContain("rgba(0, 0, 0, 0)", looks[0], StringComparison.Ordinal);
        Assert.Empty(window.Watch.Complaints);
    }
}

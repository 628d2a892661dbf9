using Microsoft.Playwright;
using PowerCatalog.Browser.Looking;
using PowerCatalog.Browser.Tests.Support;

namespace PowerCatalog.Browser.Tests.Pages;

/// <summary>On paper.</summary>
public sealed class Printing(Site site)
{
    // A4 less the margins of the sheet of styles (12 mm on either side), in CSS pixels.
    private const int PaperWidth = 703;

    [Theory]
    [InlineData("powers", "zh-CN")]
    [InlineData("powers", "en")]
    [InlineData("powers-print", "zh-CN")]
    [InlineData("township", "zh-CN")]
    [InlineData("township-card", "zh-CN")]
    [InlineData("township-card", "en")]
    [InlineData("decisions", "en")]
    [InlineData("decision-big", "zh-CN")]
    [InlineData("power-corrected", "zh-CN")]
    [InlineData("laws", "zh-CN")]
    public async Task A_page_fits_the_width_of_a4_with_no_column_cut_off(string name, string language)
    {
        await using var window = await site.OpenAsync(name, new View(language, View.Wide));
        var page = window.Page;
        await window.EmulateAsync(new PageEmulateMediaOptions { Media = Media.Print });
        await window.SizeAsync(PaperWidth, 1000);
        var wider = await Layout.WiderAsync(page);
        Assert.True(wider.Count == 0, string.Join('\n', wider));
        Assert.Equal(
            0, await page.EvaluateAsync<int>(
                "[...document.querySelectorAll('main table')].filter(table => table.scrollWidth > table.parentElement.clientWidth + "
                    + "1).length"));

        var pdf = await page.PdfAsync(new PagePdfOptions { Format = "A4", PreferCSSPageSize = true });
        Assert.True(pdf.AsSpan().StartsWith("%PDF"u8));
    }

    [Theory]
    [InlineData("township-card", ".card tbody tr", "main time")]
    [InlineData("power", "main h1", ".lens time")]
    public async Task What_only_a_screen_can_use_is_not_on_paper_and_the_day_is(string name, string content, string day)
    {
        await using var window = await site.OpenAsync(name, new View("zh-CN", View.Wide));
        await window.EmulateAsync(new PageEmulateMediaOptions { Media = Media.Print });
        foreach (var useless in (string[])["header.site", ".trail", ".screen", ".lens .other-day"])
        {
            foreach (var one in await window.Page.Locator(useless).AllAsync())
                await Assertions.Expect(one).ToBeHiddenAsync();
        }

        await Assertions.Expect(window.Page.Locator(day).First).ToBeVisibleAsync();
        await Assertions.Expect(window.Page.Locator(content).First).ToBeVisibleAsync();
    }
}

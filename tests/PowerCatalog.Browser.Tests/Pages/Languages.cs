using PowerCatalog.Browser.Looking;
using PowerCatalog.Browser.Tests.Support;
using static Microsoft.Playwright.Assertions;

namespace PowerCatalog.Browser.Tests.Pages;

/// <summary>Chinese and English.</summary>
public sealed class Languages(Site site)
{
    [Theory]
    [InlineData("zh-CN", "zh-CN")]
    [InlineData("zh-TW", "zh-CN")]
    [InlineData("en-GB", "en")]
    [InlineData("de-DE", "zh-CN")]
    public async Task A_page_speaks_what_the_browser_asks_for_else_chinese(string asked, string spoken)
    {
        await using var window = await site.OpenNewAsync(new View(asked, View.Wide));
        await window.Page.GotoAsync("/640300");
        await Expect(window.Page.Locator("html")).ToHaveAttributeAsync("lang", spoken);
    }

    [Theory]
    [MemberData(nameof(Views.All), MemberType = typeof(Views))]
    public async Task The_link_at_the_head_changes_the_language_of_the_same_page_and_is_remembered(string language, int width, bool script)
    {
        var view = new View(language, width, script);
        var other = view["en", "zh-CN"];
        await using var window = await site.OpenNewAsync(view);
        var page = window.Page;
        await page.GotoAsync("/640300/powers?q=水&category=permit");
        var (rows, total) = (page.Locator("table.list tbody tr"), page.Locator(".tableinfo strong"));
        var (shown, counted) = (await rows.CountAsync(), await total.InnerTextAsync());
        await new Clicks(page).OnAsync(page.Locator($".tools a[hreflang={other}]"));
        await Expect(page.Locator("html")).ToHaveAttributeAsync("lang", other);
        await Expect(rows).ToHaveCountAsync(shown);
        await Expect(total).ToHaveTextAsync(counted);

        await page.GotoAsync("/640300/departments");
        await Expect(page.Locator("html")).ToHaveAttributeAsync("lang", other);
        await Expect(page.Locator("h1")).ToHaveTextAsync(view["Departments", "部门"]);
    }

    [Theory]
    [MemberData(nameof(Views.Pages), MemberType = typeof(Views))]
    public async Task Chinese_sentences_have_chinese_punctuation(string page)
    {
        var odd = (await site.LookAsync(page, new View("zh-CN", View.Wide))).OddMarks;
        Assert.True(odd.Count == 0, string.Join('\n', odd));
    }

    [Fact]
    public async Task On_an_english_page_text_of_the_catalog_says_that_it_is_chinese()
    {
        await using var window = await site.OpenAsync("power", new View("en", View.Wide));
        await Expect(window.Page.Locator("h1 bdi")).ToHaveAttributeAsync("lang", "zh-CN");
        Assert.Equal(0, await window.Page.EvaluateAsync<int>("""
            [...document.querySelectorAll('main *')]
              .filter(part => [...part.childNodes].some(node => node.nodeType === 3 && /[\u4e00-\u9fff]/.test(node.data)))
              .filter(part => !part.closest('[lang=zh-CN]')).length
            """));
    }
}

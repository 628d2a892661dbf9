using Microsoft.Playwright;
using PowerCatalog.Browser.Looking;
using PowerCatalog.Browser.Tests.Support;
using static Microsoft.Playwright.Assertions;

namespace PowerCatalog.Browser.Tests.Pages;

/// <summary>Somebody without a mouse.</summary>
public sealed class Keys(Site site)
{
    [Theory]
    [MemberData(nameof(Views.WithScript), MemberType = typeof(Views))]
    public async Task The_first_key_reaches_a_link_that_skips_to_the_content(string language, int width)
    {
        await using var window = await site.OpenAsync("powers", new View(language, width));
        var page = window.Page;
        await page.Keyboard.PressAsync("Tab");
        await Expect(page.Locator(".skip")).ToBeFocusedAsync();
        await Expect(page.Locator(".skip")).ToBeInViewportAsync();
        await page.Keyboard.PressAsync("Enter");
        await Expect(page.Locator("#main")).ToBeFocusedAsync();
        await page.Keyboard.PressAsync("Tab");
        Assert.True(
            await page.EvaluateAsync<bool>("document.querySelector('#main').contains(document.activeElement)"),
            "The next key goes on in the content.");
    }

    [Theory]
    [InlineData("front")]
    [InlineData("powers")]
    [InlineData("power-corrected")]
    [InlineData("record")]
    [InlineData("change-form")]
    public async Task Whatever_a_key_reaches_is_seen_to_have_the_focus(string name)
    {
        await using var window = await site.OpenAsync(name, new View("zh-CN", View.Wide));
        var page = window.Page;
        for (var i = 0; i < 25; i++)
        {
            await page.Keyboard.PressAsync("Tab");
            var unseen = await page.EvaluateAsync<string?>("""
                () => {
                  const at = document.activeElement, style = getComputedStyle(at), box = at.getBoundingClientRect();
                  const outlined = style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2;
                  const seen = at === document.body || (outlined && box.width > 0 && box.bottom > 0 && box.top < innerHeight);
                  return seen ? null : at.outerHTML.slice(0, 150);
                }
                """);
            Assert.Null(unseen);
        }
    }

    [Theory]
    [MemberData(nameof(Views.WithScript), MemberType = typeof(Views))]
    public async Task Keys_find_a_power_as_one_types_and_escape_closes_the_hits(string language, int width)
    {
        await using var window = await site.OpenAsync("powers", new View(language, width));
        var page = window.Page;
        var (field, hits) = (page.Locator("#seek"), page.Locator("header .hits"));
        await field.FocusAsync();
        await page.Keyboard.TypeAsync("校车");
        await Expect(hits.Locator("a").First).ToBeVisibleAsync();
        // The hits of the first character may stand until those of both are there.
        await Expect(hits.Locator("section").First.Locator("li").Filter(new() { HasNotText = "校车" })).ToHaveCountAsync(0);
        Assert.All(
            await hits.Locator("section").First.Locator("li").AllInnerTextsAsync(), text =>
                Assert.Contains("校车", text, StringComparison.Ordinal));
        await page.Keyboard.PressAsync("Tab");
        await page.Keyboard.PressAsync("Escape");
        await Expect(hits.Locator("a")).ToHaveCountAsync(0);
        await Expect(field).ToBeFocusedAsync();
        await Expect(field).ToHaveValueAsync("校车");

        await field.FillAsync("水");
        await Expect(hits.Locator("a").First).ToBeVisibleAsync();
        await page.Keyboard.PressAsync("Tab");
        await page.Keyboard.PressAsync("Tab");
        await new Clicks(page).OnAsync(page.Locator("header .hits a").First);
        await Expect(page.Locator("h1")).ToContainTextAsync("水");
    }

    [Fact]
    public async Task Hits_go_when_one_clicks_elsewhere_and_when_the_field_is_emptied()
    {
        await using var window = await site.OpenAsync("front", new View("zh-CN", View.Wide));
        var page = window.Page;
        var hits = page.Locator(".hero .hits a");
        await page.Locator("#find").FillAsync("水");
        await Expect(hits.First).ToBeVisibleAsync();
        await page.Locator("footer").ClickAsync(new LocatorClickOptions { Position = new() { X = 3, Y = 3 } });
        await Expect(hits).ToHaveCountAsync(0);
        await page.Locator("#find").FillAsync("水利");
        await Expect(hits.First).ToBeVisibleAsync();
        await page.Locator("#find").FillAsync("");
        await Expect(hits).ToHaveCountAsync(0);
    }
}

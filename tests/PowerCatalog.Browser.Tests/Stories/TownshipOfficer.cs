using PowerCatalog.Browser.Looking;
using PowerCatalog.Browser.Tests.Support;
using static Microsoft.Playwright.Assertions;

namespace PowerCatalog.Browser.Tests.Stories;

/// <summary>Somebody of 金银滩镇 wants to know on what basis the township punishes a building without a licence.</summary>
public sealed class TownshipOfficer(Site site)
{
    private const string Power = "对未依法取得乡村建设规划许可证进行建设的处罚";
    private const string Basis = "《中华人民共和国城乡规划法》第六十五条";

    [Theory]
    [MemberData(nameof(Views.All), MemberType = typeof(Views))]
    public async Task Finds_the_basis_of_one_power_in_at_most_three_clicks(string language, int width, bool script)
    {
        var view = new View(language, width, script);
        await using var window = await site.OpenNewAsync(view);
        var (page, clicks) = (window.Page, new Clicks(window.Page));
        await page.GotoAsync("/");
        await clicks.OnLinkAsync("金银滩镇");

        // The township's own page has the answer already: basis, mode, in whose name, since when, on which decision.
        var item = page.Locator(".given tbody tr").Filter(new() { HasText = Power });
        string[] texts =
            [Basis, view["赋权", "empowered"], view["乡镇（街道）名义", "township"], view["2021年3月1日", "1 Mar 2021"], "吴政发〔2021〕5号"];
        foreach (var shown in texts)
            await Expect(item).ToContainTextAsync(shown, new() { IgnoreCase = true });

        await clicks.OnLinkAsync(Power);
        await Expect(page.Locator("h1")).ToHaveTextAsync(Power);
        await Expect(page.Locator(".bases li").First).ToContainTextAsync("第六十五条");
        Assert.InRange(clicks.Count, 1, 3);
        Assert.Empty(window.Watch.Complaints);
    }

    [Theory]
    [MemberData(nameof(Views.All), MemberType = typeof(Views))]
    public async Task Finds_it_by_two_characters_of_its_name_as_well(string language, int width, bool script)
    {
        var view = new View(language, width, script);
        await using var window = await site.OpenNewAsync(view);
        var (page, clicks) = (window.Page, new Clicks(window.Page));
        await page.GotoAsync("/");
        await page.Locator("#find").PressSequentiallyAsync("乡村");
        if (!script) await clicks.OnAsync(page.Locator(".hero button.main"));
        // Names that begin with the words stand first; this one has them in the middle, so all hits are asked for.
        await clicks.OnAsync(page.Locator("a[href*='/powers?q=']").First);
        await clicks.OnLinkAsync(Power);
        await Expect(page.Locator(".bases")).ToContainTextAsync("第六十五条");
        Assert.InRange(clicks.Count, 1, 3);
        Assert.Empty(window.Watch.Complaints);
    }
}

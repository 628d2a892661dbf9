using PowerCatalog.Browser.Looking;
using PowerCatalog.Browser.Tests.Support;
using static Microsoft.Playwright.Assertions;

namespace PowerCatalog.Browser.Tests.Stories;

/// <summary>Somebody audits the promised limit of 占用农业灌溉水源灌排工程设施审批, which a decision changed and two letters corrected.</summary>
public sealed class Auditor(Site site)
{
    private const string Power = "占用农业灌溉水源灌排工程设施审批";

    [Theory]
    [MemberData(nameof(Views.All), MemberType = typeof(Views))]
    public async Task Finds_who_set_one_element_and_what_it_said_before(string language, int width, bool script)
    {
        var view = new View(language, width, script);
        await using var window = await site.OpenNewAsync(view);
        var (page, clicks) = (window.Page, new Clicks(window.Page));
        await page.GotoAsync("/");
        await page.Locator("#find").FillAsync("640115002000");
        await clicks.OnAsync(page.Locator(".hero button.main"));
        await clicks.OnLinkAsync(Power);

        // Beside the element: the letter that set it last, as a correction.
        var element = page.Locator(".elements > div")
            .Filter(new() { Has = page.Locator("dt", new() { HasText = view["承诺时限", "Promised limit"] }) }).First;
        await Expect(element.Locator(".setby")).ToContainTextAsync("吴审改〔2022〕2号");
        await Expect(element.Locator(".setby .flag")).ToHaveTextAsync(view["已更正", "corrected"]);

        // In the power's life: what the decision itself set, by whom it was recorded, what stood there before, and that it was corrected
        // since.
        var step = page.Locator(".life .step").Filter(new() { HasText = "吴政办发〔2022〕5号" })
            .Filter(new() { HasText = view["变更要素", "changed"] }).First;
        await Expect(step.Locator(".before").First).ToContainTextAsync(view["7工作日", "7 working days"]);
        await Expect(step.Locator(".after").First).ToContainTextAsync(view["1工作日", "1 working day"]);
        await Expect(step).ToContainTextAsync(view["记录人", "by"] + " demo");
        await Expect(step.Locator("h3 .flag")).ToHaveTextAsync(view["已被更正", "corrected since"]);

        // And the decision itself, line by line.
        await clicks.OnAsync(element.Locator(".setby a"));
        await Expect(page.Locator("h1")).ToContainTextAsync("关于再次更正的函");
        await Expect(page.Locator(".line").Filter(new() { HasText = Power }).Locator(".before"))
            .ToContainTextAsync(view["6工作日", "6 working days"]);
        Assert.InRange(clicks.Count, 1, 4);
        Assert.Empty(window.Watch.Complaints);
    }

    [Theory]
    [MemberData(nameof(Views.All), MemberType = typeof(Views))]
    public async Task Sees_what_was_known_before_the_corrections_and_is_told_that_it_is_not_todays_list(
        string language, int width, bool script)
    {
        var view = new View(language, width, script);
        await using var window = await site.OpenNewAsync(view);
        var page = window.Page;
        await page.GotoAsync("/640300/powers/640115002000");
        var today = await page.Locator(".power").InnerTextAsync();
        await page.Locator(".lens summary").ClickAsync();
        await page.Locator("#lens-known").FillAsync("吴政办发〔2022〕5号");
        await new Clicks(page).OnAsync(page.Locator(".lens form button[type=submit]"));
        await Expect(page.Locator(".lens .flag")).ToHaveTextAsync(view["不是今天的清单", "Not today's list"]);
        await Expect(page.Locator(".elements > div").Filter(new() { HasText = view["承诺时限", "Promised limit"] }).First)
            .ToContainTextAsync(view["1工作日", "1 working day"]);
        Assert.NotEqual(today, await page.Locator(".power").InnerTextAsync());

        // The way goes on through the same lens, and back to today.
        await new Clicks(page).OnLinkAsync(view["职权", "Powers"], exact: true);
        Assert.Contains("known=", page.Url, StringComparison.Ordinal);
        await page.Locator(".lens summary").ClickAsync();
        await new Clicks(page).OnLinkAsync(view["回到今天", "Back to today"]);
        await Expect(page.Locator(".lens.elsewhen")).ToHaveCountAsync(0);
        Assert.Empty(window.Watch.Complaints);
    }
}

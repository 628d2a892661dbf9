using Microsoft.Playwright;
using PowerCatalog.Accounts.Testing;
using PowerCatalog.Browser.Looking;
using PowerCatalog.Browser.Tests.Support;
using static Microsoft.Playwright.Assertions;

namespace PowerCatalog.Browser.Tests.Stories;

/// <summary>Somebody of the reform office records changes without a workbook, beginning on a power's page.</summary>
public sealed class FilledIn(Site site, RecordingDemo demo) : IClassFixture<RecordingDemo>
{
    [Theory]
    [MemberData(nameof(Views.All), MemberType = typeof(Views))]
    public async Task A_power_is_changed_from_its_page_another_is_added_and_nothing_is_recorded_twice(
        string language, int width, bool script)
    {
        var view = new View(language, width, script);
        var (number, power) = (RecordingDemo.Number(view, 110), RecordingDemo.Power(view));
        var server = await demo.ServerAsync();
        await using var window = await site.OpenNewAsync(server.Address, view);
        var (page, clicks) = (window.Page, new Clicks(window.Page));
        await SignInAsync(page, clicks, view, $"/640300/powers/{power}");
        var name = await page.Locator("h1").InnerTextAsync();
        await clicks.OnLinkAsync(view["变更这项", "Change it"], exact: true);
        await page.Locator("#element").SelectOptionAsync("promisedLimit");
        await clicks.OnAsync(page.Locator("button.main"));
        await Expect(page.Locator("[name=line-from]")).Not.ToHaveValueAsync("");
        await page.Locator("#line-to").FillAsync("4工作日");
        await page.Locator("#header-documentNumber").FillAsync(number);
        await page.Locator("#header-title").FillAsync("关于压减时限的通知");
        await page.Locator("#header-decided").FillAsync("2022-11-20");
        await page.Locator("#header-effective").FillAsync("2022-12-01");
        await JudgeAsync(page, script, "form");
        await clicks.OnAsync(page.Locator("button.main"));
        await JudgeAsync(page, script, "preview");

        // A second change of the same decision: the power is found by a part of its name.
        await clicks.OnLinkAsync(view["再加一处变更", "Add another change"]);
        await clicks.OnLinkAsync(view["暂停", "Suspend or resume"]);
        var choice = page.Locator($"a[href*='code={power}']").First;
        if (script)
        {
            await page.Locator("#code").PressSequentiallyAsync("水务局");
            await page.Locator("main .hits a").First.WaitForAsync();
            await page.Locator("#code").FillAsync(name);
            await choice.WaitForAsync();
        }
        else
        {
            await page.Locator("#code").FillAsync(name);
            await clicks.OnAsync(page.Locator("button.main"));
        }

        await JudgeAsync(page, script, "choices");
        await clicks.OnAsync(choice);
        await page.Locator("#line-action").SelectOptionAsync("暂停");
        await page.Locator("#line-reason").FillAsync("试点期间暂停");
        await Expect(page.Locator("#header-documentNumber")).ToHaveValueAsync(number);
        await clicks.OnAsync(page.Locator("button.main"));
        await Expect(page.Locator("section[aria-labelledby=filled] li")).ToHaveCountAsync(2);
        var preview = page.Url;
        await page.GotoAsync("/640300/record");
        var row = page.Locator("section[aria-labelledby=waiting] tr").Filter(new() { HasText = number });
        await Expect(row).ToContainTextAsync("王芳");
        await JudgeAsync(page, script, "waiting");
        await page.GotoAsync(preview);

        // A double click records once; so does going back to the preview afterwards.
        await page.GetByRole(AriaRole.Button, new() { Name = view["记录", "Record"], Exact = true }).DblClickAsync();
        await page.WaitForURLAsync("**/decisions/**");
        await Expect(page.Locator(".done")).ToContainTextAsync(view["记录", "ecorded"]);
        var decision = new Uri(page.Url).AbsolutePath;
        await page.GotoAsync(preview);
        Assert.Equal(decision, new Uri(page.Url).AbsolutePath);
        await Expect(page.Locator(".done")).ToContainTextAsync(view["没有重复记录", "not recorded again"]);
        await JudgeAsync(page, script, "decision");
        Assert.Empty(window.Watch.Complaints);
    }

    [Theory]
    [MemberData(nameof(Views.All), MemberType = typeof(Views))]
    public async Task What_was_typed_outlives_the_session(string language, int width, bool script)
    {
        var view = new View(language, width, script);
        var power = RecordingDemo.Power(view);
        var server = await demo.ServerAsync();
        await using var window = await site.OpenNewAsync(server.Address, view);
        var (page, clicks) = (window.Page, new Clicks(window.Page));
        var form = $"/640300/record/change?kind=change&code={power}&element=promisedLimit";
        await SignInAsync(page, clicks, view, form);
        await page.Locator("#line-to").FillAsync("2工作日");
        await page.Locator("#header-title").FillAsync("关于“压减”的通知");
        await EndAsync(page);
        await clicks.OnAsync(page.Locator("button.main"));
        await SignInHereAsync(page, clicks, view);
        await Expect(page.Locator("#line-to")).ToHaveValueAsync("2工作日");
        await Expect(page.Locator("#header-title")).ToHaveValueAsync("关于“压减”的通知");
        await JudgeAsync(page, script, "held in its form");

        // A form whose page does not show it is read first, and sent once more.
        await page.GotoAsync("/640300/procedure/begin");
        await page.Locator("#name").FillAsync("压减时限");
        await EndAsync(page);
        await clicks.OnAsync(page.Locator("button.main"));
        await SignInHereAsync(page, clicks, view);
        await Expect(page.Locator("main")).ToContainTextAsync("压减时限");
        await JudgeAsync(page, script, "held");
        await page.Locator("button.main").ClickAsync();
        await Expect(page.Locator("#name")).ToHaveValueAsync("压减时限");
        Assert.Empty(window.Watch.Complaints);
    }

    [Theory]
    [MemberData(nameof(Views.All), MemberType = typeof(Views))]
    public async Task An_auditor_checks_what_a_report_states(string language, int width, bool script)
    {
        var view = new View(language, width, script);
        await using var window = await site.OpenNewAsync(view);
        var page = window.Page;
        await page.GotoAsync("/640300/audit/reconcile?year=2022");
        const string document = "吴政办发〔2022〕5号";
        var table = System.Text.Encoding.UTF8.GetBytes($"文号\t声明总数\t分项\n{document}\t\t取消=99；新增=1\n");
        await page.Locator("#file").SetInputFilesAsync(new FilePayload { Name = "所述.tsv", MimeType = "text/plain", Buffer = table });
        await page.Locator("section[aria-labelledby=stated] button").ClickAsync();
        await Expect(page.Locator("section[aria-labelledby=stated] tbody tr")).ToHaveCountAsync(2);
        await JudgeAsync(page, script, "stated");
        Assert.Empty(window.Watch.Complaints);
    }

    // The store lets a session end; the browser does not know.
    private static Task EndAsync(IPage page) => page.Context.ClearCookiesAsync(new() { Name = "session" });

    private static async Task SignInAsync(IPage page, Clicks clicks, View view, string next)
    {
        await page.GotoAsync($"/sign-in?next={Uri.EscapeDataString(next)}");
        await SignInHereAsync(page, clicks, view);
    }

    private static async Task SignInHereAsync(IPage page, Clicks clicks, View view)
    {
        await page.Locator("#name").FillAsync(TestPeople.Office.SignInName);
        await page.Locator("#password").FillAsync(TestPeople.Password);
        await clicks.OnButtonAsync(view["登录", "Sign in"]);
    }

    // axe needs a script; nothing on a page is wider than the page.
    private static async Task JudgeAsync(IPage page, bool script, string where)
    {
        if (!script) return;
        Assert.Empty(await Axe.RunAsync(page, $"{where} {page.ViewportSize!.Width}"));
        var fits = await page.EvaluateAsync<bool>("document.documentElement.scrollWidth <= innerWidth");
        Assert.True(fits, $"{where} is wider than the window.");
    }
}

using PowerCatalog.Accounts.Testing;
using PowerCatalog.Browser.Looking;
using PowerCatalog.Browser.Pages;
using PowerCatalog.Running;
using PowerCatalog.Browser.Tests.Support;
using static Microsoft.Playwright.Assertions;

namespace PowerCatalog.Browser.Tests.Stories;

/// <summary>A clerk of the reform office has a workbook that gives one power to a township; the cell of the mode is mistyped.</summary>
public sealed class Clerk(Site site, RecordingDemo demo) : IClassFixture<RecordingDemo>
{
    [Theory]
    [MemberData(nameof(Views.All), MemberType = typeof(Views))]
    public async Task Records_a_workbook_with_one_bad_cell_once_it_is_mended_and_the_township_page_shows_it(
        string language, int width, bool script)
    {
        var view = new View(language, width, script);
        var (number, township) = (RecordingDemo.Number(view, 50), RecordingDemo.Township(view));
        using var files = new TemporaryFolder();
        var server = await demo.ServerAsync();
        await using var window = await site.OpenNewAsync(server.Address, view);
        var (page, clicks) = (window.Page, new Clicks(window.Page));

        await page.GotoAsync("/");
        await clicks.OnLinkAsync(view["记录", "Record"], exact: true);
        await page.Locator("#name").FillAsync(TestPeople.Office.SignInName);
        await page.Locator("#password").FillAsync(TestPeople.Password);
        await clicks.OnButtonAsync(view["登录", "Sign in"]);

        // The bad cell is named, shown with its text, and nothing can be recorded.
        await SendAsync(Workbooks.Write(files["a.xlsx"], Workbooks.Given(number, township, mode: "赋全")));
        await Expect(page.Locator(".summary h2")).ToContainTextAsync(view["有 1 处错误", "One error"]);
        await Expect(page.Locator(".cells .bad dt")).ToContainTextAsync("D2");
        await Expect(page.Locator(".cells .bad dd")).ToContainTextAsync("赋全");
        await Expect(page.Locator("button.main")).ToHaveCountAsync(0);
        var marked = await page.RunAndWaitForDownloadAsync(() => page.Locator("a[href$='marked.xlsx']").ClickAsync());
        Assert.EndsWith(".xlsx", marked.SuggestedFilename, StringComparison.Ordinal);

        await clicks.OnLinkAsync(view["重新上传", "Send another"]);
        await SendAsync(Workbooks.Write(files["a.xlsx"], Workbooks.Given(number, township)));
        await Expect(page.Locator(".done")).ToBeVisibleAsync();
        await Expect(page.Locator("ol.rows > li")).ToContainTextAsync(Workbooks.PowerName);
        await clicks.OnButtonAsync(view["记录", "Record"]);

        await Expect(page.Locator(".done")).ToContainTextAsync(view["已记录", "Recorded"]);
        await Expect(page.Locator(".tags")).ToContainTextAsync(number);
        await clicks.OnLinkAsync(view["首页", "Front page"], exact: true);
        await clicks.OnLinkAsync(township);
        var given = page.Locator(".given tbody tr").Filter(new() { HasText = Workbooks.PowerName });
        await Expect(given).ToContainTextAsync(number);
        await Expect(given).ToContainTextAsync(view["2022年12月1日", "1 Dec 2022"]);
        Assert.Empty(window.Watch.Complaints);

        async Task SendAsync(string path)
        {
            await page.Locator("#file").SetInputFilesAsync(path);
            await clicks.OnButtonAsync(view["上传并预览", "Send and preview"]);
        }
    }

    [Theory]
    [MemberData(nameof(Views.All), MemberType = typeof(Views))]
    public async Task Loses_nothing_typed_when_a_form_has_faults_and_records_once_they_are_mended(string language, int width, bool script)
    {
        var view = new View(language, width, script);
        var (number, power) = (RecordingDemo.Number(view, 70), RecordingDemo.Power(view));
        var server = await demo.ServerAsync();
        await using var window = await site.OpenNewAsync(server.Address, view);
        var (page, clicks) = (window.Page, new Clicks(window.Page));
        await page.GotoAsync($"/640300/record/change?kind=change&code={power}&element=promisedLimit");
        await page.Locator("#name").FillAsync(TestPeople.Office.SignInName);
        await page.Locator("#password").FillAsync(TestPeople.Password);
        await clicks.OnButtonAsync(view["登录", "Sign in"]);

        await page.Locator("#line-to").FillAsync("很快");
        await page.Locator("#header-documentNumber").FillAsync(number);
        await page.Locator("#header-title").FillAsync("关于压减时限的通知 \"<b>&'");
        await page.Locator("#header-effective").FillAsync("2022-12-01");
        await page.Locator("button.main").ClickAsync();

        // No limit and no date of the decision: each is said at the head and at its field, with all else as it was typed.
        foreach (var field in (string[])["line-to", "header-decided"])
        {
            await Expect(page.Locator($".summary a[href='#{field}']")).ToBeVisibleAsync();
            await Expect(page.Locator($"#{field}-fault")).ToBeVisibleAsync();
            await Expect(page.Locator($"#{field}")).ToHaveAttributeAsync("aria-invalid", "true");
        }

        await Expect(page.Locator("#line-to")).ToHaveValueAsync("很快");
        await Expect(page.Locator("#header-documentNumber")).ToHaveValueAsync(number);
        await Expect(page.Locator("#header-title")).ToHaveValueAsync("关于压减时限的通知 \"<b>&'");
        await Expect(page.Locator("#header-effective")).ToHaveValueAsync("2022-12-01");

        await page.Locator("#line-to").FillAsync("4工作日");
        await page.Locator("#header-decided").FillAsync("2022-11-20");
        await clicks.OnAsync(page.Locator("button.main"));
        await clicks.OnButtonAsync(view["记录", "Record"]);
        await Expect(page.Locator(".done")).ToContainTextAsync(view["已记录", "Recorded"]);
        await Expect(page.Locator("h1")).ToContainTextAsync("\"<b>&'");
        await Expect(page.Locator(".line .after")).ToContainTextAsync(view["4工作日", "4 working days"]);
        Assert.Empty(window.Watch.Complaints);
    }

    [Theory]
    [MemberData(nameof(Views.All), MemberType = typeof(Views))]
    public async Task Is_told_of_a_wrong_key_and_of_a_missing_file_at_the_field(string language, int width, bool script)
    {
        var view = new View(language, width, script);
        await using var window = await site.OpenNewAsync(view);
        var page = window.Page;
        await page.GotoAsync(DemoPages.Record);
        // Somebody of the own name for each view: five wrong passwords in ten minutes would lock the account that all of them use.
        await page.Locator("#name").FillAsync($"nobody-{language}-{width}-{script}");
        await page.Locator("#password").FillAsync("not the password");
        await page.Locator("button.main").ClickAsync();
        await Expect(page.Locator("#password-fault")).ToBeVisibleAsync();
        await page.Locator("#name").FillAsync(TestPeople.Office.SignInName);
        await page.Locator("#password").FillAsync(TestPeople.Password);
        await new Clicks(page).OnButtonAsync(view["登录", "Sign in"]);

        // Led on to where it was asked for.
        Assert.EndsWith(DemoPages.Record, page.Url, StringComparison.Ordinal);
        await page.Locator("main details summary").ClickAsync();
        await page.Locator("#header-title").FillAsync("只填了标题");
        await page.Locator("button.main").ClickAsync();
        await Expect(page.Locator("#file-fault")).ToBeVisibleAsync();
        await Expect(page.Locator("#header-title")).ToHaveValueAsync("只填了标题");
        await new Clicks(page).OnButtonAsync(view["退出", "Sign out"]);
        await page.GotoAsync(DemoPages.Record);
        await Expect(page.Locator("#password")).ToBeVisibleAsync();
    }
}

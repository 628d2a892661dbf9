using Microsoft.Playwright;
using PowerCatalog.Browser.Looking;
using PowerCatalog.Browser.Pages;
using PowerCatalog.Browser.Tests.Support;
using PowerCatalog.Domain.Time;
using PowerCatalog.Exchange.Workbooks;
using PowerCatalog.Running;
using static Microsoft.Playwright.Assertions;

namespace PowerCatalog.Browser.Tests.Stories;

/// <summary>
/// An adjustment of three departments and a township goes from a clerk's draft to its publication with eight people; two are at it at once,
/// and the server is killed in the middle.
/// </summary>
public sealed class EightPeople(Site site)
{
    private const string Name = "水利职权划转（测试）";
    private const string Number = "吴政发〔2026〕77号";

    [Theory]
    [InlineData("zh-CN", View.Wide, true)]
    [InlineData("en", View.Narrow, false)]
    public async Task Walk_an_adjustment_from_a_draft_to_its_publication(string language, int width, bool script)
    {
        var view = new View(language, width, script);
        var today = CatalogTime.Show(TimeProvider.System.Today());
        using var files = new TemporaryFolder();
        var server = await site.ServeCopyAsync();
        await using var staff = await Staff.HireAsync(server);
        var way = new Way(site, staff, view) { Server = server };
        try
        {
            await BeginAsync(way, view, Write(files["lines.xlsx"], staff));
            await way.TakeAsync("clerk", "submit", ("待审核", "Awaiting review"));
            await RefusedAsync(way, view);
            foreach (var (code, _) in staff.Others)
                await way.TakeAsync(
                    "neighbour", $"giveOpinion-{code}", ("待审核", "Awaiting review"), ("agrees", "true"), ("text", "同意划入。"));
            await ReviewAtOnceAsync(way, view);
            await way.TakeAsync(
                "law", "legality", ("待批准", "Awaiting approval"), ("number", "吴司法审〔2026〕7号"), ("result", "lawful"), ("text", "合法。"));

            // Killed, not stopped; what was recorded stands.
            await way.Server.DisposeAsync();
            way.Server = await Server.StartAsync(server.Data);
            await way.TakeAsync(
                "approver", "approval", ("待颁布", "Awaiting promulgation"), ("on", today), ("number", "吴政纪〔2026〕4号"));
            await way.TakeAsync(
                "publisher", "promulgate", ("已颁布待公布", "Promulgated, not published"), ("documentNumber", Number),
                ("title", "关于划转水利职权的决定（测试）"), ("decided", today));
            await UnpublishedAsync(way, view);
            await way.TakeAsync(
                "publisher", "publish", ("已公布待交接", "Published, hand-over not confirmed"),
                ("address", "https://www.example.gov.cn/77.html"), ("on", today));
            foreach (var (code, _) in staff.Others)
                await way.TakeAsync(
                    "neighbour", $"confirmHandOver-{code}", ("已公布待交接", "Published, hand-over not confirmed"), ("on", today));
            await way.TakeAsync("town", "confirmHandOver-640302101000", ("已办结", "Done"), ("on", today));
            await PublishedAsync(way, view);
        }
        finally
        {
            await way.Server.DisposeAsync();
        }
    }

    // Three departments and a township; the number and the days come last.
    private static string Write(string path, Staff staff) => Workbooks.Write(
        path,
        new SheetContent("变更", ["职权编码", "变更要素", "变更前", "变更后"], [["640115002000", "承诺时限", "5工作日", "3工作日"]]),
        new SheetContent("划转", ["职权编码", "划出部门", "划入部门"],
        [
            ["640115003000", "市水务局", staff.Others[0].Name], ["640115004000", "市水务局", staff.Others[1].Name],
        ]),
        new SheetContent("赋权", ["职权编码", "乡镇（街道）", "下放方式", "行使名义", "省级依据", "起始日期"],
            [["640115001000", "金银滩镇", "赋权", "乡镇(街道)名义", "自治区指导目录（测试）", CatalogTime.Show(TimeProvider.System.Today())]]));

    private static async Task BeginAsync(Way way, View view, string file)
    {
        await using var window = await way.OpenAsync("clerk");
        var (page, clicks) = (window.Page, new Clicks(window.Page));
        await page.GotoAsync("/640300");
        await clicks.OnLinkAsync(view["办理", "Procedure"], exact: true);
        await clicks.OnLinkAsync(view["起草一项调整", "Begin an adjustment"]);
        await page.Locator("#name").FillAsync(Name);
        await clicks.OnButtonAsync(view["起草", "Begin"]);
        way.Address = new Uri(page.Url).AbsolutePath[..^"/lines".Length];
        await page.Locator("#file").SetInputFilesAsync(file);
        await clicks.OnAsync(page.Locator("form[data-upload] button.main"));
        await Expect(page.Locator("ol.rows > li")).ToHaveCountAsync(4);
        await Expect(page.Locator("ol.rows .after").First).ToContainTextAsync(view["3工作日", "3 working days"]);
        Assert.Empty(window.Watch.Complaints);
    }

    // The clerk who drafted has no form to review, and is told why; to a township there is no such adjustment yet; the auditor reads.
    private static async Task RefusedAsync(Way way, View view)
    {
        await using (var clerk = await way.OpenAsync("clerk"))
        {
            await Expect(clerk.Page.Locator("[id='review-form']")).ToHaveCountAsync(0);
            await clerk.Page.Locator("details.panel:not(.step-form) summary").ClickAsync();
            await Expect(clerk.Page.Locator("details.panel:not(.step-form)")).ToContainTextAsync(
                view["您没有办理“审核”的权限", "You may not review"]);
        }

        await using (var town = await way.OpenAsync("town"))
            await Expect(town.Page.Locator("main")).ToContainTextAsync(view["没有这项办理中的调整", "no such adjustment"]);
        await using var auditor = await way.OpenAsync("auditor");
        await Expect(auditor.Page.Locator(".life > li")).ToHaveCountAsync(5);
        await Expect(auditor.Page.Locator(".step-form")).ToHaveCountAsync(0);
    }

    // While the reform office types, the clerk comments.
    private static async Task ReviewAtOnceAsync(Way way, View view)
    {
        await using var window = await way.OpenAsync("reform");
        var page = window.Page;
        await page.Locator("[name='review-text']").FillAsync("同意划转，请做好交接。");
        await way.TakeAsync("clerk", "comment", ("待审核", "Awaiting review"), ("text", "附件稍后补上。"));
        await page.Locator("details[id='review-form'] button[type=submit]").ClickAsync();
        await Expect(page.Locator("section.notice")).ToContainTextAsync("附件稍后补上。");
        await Expect(page.Locator("[name='review-text']")).ToHaveValueAsync("同意划转，请做好交接。");
        await page.Locator("details[id='review-form'] button[type=submit]").ClickAsync();
        await Expect(Way.Standing(page)).ToHaveTextAsync(view["待合法性审核", "Awaiting the legality review"]);
        Assert.Empty(window.Watch.Complaints);
    }

    // In force and not published: on the reform office's board, and without its papers to the public.
    private async Task UnpublishedAsync(Way way, View view)
    {
        await using (var reform = await way.OpenAsync("reform"))
        {
            await reform.Page.GotoAsync(DemoPages.Procedure);
            await Expect(reform.Page.Locator("section[aria-labelledby=unpublished]")).ToContainTextAsync(Number);
        }

        await using var visitor = await site.OpenNewAsync(way.Server.Address, view);
        await visitor.Page.GotoAsync(Decision(way));
        await Expect(visitor.Page.Locator("main")).ToContainTextAsync(view["尚未公布", "not published yet"]);
        await Expect(visitor.Page.Locator("a[href$='announcement.docx']")).ToHaveCountAsync(0);
    }

    private async Task PublishedAsync(Way way, View view)
    {
        await using var visitor = await site.OpenNewAsync(way.Server.Address, view);
        await visitor.Page.GotoAsync(Decision(way));
        await Expect(visitor.Page.Locator("a[href='https://www.example.gov.cn/77.html']")).ToBeVisibleAsync();
        await Expect(visitor.Page.Locator("a[href$='announcement.docx']")).ToBeVisibleAsync();
        Assert.Empty(visitor.Watch.Complaints);
        await visitor.Page.GotoAsync(way.Address);
        await Expect(visitor.Page.Locator("#password")).ToBeVisibleAsync();
    }

    private static string Decision(Way way) => "/640300/decisions/" + way.Address[(way.Address.LastIndexOf('/') + 1)..];
}

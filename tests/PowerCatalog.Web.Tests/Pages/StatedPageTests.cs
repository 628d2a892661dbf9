using System.Net;
using System.Text;
using PowerCatalog.Web.Tests.Support;

namespace PowerCatalog.Web.Tests.Pages;

/// <summary>The year's stated totals, sent to the auditor's page; and the paragraph that reports print.</summary>
public sealed class StatedPageTests(SampleCatalog sample) : IClassFixture<SampleCatalog>
{
    private const string Page = "/640300/audit/reconcile?year=2021";

    private static byte[] Table(string parts) =>
        Encoding.UTF8.GetBytes($"文号\t声明总数\t分项\n{SampleCatalog.Number}\t\t{parts}\n国发〔1999〕1号\t1\t取消=1\n没有等号\t\t取消\n");

    [Fact]
    public async Task A_table_is_checked_without_an_account_and_each_figure_says_why()
    {
        using var browser = new Browser(sample.Server);
        var page = await browser.GoAsync(Page);
        Assert.DoesNotContain("powercatalog report", page, StringComparison.Ordinal);
        page = await browser.UploadAsync(page, Page, "stated.tsv", Table("取消=99"), HttpStatusCode.OK);
        Assert.Contains("核对了 1 个数字，1 个不符", page, StringComparison.Ordinal);
        Assert.Contains("国发〔1999〕1号", page, StringComparison.Ordinal);
        Assert.Contains("不是“名称=数字”", page, StringComparison.Ordinal);
        // As the interface answers.
        using var asked = new HttpRequestMessage(HttpMethod.Post, $"{RunningServer.Api}/reports/2021/stated")
        {
            Content = new ByteArrayContent(Table("取消=99")) { Headers = { ContentType = new("text/tab-separated-values") } },
        };
        using var answer = await sample.Server.Http.SendAsync(asked, TestContext.Current.CancellationToken);
        var text = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        var item = System.Text.Json.JsonDocument.Parse(text).RootElement.GetProperty("items")[0];
        Assert.Contains(item.GetProperty("zh").GetString()!, WebUtility.HtmlDecode(page), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_no_such_table_is_said_and_the_page_stays()
    {
        using var browser = new Browser(sample.Server);
        var page = await browser.UploadAsync(
            await browser.GoAsync(Page), Page, "x.tsv", Encoding.UTF8.GetBytes("a\tb\n1\t2\n"), HttpStatusCode.BadRequest);
        Assert.Contains("缺少“文号”一列", page, StringComparison.Ordinal);
        Assert.Contains("年度报告的段落", page, StringComparison.Ordinal);
        await browser.UploadAsync(page, Page, "x.tsv", [], HttpStatusCode.BadRequest);
        await browser.UploadAsync(page, Page, "x.tsv", new byte[(1 << 20) + 1], HttpStatusCode.BadRequest);
    }

    [Fact]
    public async Task The_paragraph_of_the_year_stands_on_the_page_with_the_rule_of_each_figure()
    {
        using var browser = new Browser(sample.Server);
        var page = await browser.GoAsync(Page);
        Assert.Matches("2021年，[^<]*调整[0-9]+个部门的行政职权，增加[0-9]+项、减少[0-9]+项、变更要素[0-9]+项[0-9]+处", page);
        Assert.Contains("/reports/2021/report.docx", page, StringComparison.Ordinal);
    }
}

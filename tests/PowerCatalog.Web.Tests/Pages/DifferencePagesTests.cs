using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using PowerCatalog.Web.Tests.Support;

namespace PowerCatalog.Web.Tests.Pages;

/// <summary>A list that is sent on the page, compared, decided and recorded.</summary>
public sealed partial class DifferencePagesTests
{
    private const string Root = "/640300";
    private const string Heads = "职权编码,事项名称,职权类型,实施部门,承诺时限\n";
    private const string Edited = Heads + "A-1,食品经营许可,行政许可,市场监督管理局,5工作日\nA-3,食品小作坊登记证核发,行政许可,市场监督管理局,\n";

    private static readonly (string, string)[] Decision =
    [
        ("header-documentNumber", "吴政发〔2021〕6号"), ("header-title", "关于调整权责清单的决定"), ("header-authority", "吴忠市人民政府"),
        ("header-decided", "2021-06-01"), ("header-effective", "2021-06-01"),
    ];

    [Fact]
    public async Task It_becomes_an_adjustment_with_the_decision_typed_on_the_page()
    {
        await using var server = await OpenAsync();
        using var browser = new Browser(server);
        var page = await SendAsync(browser, Edited);
        Assert.Contains("还没有记录", page, StringComparison.Ordinal);
        Assert.Contains("承诺时限", page, StringComparison.Ordinal);
        Assert.Contains("改名，还是一减一增？", page, StringComparison.Ordinal);
        var here = browser.At.AbsolutePath;
        Assert.Equal((byte)'P', (await browser.FileAsync($"{here}/draft.xlsx"))[0]);

        var undecided = await browser.SendAsync(page, $"{here}/adjustment", HttpStatusCode.OK, Decision);
        Assert.Contains("待定", undecided, StringComparison.Ordinal);
        Assert.DoesNotContain("name=\"revision\"", undecided, StringComparison.Ordinal);

        page = await browser.GoAsync(here);
        page = await browser.SendAsync(page, $"{here}/adjustment", HttpStatusCode.OK, [.. Decision, ("renaming-1", "renamed")]);
        Assert.NotEqual(here, browser.At.AbsolutePath);
        Assert.Contains("吴政发〔2021〕6号", page, StringComparison.Ordinal);
        page = await browser.SendAsync(
            page, browser.At.AbsolutePath, HttpStatusCode.OK, ("revision", Revision().Match(page).Groups[1].Value));
        Assert.Contains("食品小作坊登记证核发", page, StringComparison.Ordinal);

        page = await SendAsync(browser, Edited);
        Assert.Contains("没有差异", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task One_that_opens_a_department_is_recorded_as_it_is()
    {
        await using var server = await OpenAsync();
        using var browser = new Browser(server);
        var page = await SendAsync(
            browser, "事项名称,职权类型\n数据资源登记,行政确认\n", ("department", "市数据局"), ("header-decided", "2021-06-01"),
            ("header-effective", "2021-06-01"));
        Assert.Contains("数据资源登记", page, StringComparison.Ordinal);
        Assert.Contains("<span class=\"verb\">建立清单</span>", page, StringComparison.Ordinal);
        Assert.Contains("<dt>建立清单</dt><dd>1</dd>", page, StringComparison.Ordinal);
        Assert.DoesNotContain("增加职权", page, StringComparison.Ordinal);
        await browser.SendAsync(page, browser.At.AbsolutePath, HttpStatusCode.OK, ("revision", Revision().Match(page).Groups[1].Value));
        Assert.Contains("市数据局", await browser.GoAsync($"{Root}/departments"), StringComparison.Ordinal);

        // It has no code, and so one of the catalog's own, which is marked wherever it stands.
        foreach (var address in (string[])["powers?q=数据资源", "powers/P640300-00001", "search?q=数据资源登记"])
            Assert.Contains("暂编码", await browser.GoAsync($"{Root}/{address}"), StringComparison.Ordinal);
        var export = Encoding.UTF8.GetString(await browser.FileAsync($"{Root}/powers.csv"));
        Assert.Matches("P640300-00001,数据资源登记,行政确认,市数据局,[^,]*,[0-9-]+,否,是,", export);
        Assert.Matches("A-1,食品经营许可,行政许可,市场监督管理局,[^,]*,[0-9-]+,否,否,", export);
    }

    [Theory]
    [InlineData("zh", "记录建立清单的部分（2 项）", "2 项", "建立清单的部分已记录", "没有差异")]
    [InlineData("en", "Record what it opens (2 items)", "2 items", "What the list opens is recorded", "No difference")]
    public async Task A_department_without_items_beside_others_is_told_with_its_items_and_opened_and_the_rest_compared(
        string language, string button, string items, string done, string rest)
    {
        await using var server = await OpenAsync();
        using var browser = new Browser(server);
        await SendAsync(browser, Beside("10工作日"));
        var here = browser.At.AbsolutePath;
        var page = await browser.GoAsync($"{here}?lang={language}");
        Assert.Contains(button, page, StringComparison.Ordinal);
        Assert.Matches($@"市数据局(?:</span>|</bdi>)?\s*<span class=""count"">{items}</span>", page);
        Assert.DoesNotContain("市数据局", await browser.GoAsync($"{Root}/departments"), StringComparison.Ordinal);

        page = await browser.SendAsync(page, $"{here}/openings", HttpStatusCode.OK, ("revision", Revision().Match(page).Groups[1].Value));
        Assert.Equal(here, browser.At.AbsolutePath);
        Assert.Contains(done, page, StringComparison.Ordinal);
        Assert.Contains(rest, page, StringComparison.Ordinal);
        Assert.DoesNotContain("name=\"revision\"", page, StringComparison.Ordinal);
        Assert.Contains("市数据局", await browser.GoAsync($"{Root}/departments"), StringComparison.Ordinal);
        Assert.Matches("P640300-00001,数据资源登记,行政确认,市数据局,", Encoding.UTF8.GetString(await browser.FileAsync($"{Root}/powers.csv")));
    }

    [Fact]
    public async Task The_rest_of_such_a_list_becomes_an_adjustment_once_the_opening_is_recorded()
    {
        await using var server = await OpenAsync();
        using var browser = new Browser(server);
        var page = await SendAsync(browser, Beside("5工作日"));
        var here = browser.At.AbsolutePath;
        Assert.Contains("承诺时限", page, StringComparison.Ordinal);
        Assert.DoesNotContain($"{here}/adjustment", page, StringComparison.Ordinal);

        page = await browser.SendAsync(page, $"{here}/openings", HttpStatusCode.OK, ("revision", Revision().Match(page).Groups[1].Value));
        page = await browser.SendAsync(page, $"{here}/adjustment", HttpStatusCode.OK, Decision);
        Assert.DoesNotContain("数据资源登记", page, StringComparison.Ordinal);
        await browser.SendAsync(page, browser.At.AbsolutePath, HttpStatusCode.OK, ("revision", Revision().Match(page).Groups[1].Value));
        Assert.Contains("没有差异", await SendAsync(browser, Beside("5工作日")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_opening_of_which_the_list_has_moved_meanwhile_is_looked_at_again()
    {
        await using var server = await OpenAsync();
        using var browser = new Browser(server);
        var page = await SendAsync(browser, Beside("10工作日"));
        var here = browser.At.AbsolutePath;
        page = await browser.SendAsync(page, $"{here}/openings", HttpStatusCode.PreconditionFailed, ("revision", "1"));
        Assert.Contains("还没有记录", page, StringComparison.Ordinal);
        await browser.SendAsync(page, $"{here}/openings", HttpStatusCode.OK, ("revision", Revision().Match(page).Groups[1].Value));
    }

    [Fact]
    public async Task An_opening_with_errors_is_told_and_cannot_be_recorded()
    {
        await using var server = await OpenAsync();
        using var browser = new Browser(server);
        var page = await SendAsync(browser, Beside("10工作日") + ",数据资源检查,不是类型,市数据局,\n");
        Assert.Contains("不是十类职权之一", page, StringComparison.Ordinal);
        Assert.Contains("这一部分不能记录", page, StringComparison.Ordinal);
        Assert.DoesNotContain("name=\"revision\"", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_added_beside_an_opening_has_the_codes_that_come_after_it()
    {
        await using var server = await OpenAsync();
        using var browser = new Browser(server);
        var page = await SendAsync(browser, Beside("10工作日") + ",食品摊贩登记,行政确认,市场监督管理局,\n");
        Assert.Matches("食品摊贩登记(?s:.){0,200}P640300-00003", page);
        page = await browser.SendAsync(
            page, $"{browser.At.AbsolutePath}/openings", HttpStatusCode.OK, ("revision", Revision().Match(page).Groups[1].Value));
        Assert.Matches("食品摊贩登记(?s:.){0,200}P640300-00003", page);
    }

    [Fact]
    public async Task A_department_to_which_a_power_of_another_moves_is_registered_by_the_draft()
    {
        await using var server = await OpenAsync();
        using var browser = new Browser(server);
        var page = await SendAsync(
            browser, Heads + "A-1,食品经营许可,行政许可,市场监督管理局,10工作日\nA-2,食品小作坊登记证发放,行政许可,市数据局,\n,数据资源登记,行政确认,市数据局,\n");
        Assert.Contains("新部门：“市数据局”（2 项）清单上没有", page, StringComparison.Ordinal);
        page = await browser.SendAsync(page, $"{browser.At.AbsolutePath}/adjustment", HttpStatusCode.OK, Decision);
        await browser.SendAsync(page, browser.At.AbsolutePath, HttpStatusCode.OK, ("revision", Revision().Match(page).Groups[1].Value));
        Assert.Contains("市数据局", await browser.GoAsync($"{Root}/departments"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_row_that_may_be_a_renaming_is_asked_about_with_what_is_wrong_in_it()
    {
        await using var server = await OpenAsync();
        using var browser = new Browser(server);
        var page = await SendAsync(browser, Heads + ",食品经营许可证,行政许可,市场监督管理局,很快\nA-2,食品小作坊登记证发放,行政许可,市场监督管理局,\n");
        Assert.Contains("有 1 处错误，请在清单中改正，再比较一次。", page, StringComparison.Ordinal);
        Assert.Contains("很快", page, StringComparison.Ordinal);
        Assert.Contains("改名，还是一减一增？", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Its_unknown_columns_are_asked_about_and_its_errors_are_marked()
    {
        await using var server = await OpenAsync();
        using var browser = new Browser(server);
        var page = await SendAsync(
            browser, "职权编码,事项名称,职权类型,实施部门,甲乙丙\nA-1,食品经营许可,行政许可,市场监督管理局,12345\nA-2,房屋登记,行政许可,市场监督局,\n");
        Assert.Contains("有 2 处错误，没有比较", page, StringComparison.Ordinal);
        Assert.Contains("市场监督局", page, StringComparison.Ordinal);
        Assert.Equal((byte)'P', (await browser.FileAsync($"{browser.At.AbsolutePath}/marked.xlsx"))[0]);
        page = await browser.SendAsync(page, $"{browser.At.AbsolutePath}/columns", HttpStatusCode.OK, ("map-甲乙丙", "phone"));
        Assert.Contains("12345", page, StringComparison.Ordinal);
        Assert.Contains("咨询电话", page, StringComparison.Ordinal);
    }

    private static string Beside(string promised) => Heads + $"A-1,食品经营许可,行政许可,市场监督管理局,{promised}\n"
        + "A-2,食品小作坊登记证发放,行政许可,市场监督管理局,\n,数据资源登记,行政确认,市数据局,\n,数据资源检查,行政检查,市数据局,\n";

    private static async Task<string> SendAsync(Browser browser, string csv, params (string, string)[] fields)
    {
        await browser.SignInAsync();
        var page = await browser.GoAsync($"{Root}/record");
        return await browser.UploadAsync(
            page, $"{Root}/record", "清单.csv", Encoding.UTF8.GetBytes(csv), HttpStatusCode.OK, [("kind", "list"), .. fields]);
    }

    private static async Task<RunningServer> OpenAsync()
    {
        var server = await RunningServer.StartAsync();
        await server.RecordAsync(Drafts.List()
            .Power("A-1", "食品经营许可", "行政许可", "市场监督管理局", ("statutoryLimit", "20工作日"), ("promisedLimit", "10工作日"))
            .Power("A-2", "食品小作坊登记证发放", "行政许可", "市场监督管理局"));
        return server;
    }

    [GeneratedRegex("name=\"revision\" value=\"([0-9]+)\"")]
    private static partial Regex Revision();
}

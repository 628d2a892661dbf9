using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using PowerCatalog.Web.Tests.Support;

namespace PowerCatalog.Web.Tests.Pages;

/// <summary>A running log of several decisions on the pages: recorded in their order, up to the first that has errors.</summary>
public sealed partial class RunningLogPagesTests : IAsyncLifetime
{
    private const string Root = "/640300";
    private const string Headings = "文号,决定日期,标题,调整方式,职权编码,变更要素,变更前,变更后\n";
    private const string First = "吴政发〔2021〕6号,2021-06-01,关于压减时限,变更,A-1,承诺时限,10工作日,5工作日\n";
    private const string Second = "吴政发〔2021〕7号,2021-06-02,关于再压减时限,变更,A-1,承诺时限,5工作日,3工作日\n";
    private const string Wrong = "吴政发〔2021〕8号,2021-06-03,关于三,变更,A-1,承诺时限,9工作日,2工作日\n";
    private const string Mended = "吴政发〔2021〕8号,2021-06-03,关于三,变更,A-1,承诺时限,3工作日,2工作日\n";
    private const string Last = "吴政发〔2021〕9号,2021-06-04,关于四,变更,A-1,承办机构,,一科\n";

    private RunningServer _server = null!;
    private Browser _browser = null!;

    public async ValueTask InitializeAsync()
    {
        _server = await RunningServer.StartAsync();
        await _server.RecordAsync(
            Drafts.List().Power("A-1", "食品经营许可", "行政许可", "市场监督管理局", ("statutoryLimit", "20工作日"), ("promisedLimit", "10工作日")));
        _browser = new Browser(_server);
        await _browser.SignInAsync();
    }

    public ValueTask DisposeAsync()
    {
        _browser.Dispose();
        return _server.DisposeAsync();
    }

    [Fact]
    public async Task It_shows_each_decision_and_records_them_one_after_the_other()
    {
        var page = await UploadAsync(First + Second);
        Assert.Contains("台账中的决定", page, StringComparison.Ordinal);
        foreach (var said in (string[])["吴政发〔2021〕6号", "关于压减时限", "吴政发〔2021〕7号", "关于再压减时限", "可以记录"])
            Assert.Contains(said, page, StringComparison.Ordinal);
        page = await RecordAsync(page, HttpStatusCode.OK);
        Assert.Equal($"{Root}/decisions", _browser.At.AbsolutePath);
        Assert.Contains("台账中的各件决定都已记录", page, StringComparison.Ordinal);
        Assert.Contains("吴政发〔2021〕7号", page, StringComparison.Ordinal);
        Assert.Contains("3工作日", await _browser.GoAsync($"{Root}/powers/A-1"), StringComparison.Ordinal);
        // What stays is a note of what it became.
        var left = Assert.Single(Directory.EnumerateFileSystemEntries(Path.Combine(_server.Folder, "drafts")));
        Assert.Equal(".fate", Path.GetExtension(left));
    }

    [Fact]
    public async Task The_decisions_before_a_wrong_one_are_offered_and_recorded_and_the_page_says_which()
    {
        var page = await UploadAsync(First + Second + Wrong + Last);
        Assert.Contains("有 1 处错误，不能全部记录", page, StringComparison.Ordinal);
        Assert.Contains("先记录前 2 件（第 3 件有错）", page, StringComparison.Ordinal);
        Assert.Matches("<td data-label=\"核对结果\">可以记录(?s:.*)<td data-label=\"核对结果\">有 1 处错误", page);
        Assert.Matches("每一处变更 <span class=\"count\">3<(?s:.*)食品经营许可", page);

        page = await RecordAsync(page, HttpStatusCode.OK);
        Assert.Contains(
            "已记录 2 件：吴政发〔2021〕6号、吴政发〔2021〕7号。没有记录：吴政发〔2021〕8号（有错误），以及其后的 1 件。请按下面所列改正后重新上传整个文件；已记录的不会重复记录。",
            page, StringComparison.Ordinal);
        Assert.Equal(2, AlreadyRecorded().Count(page));
        Assert.DoesNotContain("name=\"revision\"", page, StringComparison.Ordinal);
        Assert.Contains("3工作日", await _browser.GoAsync($"{Root}/powers/A-1"), StringComparison.Ordinal);
        Assert.DoesNotContain("一科", await _browser.GoAsync($"{Root}/powers/A-1"), StringComparison.Ordinal);

        page = await RecordAsync(await UploadAsync(First + Second + Mended + Last), HttpStatusCode.OK);
        Assert.Contains("台账中的各件决定都已记录", page, StringComparison.Ordinal);
        Assert.Contains("一科", await _browser.GoAsync($"{Root}/powers/A-1"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Where_the_first_is_wrong_nothing_can_be_recorded()
    {
        var page = await UploadAsync(Wrong + Last);
        Assert.Contains("有 1 处错误，不能记录", page, StringComparison.Ordinal);
        Assert.DoesNotContain("name=\"revision\"", page, StringComparison.Ordinal);
        Assert.DoesNotContain("先记录前", page, StringComparison.Ordinal);
    }

    private async Task<string> UploadAsync(string rows) => await _browser.UploadAsync(
        await _browser.GoAsync($"{Root}/record"), $"{Root}/record", "台账.csv", Encoding.UTF8.GetBytes(Headings + rows), HttpStatusCode.OK);

    private Task<string> RecordAsync(string page, HttpStatusCode expected) =>
        _browser.SendAsync(page, _browser.At.AbsolutePath, expected, ("revision", Revision().Match(page).Groups[1].Value));

    [GeneratedRegex("name=\"revision\" value=\"([0-9]+)\"")]
    private static partial Regex Revision();

    [GeneratedRegex("<td data-label=\"核对结果\">以前已记录")]
    private static partial Regex AlreadyRecorded();
}

using System.Net;
using System.Text;
using PowerCatalog.Web.Tests.Support;

namespace PowerCatalog.Web.Tests.Pages;

/// <summary>The office's own elements on the pages and in the API.</summary>
public sealed class OwnElementTests : IAsyncLifetime
{
    private const string Root = "/640300";
    private const string Addition = "#文号,吴政发〔2021〕6号\n#标题,关于增加事项的决定\n#决定日期,2021-06-01\n#生效日期,2021-06-01\n"
        + "调整方式,职权编码,事项名称,职权类型,实施部门,风险点\n增加,A-2,食品生产检查,行政检查,市场监督管理局,高\n";

    private RunningServer _server = null!;

    public async ValueTask InitializeAsync()
    {
        _server = await RunningServer.StartAsync(null);
        await _server.RecordAsync(
            Drafts.List().Power("A-1", "食品经营确认", "行政确认", "市场监督管理局", ("phone", "111"), ("own:承办人", "张<三>")));
    }

    public ValueTask DisposeAsync() => _server.DisposeAsync();

    [Fact]
    public async Task A_power_shows_them_in_a_group_of_their_own()
    {
        using var browser = new Browser(_server);
        var page = await browser.GoAsync($"{Root}/powers/A-1");
        Assert.Matches("(?s)id=\"group-own\">本地要素</h2>.*<dt>承办人</dt>.*张&lt;三&gt;", page);
        Assert.Contains("A-1", await browser.GoAsync($"{Root}/search?q=张"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_catalog_without_any_shows_no_such_group()
    {
        await using var other = await RunningServer.StartAsync(null);
        await other.RecordAsync(Drafts.List().Power("A-1", "食品经营确认", "行政确认", "市场监督管理局", ("phone", "111")));
        using var browser = new Browser(other);
        Assert.DoesNotContain("本地要素", await browser.GoAsync($"{Root}/powers/A-1"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_api_has_them_by_key_and_as_columns()
    {
        var power = (await _server.GetAsync("/api/v1/catalogs/640300/powers/A-1")).GetProperty("power");
        Assert.Equal("张<三>", power.GetProperty("elements").GetProperty("own:承办人").GetString());
        var table = await _server.Http.GetStringAsync("/api/v1/catalogs/640300/powers.csv", TestContext.Current.CancellationToken);
        Assert.EndsWith(",承办人,清单版本", table.Split("\r\n")[0], StringComparison.Ordinal);
        Assert.Contains(",张<三>,", table.Split("\r\n")[1], StringComparison.Ordinal);
        var trail = await _server.GetAsync("/api/v1/catalogs/640300/powers/A-1/history?element=承办人");
        Assert.Equal(1, trail.GetProperty("total").GetInt32());
    }

    [Fact]
    public async Task The_api_keeps_a_column_that_the_request_names()
    {
        using var refused = await _server.PostAsync("?dryRun=true", Addition);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.StatusCode);
        using var twice = await _server.PostAsync("?dryRun=true&keep=风险点&map=风险点%3Dremark", Addition);
        Assert.Equal(HttpStatusCode.BadRequest, twice.StatusCode);
        using var kept = await _server.PostAsync("?keep=风险点", Addition, ("If-Match", $"\"640300-{await HeadAsync()}\""));
        Assert.Equal(HttpStatusCode.Created, kept.StatusCode);
    }

    [Fact]
    public async Task An_unknown_column_is_kept_on_the_page()
    {
        using var browser = new Browser(_server);
        await browser.SignInAsync();
        var page = await browser.UploadAsync(
            await browser.GoAsync($"{Root}/record"), $"{Root}/record", "增加.csv", Encoding.UTF8.GetBytes(Addition), HttpStatusCode.OK);
        Assert.Contains("<option value=\"+\">保留为本地要素</option>", WebUtility.HtmlDecode(page), StringComparison.Ordinal);
        page = await browser.SendAsync(page, browser.At.AbsolutePath + "/columns", HttpStatusCode.OK, ("map-风险点", "+"));
        Assert.Contains("没有错误", page, StringComparison.Ordinal);
        await browser.SendAsync(page, browser.At.AbsolutePath, HttpStatusCode.OK, ("revision", $"{await HeadAsync()}"));
        Assert.Matches("(?s)id=\"group-own\">.*<dt>风险点</dt>", await browser.GoAsync($"{Root}/powers/A-2"));
    }

    [Fact]
    public async Task An_unknown_element_of_a_change_is_kept_on_the_page()
    {
        using var browser = new Browser(_server);
        await browser.SignInAsync();
        var change = Encoding.UTF8.GetBytes(Addition.Split("调整方式")[0] + "调整方式,职权编码,变更要素,变更前,变更后\n变更,A-1,联络员,,赵六\n");
        var page = await browser.UploadAsync(
            await browser.GoAsync($"{Root}/record"), $"{Root}/record", "变更.csv", change, HttpStatusCode.OK);
        Assert.Matches("(?s)这些变更要素是什么.*<select id=\"element-0\" name=\"map-联络员\">.*保留为本地要素", WebUtility.HtmlDecode(page));
        page = await browser.SendAsync(page, browser.At.AbsolutePath + "/columns", HttpStatusCode.OK, ("map-联络员", "+"));
        Assert.Contains("没有发现问题", page, StringComparison.Ordinal);
        await browser.SendAsync(page, browser.At.AbsolutePath, HttpStatusCode.OK, ("revision", $"{await HeadAsync()}"));
        Assert.Matches("(?s)id=\"group-own\">.*<dt>联络员</dt>.*赵六", await browser.GoAsync($"{Root}/powers/A-1"));
    }

    [Fact]
    public async Task A_form_offers_those_that_the_catalog_keeps()
    {
        using var browser = new Browser(_server);
        await browser.SignInAsync();
        var start = await browser.GoAsync($"{Root}/record/change?kind=change&code=A-1");
        Assert.Matches("(?s)<optgroup label=\"本地要素\">\\s*<option value=\"own:承办人\">承办人.*?</option>", WebUtility.HtmlDecode(start));
        var page = await browser.GoAsync($"{Root}/record/change?kind=change&code=A-1&element={Uri.EscapeDataString("own:承办人")}");
        page = await browser.SendAsync(
            page, browser.At.PathAndQuery, HttpStatusCode.OK, ("line-code", "A-1"), ("line-element", "承办人"), ("line-from", "张<三>"),
            ("line-to", "李四"), ("header-documentNumber", "吴政发〔2021〕8号"), ("header-title", "决定"), ("header-decided", "2021-06-01"),
            ("header-effective", "2021-06-01"));
        Assert.Contains("没有发现问题", page, StringComparison.Ordinal);
        Assert.Contains("承办人", page, StringComparison.Ordinal);
        var addition = WebUtility.HtmlDecode(await browser.GoAsync($"{Root}/record/change?kind=add"));
        Assert.Contains("line-own:承办人", addition, StringComparison.Ordinal);
    }

    private async Task<long> HeadAsync() =>
        (await _server.GetAsync(RunningServer.Api)).GetProperty("revision").GetInt64();
}

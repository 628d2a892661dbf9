using System.Net;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using PowerCatalog.Web.Tests.Support;

namespace PowerCatalog.Web.Tests;

/// <summary>What follows from a line is proposed, and recorded only where it is accepted: over the API and on the pages.</summary>
public sealed partial class ConsequenceTests : IAsyncLifetime
{
    private const string Root = "/640300";
    private const string Decision = "?documentNumber=吴政发〔2021〕7号&title=决定&decided=2021-07-01&effective=2021-07-01";
    private const string Removal = "调整方式,职权编码,减少原因\r\n减少,A-1,取消\r\n";

    private RunningServer _server = null!;
    private long _revision;

    public async ValueTask InitializeAsync()
    {
        _server = await RunningServer.StartAsync();
        await _server.RecordAsync(
            Drafts.List().Power("A-1", "食品经营许可", "行政许可", "市场监督管理局").Power("A-2", "小作坊登记", "行政许可", "市场监督管理局"));
        _revision = await _server.RecordAsync(
            Drafts.Adjustment("吴政发〔2021〕6号", "2021-06-01").Delegate("A-1", Reference.Township, "2021-06-01"));
    }

    public ValueTask DisposeAsync() => _server.DisposeAsync();

    [Fact]
    public async Task A_preview_names_what_follows_and_how_to_decide_it()
    {
        var answer = await PostAsync(Decision + "&dryRun=true&name=减少.csv", HttpStatusCode.OK);
        var one = Assert.Single(answer.GetProperty("consequences").EnumerateArray());
        Assert.Equal(
            ("减少.csv!2", "removedPowerRecalled", "undecided", 1),
            (one.GetProperty("row").GetString(), one.GetProperty("kind").GetString(), one.GetProperty("state").GetString(),
                one.GetProperty("proposedTotal").GetInt32()));
        Assert.StartsWith(
            "DelegationRecalled", one.GetProperty("proposed")[0].GetProperty("kind").GetString(), StringComparison.Ordinal);
        Assert.Contains(
            "consequence.undecided", answer.GetProperty("warnings").EnumerateArray().Select(one => one.GetProperty("code").GetString()));
        Assert.Equal(1, answer.GetProperty("previewTotal").GetInt32());
    }

    [Theory]
    [InlineData("&accept=减少.csv!2")]
    [InlineData("&accept=all")]
    public async Task What_is_accepted_is_recorded_with_it(string accept)
    {
        var answer = await PostAsync(Decision + "&name=减少.csv" + accept, HttpStatusCode.Created);
        Assert.Equal(1, answer.GetProperty("counts").GetProperty("recalled").GetInt32());
        Assert.Equal("accepted", answer.GetProperty("consequences")[0].GetProperty("state").GetString());
        await _server.SeenAsync(answer.GetProperty("revision").GetInt64());
        var history = await _server.GetAsync($"{RunningServer.Api}/powers/A-1/history");
        Assert.Contains("DelegationRecalled", history.GetRawText(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_declined_is_not_and_its_reason_is_kept_with_the_row()
    {
        var answer = await PostAsync(Decision + "&name=减少.csv&decline=减少.csv!2=过渡期内由乡镇办结", HttpStatusCode.Created);
        Assert.Equal(0, answer.GetProperty("counts").GetProperty("recalled").GetInt32());
        Assert.Equal("过渡期内由乡镇办结", answer.GetProperty("consequences")[0].GetProperty("reason").GetString());
        Assert.Empty(answer.GetProperty("warnings").EnumerateArray());
    }

    [Theory]
    [InlineData("&decline=减少.csv!2", 400)]
    [InlineData("&accept=减少.csv!2&decline=减少.csv!2=理由", 400)]
    [InlineData("&accept=减少.csv!9", 422)]
    public async Task A_decision_that_cannot_be_read_is_refused(string decided, int status)
    {
        using var response = await _server.PostAsync(
            Decision + "&name=减少.csv" + decided, Removal, ("If-Match", $"\"640300-{_revision}\""));
        Assert.Equal(status, (int)response.StatusCode);
    }

    [Fact]
    public async Task On_the_page_it_is_accepted_before_it_is_recorded()
    {
        using var browser = new Browser(_server);
        await browser.SignInAsync();
        var page = await SentAsync(browser);
        Assert.Contains("减少的职权，收回其赋权和委托", page, StringComparison.Ordinal);
        Assert.Contains("本决定没有写明收回", page, StringComparison.Ordinal);
        var preview = browser.At.AbsolutePath;

        page = await DecideAsync(browser, page, preview, ("decide-减少.csv!6", "decline"), ("reason-减少.csv!6", ""));
        Assert.Contains("没有写理由", page, StringComparison.Ordinal);
        page = await DecideAsync(browser, page, preview, ("decide-减少.csv!6", "decline"), ("reason-减少.csv!6", "过渡<期>"));
        Assert.Contains("value=\"过渡&lt;期&gt;\"", page, StringComparison.Ordinal);
        Assert.Contains("没有发现问题", page, StringComparison.Ordinal);
        page = await DecideAsync(browser, page, preview, ("decide-减少.csv!6", ""));
        Assert.Contains("本决定没有写明收回", page, StringComparison.Ordinal);
        page = await DecideAsync(browser, page, preview, ("all", "all"));
        Assert.Contains("没有发现问题", page, StringComparison.Ordinal);

        page = await browser.SendAsync(page, preview, HttpStatusCode.OK, ("revision", Revision().Match(page).Groups[1].Value));
        Assert.StartsWith($"{Root}/decisions/", browser.At.AbsolutePath, StringComparison.Ordinal);
        Assert.Contains("收回", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Of_a_change_without_a_file_it_is_decided_as_well()
    {
        using var browser = new Browser(_server);
        await browser.SignInAsync();
        const string form = $"{Root}/record/change?kind=remove&code=A-1";
        var page = await browser.SendAsync(
            await browser.GoAsync(form), form, HttpStatusCode.OK, ("line-code", "A-1"), ("line-reason", "取消"),
            ("header-documentNumber", "吴政发〔2021〕7号"), ("header-title", "决定"), ("header-decided", "2021-07-01"),
            ("header-effective", "2021-07-01"));
        var preview = browser.At.AbsolutePath;
        Assert.Contains("本决定没有写明收回", page, StringComparison.Ordinal);
        page = await DecideAsync(browser, page, preview, ("decide-减少", "accept"));
        Assert.Contains("没有发现问题", page, StringComparison.Ordinal);
        await browser.SendAsync(page, preview, HttpStatusCode.OK, ("revision", Revision().Match(page).Groups[1].Value));
        var history = await _server.GetAsync($"{RunningServer.Api}/powers/A-1/history");
        Assert.Contains("DelegationRecalled", history.GetRawText(), StringComparison.Ordinal);
    }

    private static async Task<string> SentAsync(Browser browser)
    {
        const string head = "\ufeff#文号,吴政发〔2021〕7号\n#标题,决定\n#决定日期,2021-07-01\n#生效日期,2021-07-01\n";
        return await browser.UploadAsync(
            await browser.GoAsync($"{Root}/record"), $"{Root}/record", "减少.csv", Encoding.UTF8.GetBytes(head + Removal), HttpStatusCode.OK);
    }

    private static Task<string> DecideAsync(
        Browser browser, string page, string preview, params (string Name, string Value)[] decided) =>
        browser.SendAsync(page, preview + "/consequences", HttpStatusCode.OK, decided);

    private async Task<JsonElement> PostAsync(string query, HttpStatusCode status)
    {
        using var response = await _server.PostAsync(query, Removal, ("If-Match", $"\"640300-{_revision}\""));
        var text = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        Assert.True(response.StatusCode == status, $"{response.StatusCode} {text}");
        return JsonDocument.Parse(text).RootElement;
    }

    [GeneratedRegex("name=\"revision\" value=\"(\\d+)\"")]
    private static partial Regex Revision();
}

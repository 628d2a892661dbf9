using PowerCatalog.Domain.Adjustments;
using PowerCatalog.Web.Tests.Support;

namespace PowerCatalog.Web.Tests;

/// <summary>What an auditor asks over HTTP.</summary>
public sealed class AuditTests : IAsyncLifetime
{
    private RunningServer _server = null!;
    private long _changed;

    private static string Api => RunningServer.Api;

    public async ValueTask InitializeAsync()
    {
        _server = await RunningServer.StartAsync();
        await _server.RecordAsync(
            Drafts.List().Power("640300-01-001", "食品经营许可", "行政许可", "市场监督管理局", ("promisedLimit", "10工作日"))
                .Power("640300-02-001", "对无照经营的处罚", "行政处罚", "城市管理局"));
        _changed = await _server.RecordAsync(
            Drafts.Adjustment("吴政发〔2021〕5号", "2021-05-01").Change("640300-01-001", "promisedLimit", "10工作日", "1工作日"));
        await _server.RecordAsync(Drafts.Adjustment("吴政发〔2021〕6号", "2021-06-01")
            .Line(
                LineKind.Correct, ("revision", $"{_changed - 1}"), ("item", "承诺时限"), ("from", "1工作日"), ("to", "7工作日"), ("reason", "录入有误")));
        await _server.RecordAsync(Drafts.Adjustment("吴政发〔2021〕7号", "2021-07-01")
            .Line(LineKind.Annul, ("annuls", "吴政发〔2021〕5号"), ("annulledFrom", "2021-09-01"), ("reason", "违法")));
    }

    public ValueTask DisposeAsync() => _server.DisposeAsync();

    [Fact]
    public async Task Every_request_answers_as_recorded_and_says_so()
    {
        Assert.Equal(("7工作日", false), await Limit("?on=2021-06-01"));
        Assert.Equal(("10工作日", false), await Limit("?on=2021-09-01"));
        Assert.Equal(("1工作日", true), await Limit("?on=2021-09-01&asRecorded=true"));
        Assert.Equal(("1工作日", false), await Limit($"?on=2021-06-01&known={_changed}"));
    }

    [Fact]
    public async Task Two_states_are_compared_and_the_counts_reconciled()
    {
        var answer = await _server.GetAsync($"{Api}/compare?fromOn=2021-04-30&toOn=2021-05-01");
        var place = Assert.Single(answer.GetProperty("comparison").GetProperty("changed").EnumerateArray().ToList());
        Assert.Equal(
            ("promisedLimit", "10工作日", "7工作日"),
            (place.GetProperty("element").GetString(), place.GetProperty("before").GetString(), place.GetProperty("after").GetString()));
        Assert.True(answer.GetProperty("comparison").GetProperty("reconciliation").GetProperty("agrees").GetBoolean());
        Assert.Equal(
            ("2021-04-30", "2021-05-01"),
            (answer.GetProperty("from").GetProperty("on").GetString(), answer.GetProperty("to").GetProperty("on").GetString()));
        await _server.GetAsync($"{Api}/departments/compare?first={Uri.EscapeDataString("市场监督管理局")}&second={Uri.EscapeDataString("城市管理局")}");
        var recorded = answer.GetProperty("to").GetProperty("knownRecorded").GetString()!;
        Assert.Contains('+', recorded);
        var bare = await _server.GetAsync($"{Api}/compare?fromKnown={recorded}&toKnown={recorded}");
        Assert.Equal(
            (recorded, recorded),
            (
                bare.GetProperty("from").GetProperty("knownRecorded").GetString(),
                bare.GetProperty("to").GetProperty("knownRecorded").GetString()));
        await _server.ProblemAsync($"{Api}/compare?fromKnown=9999", 400, "known-after-head");
        await _server.ProblemAsync($"{Api}/townships/compare?first=x&second=y", 404, "township-not-found");
    }

    [Fact]
    public async Task The_trail_tells_the_correction_and_the_annulment_apart()
    {
        var items = (await _server.GetAsync($"{Api}/powers/640300-01-001/history")).GetProperty("items").EnumerateArray().ToList();
        var change = Assert.Single(items, item => item.GetProperty("type").GetString() == "PowerElementsChanged.v1");
        Assert.Equal(
            (_changed + 2, "吴政发〔2021〕7号"), (change.GetProperty("correctedBy").GetInt64(), change.GetProperty("annulledBy").GetString()));
        var correction = Assert.Single(items, item => item.GetProperty("type").GetString() == "FactCorrected.v1");
        Assert.Equal(_changed - 1, correction.GetProperty("corrects").GetInt64());
    }

    [Theory]
    [InlineData("/powers/640300-01-001/blame?on=2021-06-01", "promisedLimit")]
    [InlineData("/powers/640300-01-001/lineage", "\"total\"")]
    [InlineData("/departments/%E5%9F%8E%E5%B8%82%E7%AE%A1%E7%90%86%E5%B1%80/history", "DepartmentRegistered.v1")]
    [InlineData("/adjustments/%E5%90%B4%E6%94%BF%E5%8F%91%E3%80%942021%E3%80%957%E5%8F%B7/history", "AdjustmentAnnulled.v1")]
    [InlineData("/replay?on=2021-06-01", "7工作日")]
    [InlineData("/replay?on=2021-06-01&asRecorded=true", "1工作日")]
    [InlineData("/replay/steps", "吴政发〔2021〕6号")]
    public async Task Each_request_of_an_audit_has_its_address(string path, string holds) =>
        Assert.Contains(holds, (await _server.GetAsync(Api + path)).GetRawText(), StringComparison.Ordinal);

    [Theory]
    [InlineData("")]
    [InlineData(".csv")]
    public async Task The_history_of_an_adjustment_that_there_is_none_of_is_not_found(string form)
    {
        await _server.ProblemAsync($"{Api}/adjustments/9999/history{form}", 404, "adjustment-not-found");
        await _server.ProblemAsync($"{Api}/adjustments/{_changed}/history{form}?known={_changed - 2}", 404, "adjustment-not-found");
    }

    [Theory]
    [InlineData("/actors/tests/history", "revision")]
    [InlineData("/adjustments/{opening}/history", "revision")]
    [InlineData("/replay", "code")]
    public async Task What_may_be_long_comes_in_pages_that_are_the_whole(string path, string member)
    {
        var opening = (await _server.GetAsync($"{Api}/adjustments")).GetProperty("items")[0].GetProperty("revision").GetInt64();
        path = path.Replace("{opening}", $"{opening}", StringComparison.Ordinal);
        var whole = await _server.GetAsync(Api + path);
        var pages = new List<string>();
        var total = whole.GetProperty("total").GetInt32();
        Assert.True(total > 1);
        for (var page = 1; page <= total; page++)
        {
            var part = await _server.GetAsync($"{Api}{path}?pageSize=1&page={page}");
            Assert.Equal((total, page, 1), (Number(part, "total"), Number(part, "page"), Number(part, "pageSize")));
            // A fact may be of several changes.
            var items = Items(part).ToList();
            Assert.Single(items.Distinct());
            pages.AddRange(items);
        }

        Assert.Equal(Items(whole), pages);
        Assert.Equal(0, (await _server.GetAsync($"{Api}{path}?page={total + 1}&pageSize=1")).GetProperty("items").GetArrayLength());

        static int Number(System.Text.Json.JsonElement answer, string name) => answer.GetProperty(name).GetInt32();

        IEnumerable<string> Items(System.Text.Json.JsonElement answer) =>
            answer.GetProperty("items").EnumerateArray().Select(item => item.GetProperty(member).GetRawText());
    }

    [Theory]
    [InlineData("")]
    [InlineData("?on=2021-09-01&asRecorded=true")]
    public async Task The_ledger_replayed_agrees_with_the_read_models(string query) =>
        Assert.Equal(0, (await _server.GetAsync($"{Api}/replay/check{query}")).GetProperty("total").GetInt32());

    [Fact]
    public async Task A_history_is_told_by_either_clock_and_of_one_element()
    {
        var limit = Uri.EscapeDataString("承诺时限");
        var items = (await _server.GetAsync($"{Api}/powers/640300-01-001/history?element={limit}&order=recorded")).GetProperty("items")
            .EnumerateArray().ToList();
        Assert.NotEmpty(items);
        Assert.All(items, item => Assert.Equal("promisedLimit", item.GetProperty("element").GetString()));
        var revisions = items.ConvertAll(item => item.GetProperty("revision").GetInt64());
        Assert.Equal(revisions.Order(), revisions);
        await _server.ProblemAsync($"{Api}/powers/640300-01-001/history?element=none", 400, "query-refused");
        await _server.ProblemAsync($"{Api}/powers/640300-01-001/history?order=sideways", 400, "query-refused");
    }

    [Fact]
    public async Task Stated_totals_are_checked_part_by_part_and_nothing_is_left_out_in_silence()
    {
        const string table = "文号\t声明总数\t分项\n吴政发〔2021〕5号\t1\t变更=1;怪\n某政发〔2019〕1号\t3\t取消=3\n\t4\t取消=4\n";
        using var content = new StringContent(table, System.Text.Encoding.UTF8, "text/tab-separated-values");
        using var response = await _server.Http.PostAsync(
            new Uri($"{Api}/reports/2021/stated", UriKind.Relative), content, TestContext.Current.CancellationToken);
        Assert.True(response.IsSuccessStatusCode, await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        var answer = System.Text.Json.JsonDocument.Parse(
            await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).RootElement;
        Assert.Contains(
            answer.GetProperty("items").EnumerateArray(),
            item => item.GetProperty("part").GetString() == "变更" && item.GetProperty("agrees").GetBoolean());
        Assert.Equal("某政发〔2019〕1号", Assert.Single(answer.GetProperty("unknown").EnumerateArray().ToList()).GetString());
        Assert.Equal(2, answer.GetProperty("leftOut").GetArrayLength());
    }

    [Fact]
    public async Task A_fact_is_corrected_and_a_decision_annulled_by_requests_of_their_own()
    {
        var head = _changed;
        var decided = await _server.RecordAsync(
            Drafts.Adjustment("吴政发〔2021〕8号", "2021-10-01").Change("640300-01-001", "promisedLimit", "10工作日", "4工作日"));
        var correction = $$"""
            {"revision":{{decided - 1}},"item":"承诺时限","from":"4工作日","to":"3工作日","reason":"录入有误",
            "documentNumber":"吴审改〔2021〕1号","title":"更正","decided":"2021-10-05"}
            """;
        Assert.Equal(401, await PostAsync("corrections", correction, decided, key: false));
        Assert.Equal(201, await PostAsync("corrections", correction, decided));
        Assert.Equal(("3工作日", false), await Limit($"?on=2021-10-02&atLeast={decided + 3}"));
        var annulment = """
            {"adjustment":"吴政发〔2021〕8号","from":"自始","reason":"违法",
            "documentNumber":"吴政发〔2021〕9号","title":"撤销","decided":"2021-11-01"}
            """;
        Assert.Equal(412, await PostAsync("annulments", annulment, decided));
        Assert.Equal(201, await PostAsync("annulments", annulment, decided + 3));
        Assert.Equal(("10工作日", false), await Limit($"?on=2021-10-02&atLeast={decided + 6}"));
        Assert.Equal(422, await PostAsync("annulments", annulment.Replace("9号", "10号"), decided + 6));
        Assert.Equal(400, await PostAsync("annulments", """{"adjustment":"吴政发〔2021〕8号"}""", decided + 6));
        Assert.Equal(400, await PostAsync("corrections", correction.Replace("\"item\"", "\"thing\""), decided + 6));
        Assert.True(head < decided);
    }

    private async Task<int> PostAsync(string path, string json, long revision, bool key = true)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, $"{Api}/{path}")
        {
            Content = new StringContent(json, System.Text.Encoding.UTF8, "application/json"),
        };
        if (key) request.Headers.Authorization = new("Bearer", RunningServer.Token);
        request.Headers.IfMatch.Add(new($"\"{Reference.Division}-{revision}\""));
        using var response = await _server.Http.SendAsync(request, TestContext.Current.CancellationToken);
        return (int)response.StatusCode;
    }

    private async Task<(string? Limit, bool AsRecorded)> Limit(string query)
    {
        var answer = await _server.GetAsync($"{Api}/powers/640300-01-001{query}");
        return (
            answer.GetProperty("power").GetProperty("elements").GetProperty("promisedLimit").GetString(),
            answer.GetProperty("lens").GetProperty("asRecorded").GetBoolean());
    }
}

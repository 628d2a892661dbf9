using System.Text.Json;
using PowerCatalog.Web.Tests.Support;

namespace PowerCatalog.Web.Tests;

public sealed class ReadingTests(SampleCatalog sample) : IClassFixture<SampleCatalog>
{
    private static string Api => RunningServer.Api;

    private RunningServer Server => sample.Server;

    [Fact]
    public async Task The_list_of_catalogs_names_each_with_its_newest_revision()
    {
        var answer = await Server.GetAsync("/api/v1/catalogs");
        var catalog = Assert.Single(answer.GetProperty("items").EnumerateArray());
        Assert.Equal("640300", catalog.GetProperty("division").GetString());
        Assert.Equal("吴忠市", catalog.GetProperty("name").GetString());
        Assert.Equal(sample.Planned, catalog.GetProperty("revision").GetInt64());
        Assert.EndsWith("+08:00", catalog.GetProperty("recorded").GetString()!, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("q=6403", 1, 1)]
    [InlineData("q=吴忠", 1, 1)]
    [InlineData("q=宁夏回族自治区", 1, 1)]
    [InlineData("q=6404", 0, 0)]
    [InlineData("page=2", 1, 0)]
    public async Task The_list_of_catalogs_is_searched_and_comes_in_pages(string query, int total, int items)
    {
        var answer = await Server.GetAsync("/api/v1/catalogs?" + query);
        Assert.Equal((total, items), (answer.GetProperty("total").GetInt32(), answer.GetProperty("items").GetArrayLength()));
        Assert.All(
            answer.GetProperty("items").EnumerateArray(),
            catalog => Assert.Equal("宁夏回族自治区", catalog.GetProperty("belonging").GetString()));
    }

    [Fact]
    public async Task A_catalog_says_its_revision_and_what_it_holds_today()
    {
        var answer = await Server.GetAsync(Api);
        Assert.Equal(sample.Planned, answer.GetProperty("revision").GetInt64());
        Assert.Equal(3, answer.GetProperty("adjustments").GetInt32());
        var today = answer.GetProperty("today");
        Assert.Equal(
            (3, 1, 3, 2, 1),
            (
                Number(today, "powers"), Number(today, "services"), Number(today, "departments"), Number(today, "townships"),
                Number(today, "delegations")));
    }

    [Fact]
    public async Task Every_answer_names_the_catalog_and_the_lens()
    {
        var answer = await Server.GetAsync($"{Api}/powers?on=2021-05-01&known={sample.Changed}");
        Assert.Equal("吴忠市", answer.GetProperty("catalog").GetProperty("name").GetString());
        var lens = answer.GetProperty("lens");
        Assert.Equal("2021-05-01", lens.GetProperty("on").GetString());
        Assert.Equal(sample.Changed, lens.GetProperty("known").GetInt64());
        Assert.Equal(sample.Planned, lens.GetProperty("head").GetInt64());
        Assert.Matches(@"^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\+08:00$", lens.GetProperty("knownRecorded").GetString()!);
    }

    [Fact]
    public async Task A_power_in_the_list_has_its_words_names_and_elements()
    {
        var power = (await Server.GetAsync($"{Api}/powers?on=2021-06-01")).GetProperty("items")[0];
        Assert.Equal("640300-01-001", power.GetProperty("code").GetString());
        Assert.Equal("permit", power.GetProperty("category").GetString());
        Assert.Equal("行政许可", power.GetProperty("categoryName").GetProperty("zh").GetString());
        Assert.Equal("power", power.GetProperty("family").GetString());
        Assert.Equal("市场监督管理局", power.GetProperty("departmentName").GetString());
        Assert.Equal("2021-01-01", power.GetProperty("since").GetString());
        Assert.Equal("5工作日", power.GetProperty("elements").GetProperty("promisedLimit").GetString());
    }

    [Fact]
    public async Task Chinese_is_written_as_it_is_and_markup_is_escaped()
    {
        var text = (await Server.GetAsync($"{Api}/powers?on=2021-06-01")).GetRawText();
        Assert.Contains("食品经营许可", text, StringComparison.Ordinal);
        Assert.Matches("\"knownRecorded\":\"[0-9T:-]+\\+08:00\"", text);
        Assert.DoesNotContain("<", text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", 4)]
    [InlineData("department=市场监督管理局", 2)]
    [InlineData("category=penalty", 1)]
    [InlineData("category=行政许可", 1)]
    [InlineData("category=06", 1)]
    [InlineData("family=service", 1)]
    [InlineData("family=power", 3)]
    [InlineData("q=食品", 2)]
    [InlineData("law=食品安全法", 1)]
    [InlineData("law=食品安全法&article=第三十五条", 1)]
    [InlineData("law=食品安全法&article=第一条", 0)]
    [InlineData("delegated=true", 1)]
    [InlineData("delegated=false", 3)]
    public async Task Powers_can_be_filtered(string filter, int expected)
    {
        var answer = await Server.GetAsync($"{Api}/powers?on=2021-06-01&{filter}".TrimEnd('&'));
        Assert.Equal(expected, answer.GetProperty("total").GetInt32());
        Assert.Equal(expected, answer.GetProperty("items").GetArrayLength());
    }

    [Fact]
    public async Task Pages_are_cut_out_of_the_list_by_code()
    {
        var answer = await Server.GetAsync($"{Api}/powers?on=2021-06-01&page=2&pageSize=3");
        Assert.Equal(4, answer.GetProperty("total").GetInt32());
        Assert.Equal(2, answer.GetProperty("page").GetInt32());
        Assert.Equal(3, answer.GetProperty("pageSize").GetInt32());
        Assert.Equal("640300-20-001", Assert.Single(answer.GetProperty("items").EnumerateArray()).GetProperty("code").GetString());
        Assert.Equal(0, (await Server.GetAsync($"{Api}/powers?page=9")).GetProperty("items").GetArrayLength());
    }

    [Fact]
    public async Task A_power_comes_with_the_townships_that_exercise_it()
    {
        var answer = await Server.GetAsync($"{Api}/powers/640300-02-002?on=2021-06-01");
        Assert.Equal("对违法建设的处罚", answer.GetProperty("power").GetProperty("name").GetString());
        var township = Assert.Single(answer.GetProperty("townships").EnumerateArray());
        Assert.Equal("郭家桥镇", township.GetProperty("name").GetString());
        Assert.Equal("empowered", township.GetProperty("mode").GetString());
        Assert.Equal("receiver", township.GetProperty("inWhoseName").GetString());
        Assert.Equal(SampleCatalog.Number, township.GetProperty("documentNumber").GetString());
    }

    [Fact]
    public async Task The_history_of_a_power_says_before_after_decision_and_both_clocks()
    {
        var answer = await Server.GetAsync($"{Api}/powers/640300-01-001/history");
        var change = answer.GetProperty("items").EnumerateArray().Single(item => item.GetProperty("before").GetString() == "10工作日");
        Assert.Equal("PowerElementsChanged.v1", change.GetProperty("type").GetString());
        Assert.Equal("promisedLimit", change.GetProperty("element").GetString());
        Assert.Equal("承诺时限", change.GetProperty("elementName").GetProperty("zh").GetString());
        Assert.Equal("5工作日", change.GetProperty("after").GetString());
        Assert.Equal("2021-05-01", change.GetProperty("effective").GetString());
        Assert.Equal(sample.Changed, change.GetProperty("known").GetInt64());
        Assert.Equal("tests", change.GetProperty("actor").GetString());
    }

    [Fact]
    public async Task Departments_and_townships_say_how_much_they_hold()
    {
        var departments = (await Server.GetAsync($"{Api}/departments?on=2021-06-01")).GetProperty("items").EnumerateArray().ToList();
        Assert.Equal(2, Number(departments.Single(item => item.GetProperty("name").GetString() == "市场监督管理局"), "powers"));
        var townships = (await Server.GetAsync($"{Api}/townships?on=2021-06-01")).GetProperty("items").EnumerateArray().ToList();
        Assert.Equal([1, 0], townships.Select(item => Number(item, "powers")));
        var one = await Server.GetAsync($"{Api}/townships/640302101");
        Assert.Equal("640302101000", one.GetProperty("township").GetProperty("code").GetString());
    }

    [Fact]
    public async Task A_township_sees_what_it_may_exercise_and_what_changed()
    {
        var powers = await Server.GetAsync($"{Api}/townships/{Reference.Township}/powers?on=2021-06-01");
        var power = Assert.Single(powers.GetProperty("items").EnumerateArray());
        Assert.Equal("640300-02-002", power.GetProperty("code").GetString());
        Assert.Equal("宁政发〔2021〕1号", power.GetProperty("provincialBasis").GetString());
        Assert.Equal(1, powers.GetProperty("total").GetInt32());

        var changes = await Server.GetAsync($"{Api}/townships/{Reference.Township}/changes?since=2021-04-30&on=2021-06-01");
        Assert.Single(changes.GetProperty("granted").EnumerateArray());
        Assert.Empty(changes.GetProperty("ended").EnumerateArray());
        var ended = await Server.GetAsync($"{Api}/townships/{Reference.Township}/changes?since=2021-06-01&on=2099-02-01");
        Assert.Single(ended.GetProperty("ended").EnumerateArray());
    }

    [Theory]
    [InlineData("吴政发〔2021〕5号")]
    [InlineData("吴政发[2021]5号")]
    public async Task A_decision_is_found_by_its_document_number_its_revision_and_its_id(string number)
    {
        var byNumber = await Server.GetAsync($"{Api}/adjustments/{Uri.EscapeDataString(number)}");
        var decision = byNumber.GetProperty("adjustment");
        Assert.Equal(sample.Changed, decision.GetProperty("revision").GetInt64());
        var byRevision = await Server.GetAsync($"{Api}/adjustments/{sample.Changed}");
        var byId = await Server.GetAsync($"{Api}/adjustments/{decision.GetProperty("id").GetString()}");
        Assert.Equal(decision.GetRawText(), byRevision.GetProperty("adjustment").GetRawText());
        Assert.Equal(decision.GetRawText(), byId.GetProperty("adjustment").GetRawText());
    }

    [Fact]
    public async Task Decisions_are_listed_as_recorded_and_their_lines_are_paged()
    {
        var decisions = (await Server.GetAsync($"{Api}/adjustments")).GetProperty("items").EnumerateArray().ToList();
        Assert.Equal([sample.Opened, sample.Changed, sample.Planned], decisions.Select(item => item.GetProperty("revision").GetInt64()));
        var counts = decisions[1].GetProperty("counts");
        Assert.Equal(
            (1, 1, 1, 1),
            (Number(counts, "added"), Number(counts, "removed"), Number(counts, "powersChanged"), Number(counts, "delegated")));

        var first = await Server.GetAsync($"{Api}/adjustments/{sample.Changed}?pageSize=3");
        Assert.True(first.GetProperty("more").GetBoolean());
        var last = await Server.GetAsync($"{Api}/adjustments/{sample.Changed}?pageSize=3&page=2");
        Assert.False(last.GetProperty("more").GetBoolean());
        Assert.NotEmpty(last.GetProperty("items").EnumerateArray());
    }

    [Fact]
    public async Task Statistics_rows_add_up_to_the_sum_and_say_how_they_are_counted()
    {
        var answer = await Server.GetAsync($"{Api}/statistics?from=2021-01-01&to=2021-12-31&by=category");
        Assert.Equal("category", answer.GetProperty("by").GetString());
        var rows = answer.GetProperty("items").EnumerateArray().ToList();
        Assert.Equal(Number(answer.GetProperty("sum"), "added"), rows.Sum(row => Number(row, "added")));
        Assert.Equal(1, Number(answer.GetProperty("sum"), "elementChanges"));
        Assert.Contains("行政检查", rows.Select(row => row.GetProperty("name").GetString()));
        Assert.NotEmpty(answer.GetProperty("rule").GetProperty("zh").GetString()!);
    }

    [Fact]
    public async Task A_report_gives_each_figure_with_its_rule()
    {
        var answer = await Server.GetAsync($"{Api}/reports/2021");
        Assert.Equal(2021, answer.GetProperty("year").GetInt32());
        Assert.All(
            answer.GetProperty("items").EnumerateArray(),
            figure => Assert.NotEmpty(figure.GetProperty("rule").GetProperty("zh").GetString()!));
        Assert.NotEmpty(answer.GetProperty("items").EnumerateArray());
    }

    [Fact]
    public async Task Laws_are_listed_and_each_has_its_articles()
    {
        var laws = await Server.GetAsync($"{Api}/legal-bases?q=食品&on=2021-06-01");
        Assert.Equal("食品安全法", Assert.Single(laws.GetProperty("items").EnumerateArray()).GetProperty("law").GetString());
        var law = await Server.GetAsync($"{Api}/legal-bases/食品安全法?on=2021-06-01");
        Assert.Equal("第三十五条", Assert.Single(law.GetProperty("items").EnumerateArray()).GetProperty("article").GetString());
    }

    [Fact]
    public async Task The_stream_can_be_read_raw_and_gives_no_more_than_is_known()
    {
        var answer = await Server.GetAsync($"{Api}/events?from=1&count=2");
        Assert.Equal([1, 2], answer.GetProperty("items").EnumerateArray().Select(item => Number(item, "revision")));
        Assert.Equal(3, Number(answer, "next"));
        Assert.Equal(sample.Planned + 1, answer.GetProperty("total").GetInt64());
        var first = answer.GetProperty("items")[0];
        Assert.Equal("AdjustmentPromulgated.v1", first.GetProperty("type").GetString());
        Assert.Equal("权责清单", first.GetProperty("data").GetProperty("title").GetString());
        Assert.Equal("tests", first.GetProperty("metadata").GetProperty("actor").GetString());
        var known = await Server.GetAsync($"{Api}/events?from=0&count=1000&known={sample.Opened}");
        Assert.Equal(sample.Opened, known.GetProperty("items").EnumerateArray().Last().GetProperty("revision").GetInt64());
        Assert.Equal(JsonValueKind.Null, known.GetProperty("next").ValueKind);
    }

    private static int Number(JsonElement element, string name) => element.GetProperty(name).GetInt32();
}

using System.Net;
using System.Net.Http.Headers;
using System.Text.Json;
using PowerCatalog.Exchange.Tables;
using PowerCatalog.Web.Http.Responses;
using PowerCatalog.Web.Tests.Support;

namespace PowerCatalog.Web.Tests;

/// <summary>A list that a program sends to be compared.</summary>
public sealed class DifferenceTests(SampleCatalog sample) : IClassFixture<SampleCatalog>
{
    private const string Heads = "职权编码,事项名称,职权类型,实施部门,承诺时限\r\n";
    private const string Edited = Heads + "640300-01-001,食品经营许可,行政许可,市场监督管理局,3工作日\r\n,食品摊贩登记,行政确认,市场监督管理局,1工作日\r\n";

    [Theory]
    [InlineData("xlsx", ContentNegotiation.XlsxType)]
    [InlineData("csv", ContentNegotiation.CsvType)]
    public async Task An_export_is_no_difference(string extension, string type)
    {
        var export = await sample.Server.Http.GetByteArrayAsync(
            $"{RunningServer.Api}/powers.{extension}", TestContext.Current.CancellationToken);
        using var response = await SendAsync(new ByteArrayContent(export), type);
        var answer = await AnswerOf(response);
        Assert.False(answer.GetProperty("different").GetBoolean());
        Assert.StartsWith("640300/", answer.GetProperty("from").GetString(), StringComparison.Ordinal);
        Assert.Empty(answer.GetProperty("changes").EnumerateArray());
    }

    [Fact]
    public async Task An_edited_list_gives_its_changes_and_records_nothing()
    {
        using var response = await SendAsync(new StringContent(Edited), ContentNegotiation.CsvType);
        var answer = await AnswerOf(response);
        Assert.True(answer.GetProperty("different").GetBoolean());
        Assert.Equal(
            ["PowerAdded.v1 食品摊贩登记", "PowerRemoved.v1 食品生产检查 市场监督管理局", "PowerElementsChanged.v1 食品经营许可 5工作日"],
            answer.GetProperty("changes").EnumerateArray().Select(Told));
        Assert.Equal(sample.Planned, (await sample.Server.GetAsync(RunningServer.Api)).GetProperty("revision").GetInt64());
    }

    [Fact]
    public async Task The_draft_comes_as_a_workbook_where_that_is_asked_for_and_can_be_sent_as_an_adjustment()
    {
        using var response = await SendAsync(new StringContent(Edited), ContentNegotiation.CsvType, ContentNegotiation.XlsxType);
        Assert.Equal(ContentNegotiation.XlsxType, response.Content.Headers.ContentType?.MediaType);
        using var content = new ByteArrayContent(await response.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken));
        content.Headers.ContentType = new MediaTypeHeaderValue(ContentNegotiation.XlsxType);
        const string decision = "?dryRun=true&documentNumber=吴政发〔2022〕7号&title=决定&authority=市政府&decided=2022-05-01&effective=2022-05-01";
        using var request = new HttpRequestMessage(HttpMethod.Post, $"{RunningServer.Api}/adjustments{decision}") { Content = content };
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", RunningServer.Token);
        using var previewed = await sample.Server.Http.SendAsync(request, TestContext.Current.CancellationToken);
        Assert.Equal(3, (await AnswerOf(previewed)).GetProperty("previewTotal").GetInt32());
    }

    [Fact]
    public async Task Departments_that_hold_nothing_are_named_with_their_items_and_are_no_additions()
    {
        using var response = await SendAsync(
            new StringContent(Edited + ",数据登记,行政确认,数据局,\r\n,数据检查,行政检查,数据局,\r\n"), ContentNegotiation.CsvType);
        var answer = await AnswerOf(response);
        Assert.Equal(0, answer.GetProperty("errors").GetInt32());
        var opens = Assert.Single(answer.GetProperty("opens").EnumerateArray());
        Assert.Equal(("数据局", 2), (opens.GetProperty("name").GetString(), opens.GetProperty("items").GetInt32()));
        Assert.Equal(1, answer.GetProperty("counts").GetProperty("added").GetInt32());
        Assert.Contains(
            answer.GetProperty("notes").EnumerateArray(), note => note.GetString()!.Contains("“数据局”（2 项）", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_list_needs_no_column_for_the_category_or_for_names_beside_codes()
    {
        const string few = "职权编码,实施部门,承诺时限\r\n640300-01-001,市场监督管理局,3工作日\r\n";
        using var response = await SendAsync(new StringContent(few), ContentNegotiation.CsvType);
        var answer = await AnswerOf(response);
        Assert.Equal(
            ["PowerRemoved.v1 食品生产检查 市场监督管理局", "PowerElementsChanged.v1 食品经营许可 5工作日"],
            answer.GetProperty("changes").EnumerateArray().Select(Told));
        Assert.Equal(0, answer.GetProperty("errors").GetInt32());
        // What is added needs both.
        using var added = await SendAsync(
            new StringContent("事项名称,实施部门\r\n食品经营许可,市场监督管理局\r\n食品摊贩登记,市场监督管理局\r\n"), ContentNegotiation.CsvType);
        Assert.Contains(
            (await AnswerOf(added)).GetProperty("problems").EnumerateArray(),
            problem => problem.GetProperty("zh").GetString()!.Contains("职权类型", StringComparison.Ordinal));
    }

    /// <summary>What is wrong in a row whichever way it is decided is told in the round in which it is proposed.</summary>
    [Fact]
    public async Task A_row_that_may_be_a_renaming_is_checked_like_the_others()
    {
        const string heads = "职权编码,事项名称,职权类型,实施部门,承诺时限\r\n";
        const string rest = "640300-01-001,食品经营许可,行政许可,市场监督管理局,5工作日\r\n";
        using var proposed = await SendAsync(
            new StringContent(heads + ",食品生产监督检查,行政检查,市场监督管理局,很快\r\n" + rest), ContentNegotiation.CsvType);
        var answer = await AnswerOf(proposed);
        Assert.Equal("食品生产监督检查", Assert.Single(answer.GetProperty("renamings").EnumerateArray()).GetProperty("newName").GetString());
        var told = OfSecondRow(answer);
        Assert.Equal(("5", "承诺时限"), (told.GetProperty("column").GetString(), told.GetProperty("heading").GetString()));

        // As an addition it is told the same, at the same cell.
        using var added = await SendAsync(
            new StringContent(heads + ",农药登记,行政确认,市场监督管理局,很快\r\n" + rest), ContentNegotiation.CsvType);
        var same = OfSecondRow(await AnswerOf(added));
        Assert.Equal(
            (told.GetProperty("code").GetString(), "5"), (same.GetProperty("code").GetString(), same.GetProperty("column").GetString()));

        // What is right whichever way it is decided has no problem.
        using var right = await SendAsync(
            new StringContent(heads + ",食品生产监督检查,行政检查,市场监督管理局,3工作日\r\n" + rest), ContentNegotiation.CsvType);
        Assert.Equal(0, (await AnswerOf(right)).GetProperty("errors").GetInt32());

        static JsonElement OfSecondRow(JsonElement answer) => Assert.Single(
            answer.GetProperty("problems").EnumerateArray(),
            problem => problem.GetProperty("row") is { ValueKind: JsonValueKind.Number } row && row.GetInt32() == 2);
    }

    [Theory]
    [InlineData("", "", "column.missing", "实施部门")]
    [InlineData(",主管部门", ",", "value.missing", "主管部门")]
    public async Task A_list_that_names_no_department_is_told_that_alone(string column, string cell, string code, string heading)
    {
        var list = $"职权编码,事项名称,职权类型{column}\r\n640300-01-001,食品经营许可,行政许可{cell}\r\n";
        await using var server = await RunningServer.StartAsync();
        await server.RecordAsync(Drafts.List().Power("640300-01-001", "食品经营许可", "行政许可", "市场监督管理局"));
        foreach (var address in (string[])["differences", "adjustments?kind=list"])
        {
            using var response = await SendAsync(new StringContent(list), server, address);
            var errors = (await RunningServer.ProblemOf(response, 422, "draft-refused")).GetProperty("errors").EnumerateArray()
                .Where(problem => problem.GetProperty("severity").GetString() == "error");
            var error = Assert.Single(errors);
            Assert.Equal((code, heading), (error.GetProperty("code").GetString(), error.GetProperty("heading").GetString()));
        }
    }

    [Fact]
    public async Task Sent_to_be_recorded_such_a_list_opens_them_and_the_rest_is_left_to_be_compared()
    {
        await using var server = await RunningServer.StartAsync();
        await server.RecordAsync(Drafts.List().Power("A-1", "食品经营许可", "行政许可", "市场监督管理局"));
        const string list = "职权编码,事项名称,职权类型,实施部门\r\nA-1,食品经营服务,行政许可,市场监督管理局\r\n,数据登记,行政确认,数据局\r\n";

        var previewed = await AnswerOf(await SendAsync(new StringContent(list), server, "adjustments?kind=list&dryRun=true"));
        Assert.Equal(("previewed", 1), (previewed.GetProperty("outcome").GetString(), previewed.GetProperty("opened").GetInt32()));
        var head = previewed.GetProperty("revision").GetInt64();
        using var recorded = await SendAsync(new StringContent(list), server, "adjustments?kind=list", head);
        Assert.Equal(HttpStatusCode.Created, recorded.StatusCode);
        var answer = JsonSerializer.Deserialize<JsonElement>(
            await recorded.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        Assert.Equal((1, 0), (answer.GetProperty("opened").GetInt32(), answer.GetProperty("counts").GetProperty("added").GetInt32()));
        Assert.Contains(
            answer.GetProperty("warnings").EnumerateArray(),
            warning => warning.GetProperty("code").GetString() == "list.rest-not-recorded");

        // The rest is what the comparison says; nothing is left to open.
        var compared = await AnswerOf(await SendAsync(new StringContent(list), server, "differences"));
        Assert.Empty(compared.GetProperty("opens").EnumerateArray());
        Assert.Equal("食品经营许可", Assert.Single(compared.GetProperty("changes").EnumerateArray()).GetProperty("before").GetString());
        var now = answer.GetProperty("revision").GetInt64();
        // The very file, sent again, changes nothing and says so, also by who still thinks of the state before it.
        foreach (var state in new[] { head, now })
        {
            using var again = await SendAsync(new StringContent(list), server, "adjustments?kind=list", state);
            Assert.Equal(HttpStatusCode.OK, again.StatusCode);
            var same = JsonSerializer.Deserialize<JsonElement>(
                await again.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
            Assert.Equal(("alreadyRecorded", now), (same.GetProperty("outcome").GetString(), same.GetProperty("revision").GetInt64()));
            Assert.Contains(
                same.GetProperty("warnings").EnumerateArray(),
                warning => warning.GetProperty("code").GetString() == "list.rest-not-recorded");
        }

        // Another file that opens nothing is refused with the departments that hold something.
        const string others = "职权编码,事项名称,职权类型,实施部门\r\nA-1,食品经营办理,行政许可,市场监督管理局\r\n";
        using var other = await SendAsync(new StringContent(others), server, "adjustments?kind=list", now);
        Assert.Contains(
            (await RunningServer.ProblemOf(other, 422, "draft-refused")).GetProperty("errors").EnumerateArray(),
            error => error.GetProperty("code").GetString() == "catalog.already-open");
    }

    [Fact]
    public async Task Without_the_key_nothing_is_read()
    {
        using var response = await sample.Server.Http.PostAsync(
            $"{RunningServer.Api}/differences", new StringContent(Edited), TestContext.Current.CancellationToken);
        await RunningServer.ProblemOf(response, 401, "unauthorized");
    }

    [Fact]
    public async Task A_list_with_nothing_to_compare_and_one_with_errors_are_refused()
    {
        using var unknown = await SendAsync(new StringContent(Edited), ContentNegotiation.CsvType, division: "640400");
        await RunningServer.ProblemOf(unknown, 404, "catalog-not-found");
        using var other = await SendAsync(
            new StringContent("事项名称,职权类型,实施部门\r\n数据登记,行政确认,数据局\r\n"), ContentNegotiation.CsvType);
        await RunningServer.ProblemOf(other, 422, "draft-refused");
        using var empty = await SendAsync(new StringContent("别的,表头\r\n1,2\r\n"), ContentNegotiation.CsvType);
        var problem = await RunningServer.ProblemOf(empty, 422, "draft-refused");
        Assert.NotEmpty(problem.GetProperty("errors").EnumerateArray());
    }

    private static string Told(JsonElement change) => string.Join(
        ' ', new[] { "kind", "name", "before" }.Select(member => change.GetProperty(member).GetString()).OfType<string>());

    private static async Task<JsonElement> AnswerOf(HttpResponseMessage response)
    {
        var text = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        Assert.True(response.StatusCode == HttpStatusCode.OK, text);
        return JsonSerializer.Deserialize<JsonElement>(text);
    }

    private static async Task<HttpResponseMessage> SendAsync(HttpContent content, RunningServer server, string what, long? match = null)
    {
        content.Headers.ContentType = new MediaTypeHeaderValue(ContentNegotiation.CsvType);
        using var request = new HttpRequestMessage(HttpMethod.Post, $"{RunningServer.Api}/{what}") { Content = content };
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", RunningServer.Token);
        if (match is { } revision) request.Headers.IfMatch.Add(new EntityTagHeaderValue($"\"640300-{revision}\""));
        return await server.Http.SendAsync(request, TestContext.Current.CancellationToken);
    }

    private async Task<HttpResponseMessage> SendAsync(HttpContent content, string type, string? accept = null, string division = "640300")
    {
        content.Headers.ContentType = new MediaTypeHeaderValue(type);
        using var request = new HttpRequestMessage(HttpMethod.Post, $"/api/v1/catalogs/{division}/differences") { Content = content };
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", RunningServer.Token);
        if (accept is not null) request.Headers.Accept.Add(new MediaTypeWithQualityHeaderValue(accept));
        return await sample.Server.Http.SendAsync(request, TestContext.Current.CancellationToken);
    }
}

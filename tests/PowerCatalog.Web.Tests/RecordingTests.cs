using System.Net;
using System.Net.Http.Headers;
using System.Text.Json;
using PowerCatalog.Web.Http.Configuration;
using PowerCatalog.Web.Tests.Support;

namespace PowerCatalog.Web.Tests;

public sealed class RecordingTests : IAsyncLifetime
{
    private const string List = "职权编码,事项名称,职权类型,实施部门\r\nA-1,食品经营许可,行政许可,市场监督管理局\r\n";
    private const string Decision = "?documentNumber=吴政发〔2021〕5号&title=决定&decided=2021-05-01&effective=2021-05-01";
    private const string Addition = "调整方式,职权编码,事项名称,职权类型,实施部门\r\n增加,A-2,食品生产检查,行政检查,市场监督管理局\r\n";

    private RunningServer _server = null!;

    public async ValueTask InitializeAsync() =>
        _server = await RunningServer.StartAsync(new WebOptions { MaximumFileBytes = 64 * 1024 });

    public ValueTask DisposeAsync() => _server.DisposeAsync();

    [Fact]
    public async Task A_list_opens_a_catalog_and_the_answer_says_where_it_is()
    {
        using var response = await _server.PostAsync(
            "?kind=list&decided=2021-01-01&effective=2021-01-01&name=清单.csv", List, ("If-None-Match", "*"));
        var answer = await AnswerOf(response, HttpStatusCode.Created);
        var revision = answer.GetProperty("revision").GetInt64();
        Assert.Equal("recorded", answer.GetProperty("outcome").GetString());
        Assert.Equal($"\"640300-{revision}\"", response.Headers.ETag?.Tag);
        Assert.Equal(1, answer.GetProperty("opened").GetInt32());
        Assert.Equal(0, answer.GetProperty("counts").GetProperty("added").GetInt32());
        await _server.SeenAsync(revision);
        var decision = (await _server.GetAsync($"{response.Headers.Location}?atLeast={revision}")).GetProperty("adjustment");
        Assert.Equal("清单.csv", decision.GetProperty("sourceName").GetString());
        Assert.Equal("审改办", decision.GetProperty("actor").GetString());
    }

    [Fact]
    public async Task A_question_right_after_a_write_is_answered_with_it_and_its_tag()
    {
        var tag = $"\"640300-{await OpenAsync()}\"";
        for (var number = 1; number <= 20; number++)
        {
            using var written = await _server.PostAsync(
                $"?documentNumber=吴政发〔2022〕{number}号&title=决定&decided=2022-05-01&effective=2022-05-01",
                Addition.Replace("A-2", $"B-{number}", StringComparison.Ordinal), ("If-Match", tag));
            await AnswerOf(written, HttpStatusCode.Created);
            using var read = await _server.Http.GetAsync("/api/v1/catalogs/640300", TestContext.Current.CancellationToken);
            Assert.Equal(tag = written.Headers.ETag!.Tag, read.Headers.ETag?.Tag);
        }
    }

    [Fact]
    public async Task A_decision_needs_the_revision_that_it_is_based_on()
    {
        var revision = await OpenAsync();
        using var without = await _server.PostAsync(Decision, Addition);
        await RunningServer.ProblemOf(without, 428, "revision-required");
        using var stale = await _server.PostAsync(Decision, Addition, ("If-Match", "\"640300-0\""));
        await RunningServer.ProblemOf(stale, 412, "revision-mismatch");
        Assert.Equal($"\"640300-{revision}\"", stale.Headers.ETag?.Tag);
        using var weak = await _server.PostAsync(Decision, Addition, ("If-Match", $"W/\"640300-{revision}\""));
        await RunningServer.ProblemOf(weak, 412, "revision-mismatch");
        using var right = await _server.PostAsync(Decision, Addition, ("If-Match", $"\"640300-{revision}\""));
        await AnswerOf(right, HttpStatusCode.Created);
    }

    [Fact]
    public async Task The_same_document_again_is_a_success_that_changes_nothing_even_from_the_old_revision()
    {
        var revision = await OpenAsync();
        using var first = await _server.PostAsync(Decision, Addition, ("If-Match", $"\"640300-{revision}\""), ("Idempotency-Key", "\"k\""));
        var recorded = await AnswerOf(first, HttpStatusCode.Created);
        using var again = await _server.PostAsync(Decision, Addition, ("If-Match", $"\"640300-{revision}\""), ("Idempotency-Key", "\"k\""));
        var answer = await AnswerOf(again, HttpStatusCode.OK);
        Assert.Equal("alreadyRecorded", answer.GetProperty("outcome").GetString());
        Assert.Equal(recorded.GetProperty("revision").GetInt64(), answer.GetProperty("revision").GetInt64());
    }

    [Fact]
    public async Task A_list_for_a_catalog_that_is_open_is_refused_unless_it_is_the_very_list()
    {
        await OpenAsync();
        using var same = await _server.PostAsync("?kind=list&decided=2021-01-01&effective=2021-01-01", List, ("If-None-Match", "*"));
        await AnswerOf(same, HttpStatusCode.OK);
        using var other = await _server.PostAsync(
            "?kind=list&decided=2021-01-01&effective=2021-01-01", List + "A-9,另一项,行政许可,市场监督管理局\r\n", ("If-None-Match", "*"));
        await RunningServer.ProblemOf(other, 412, "revision-mismatch");
        using var without = await _server.PostAsync(
            "?kind=list&decided=2021-01-01&effective=2021-01-01", List + "A-9,另一项,行政许可,市场监督管理局\r\n");
        await RunningServer.ProblemOf(without, 428, "revision-required");
    }

    [Fact]
    public async Task A_preview_shows_each_change_and_writes_nothing()
    {
        var revision = await OpenAsync();
        using var response = await _server.PostAsync(Decision + "&dryRun=true", Addition);
        var answer = await AnswerOf(response, HttpStatusCode.OK);
        Assert.Equal("previewed", answer.GetProperty("outcome").GetString());
        Assert.Equal(JsonValueKind.Null, answer.GetProperty("adjustment").ValueKind);
        Assert.Equal("A-2", Assert.Single(answer.GetProperty("preview").EnumerateArray()).GetProperty("subject").GetString());
        Assert.Equal(1, answer.GetProperty("previewTotal").GetInt32());
        Assert.NotEmpty(answer.GetProperty("warnings").EnumerateArray());
        Assert.Equal(revision, (await _server.GetAsync(RunningServer.Api)).GetProperty("revision").GetInt64());
    }

    [Fact]
    public async Task A_preview_of_very_long_texts_is_cut_and_says_how_many_lines_there_are()
    {
        await using var server = await RunningServer.StartAsync();
        var list = Drafts.List();
        for (var i = 0; i < 600; i++) list.Power($"A-{i}", $"事项{i}", "行政许可", "市场监督管理局", ("remark", new string('前', 4_000)));
        await server.RecordAsync(list);
        var lines = Enumerable.Range(0, 600).Select(i => $"变更,A-{i},备注,{new string('前', 4_000)},{new string('后', 4_000)}\r\n");
        using var response = await server.PostAsync(Decision + "&dryRun=true", "调整方式,职权编码,变更要素,变更前,变更后\r\n" + string.Concat(lines));
        var answer = await AnswerOf(response, HttpStatusCode.OK);
        Assert.Equal(600, answer.GetProperty("previewTotal").GetInt32());
        Assert.Equal(500, answer.GetProperty("preview").GetArrayLength());
    }

    [Fact]
    public async Task Every_error_of_a_file_is_named_by_its_cell()
    {
        var revision = await OpenAsync();
        const string wrong = "调整方式,职权编码,事项名称,职权类型,实施部门\r\n增加,A-1,重复,行政许可,市场监督管理局\r\n增加,A-3,新事项,无此类型,无此部门\r\n";
        using var response = await _server.PostAsync(Decision, wrong, ("If-Match", $"\"640300-{revision}\""));
        var problem = await RunningServer.ProblemOf(response, 422, "draft-refused");
        var errors = problem.GetProperty("errors").EnumerateArray().Where(error => error.GetProperty("severity").GetString() == "error")
            .ToList();
        Assert.True(errors.Count >= 3, problem.GetRawText());
        Assert.All(errors, error => Assert.False(string.IsNullOrEmpty(error.GetProperty("zh").GetString())));
        Assert.Contains(
            errors,
            error => error.GetProperty("row").ValueKind == JsonValueKind.Number && error.GetProperty("heading").GetString() == "职权类型");
    }

    [Fact]
    public async Task Of_many_errors_the_first_are_listed_all_are_counted_and_a_table_has_them_all()
    {
        var revision = await OpenAsync();
        var wrong = "调整方式,职权编码,原因\r\n" + string.Concat(Enumerable.Range(1, 600).Select(i => $"减少,Z-{i},取消\r\n"));
        using var response = await _server.PostAsync(Decision, wrong, ("If-Match", $"\"640300-{revision}\""));
        var problem = await RunningServer.ProblemOf(response, 422, "draft-refused");
        Assert.Equal(600, problem.GetProperty("errorsTotal").GetInt32());
        Assert.Contains("600 处错误", problem.GetProperty("detail").GetString(), StringComparison.Ordinal);
        Assert.Equal(500, problem.GetProperty("errors").GetArrayLength());
        Assert.Equal("problems.more", problem.GetProperty("errors")[499].GetProperty("code").GetString());

        using var table = await _server.PostAsync(
            Decision, wrong, ("If-Match", $"\"640300-{revision}\""), ("Accept", "text/csv"), ("Accept-Language", "en"));
        Assert.Equal((HttpStatusCode)422, table.StatusCode);
        var lines = (await table.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).Split("\r\n");
        Assert.StartsWith("Severity,", lines[0], StringComparison.Ordinal);
        Assert.Equal(600, lines.Count(line => line.EndsWith(",power.unknown", StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("text/csv, application/json;q=0.5", true)]
    [InlineData("text/csv;q=0.5, application/problem+json", false)]
    [InlineData("text/csv;q=0.5, application/json", false)]
    [InlineData("text/csv;q=0", false)]
    [InlineData("text/csv, */*", false)]
    [InlineData("text/*, */*;q=0.1", true)]
    [InlineData("image/png", false)]
    [InlineData("none", false)]
    public async Task A_refusal_comes_in_the_form_that_the_request_prefers(string accept, bool table)
    {
        using var refused = await _server.PostAsync("?kind=list&decided=2021-01-01&dryRun=true", "x", ("Accept", accept));
        Assert.Equal((HttpStatusCode)422, refused.StatusCode);
        Assert.Equal(table ? "text/csv" : "application/problem+json", refused.Content.Headers.ContentType?.MediaType);
    }

    [Fact]
    public async Task Of_many_warnings_the_first_are_listed_and_all_are_counted()
    {
        await OpenAsync();
        var list = "调整方式,职权编码,事项名称,职权类型,实施部门\r\n"
            + string.Concat(Enumerable.Range(1, 600).Select(i => $"增加,B-{i},食品生产检查,行政检查,市场监督管理局\r\n"));
        using var response = await _server.PostAsync(Decision + "&dryRun=true", list);
        var answer = await AnswerOf(response, HttpStatusCode.OK);
        Assert.Equal(500, answer.GetProperty("warnings").GetArrayLength());
        var total = answer.GetProperty("warningsTotal").GetInt32();
        Assert.True(total >= 600, $"{total}");
        using var table = await _server.PostAsync(Decision + "&dryRun=true", list, ("Accept", "text/csv"));
        Assert.Equal(HttpStatusCode.OK, table.StatusCode);
        var lines = (await table.Content.ReadAsStringAsync(TestContext.Current.CancellationToken))
            .Split("\r\n", StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(total + 1, lines.Length);
    }

    [Fact]
    public async Task A_column_that_the_program_does_not_know_can_be_explained()
    {
        using var refused = await _server.PostAsync(
            "?kind=list&decided=2021-01-01&dryRun=true", List.Replace("事项名称", "叫什么", StringComparison.Ordinal));
        await RunningServer.ProblemOf(refused, 422, "draft-refused");
        using var mapped = await _server.PostAsync(
            "?kind=list&decided=2021-01-01&dryRun=true&map=叫什么%3Dname&map=杂项%3D-",
            List.Replace("事项名称", "叫什么", StringComparison.Ordinal).Replace("实施部门\r\n", "实施部门,杂项\r\n", StringComparison.Ordinal));
        await AnswerOf(mapped, HttpStatusCode.OK);
    }

    [Fact]
    public async Task Only_who_has_a_token_may_write()
    {
        using var none = new HttpRequestMessage(HttpMethod.Post, $"{RunningServer.Api}/adjustments") { Content = new StringContent(List) };
        using var refused = await _server.Http.SendAsync(none, TestContext.Current.CancellationToken);
        await RunningServer.ProblemOf(refused, 401, "unauthorized");
        Assert.Equal("Bearer", Assert.Single(refused.Headers.WwwAuthenticate).Scheme);
        using var wrong = new HttpRequestMessage(HttpMethod.Post, $"{RunningServer.Api}/adjustments?dryRun=true")
        {
            Content = new StringContent(List),
        };
        wrong.Headers.Authorization = new AuthenticationHeaderValue("Bearer", RunningServer.Token + "x");
        using var again = await _server.Http.SendAsync(wrong, TestContext.Current.CancellationToken);
        await RunningServer.ProblemOf(again, 401, "unauthorized");
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_file_beyond_the_limit_is_refused_also_where_it_does_not_say_its_length(bool chunked)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, $"{RunningServer.Api}/adjustments?kind=list")
        {
            Content = new ByteArrayContent(new byte[65 * 1024]),
        };
        request.Content.Headers.ContentType = new MediaTypeHeaderValue("application/octet-stream");
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", RunningServer.Token);
        request.Headers.TransferEncodingChunked = chunked;
        using var response = await _server.Http.SendAsync(request, TestContext.Current.CancellationToken);
        await RunningServer.ProblemOf(response, 413, "file-too-large");
    }

    [Theory]
    [InlineData("application/json")]
    [InlineData("multipart/form-data; boundary=x")]
    [InlineData("text/html")]
    public async Task A_body_that_is_no_table_is_refused(string type)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, $"{RunningServer.Api}/adjustments?kind=list")
        {
            Content = new StringContent("{}"),
        };
        request.Content.Headers.ContentType = MediaTypeHeaderValue.Parse(type);
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", RunningServer.Token);
        using var response = await _server.Http.SendAsync(request, TestContext.Current.CancellationToken);
        await RunningServer.ProblemOf(response, 415, "unsupported-media-type");
    }

    [Theory]
    [InlineData("?kind=other")]
    [InlineData("?page=1")]
    [InlineData("?map=x")]
    [InlineData("?dryRun=1")]
    [InlineData("?title=a&title=b")]
    public async Task The_words_of_a_write_are_checked_as_those_of_a_request_are(string query)
    {
        using var response = await _server.PostAsync(query, List);
        await RunningServer.ProblemOf(response, 400, "query-refused");
    }

    [Fact]
    public async Task A_running_log_is_answered_decision_by_decision()
    {
        var revision = await OpenAsync();
        var log = LogHeadings + LogLine(1, "变更,A-1,承诺时限,,5工作日,") + LogLine(2, "变更,A-1,承诺时限,5工作日,3工作日,");
        using var preview = await _server.PostAsync("?dryRun=true", log);
        var previewed = await AnswerOf(preview, HttpStatusCode.OK);
        Assert.Equal("previewed", previewed.GetProperty("outcome").GetString());
        Assert.Equal(
            ["5工作日", "3工作日"],
            previewed.GetProperty("decisions").EnumerateArray()
                .Select(decision => decision.GetProperty("preview")[0].GetProperty("after").GetString()));

        using var response = await _server.PostAsync("", log, ("If-Match", $"\"640300-{revision}\""));
        var answer = await AnswerOf(response, HttpStatusCode.Created);
        var decisions = answer.GetProperty("decisions").EnumerateArray().ToList();
        Assert.Equal(["吴政发〔2021〕1号", "吴政发〔2021〕2号"], decisions.Select(decision => decision.GetProperty("documentNumber").GetString()));
        Assert.All(decisions, decision => Assert.Equal("recorded", decision.GetProperty("outcome").GetString()));
        var last = decisions[1].GetProperty("revision").GetInt64();
        Assert.Equal((last, $"\"640300-{last}\""), (answer.GetProperty("revision").GetInt64(), response.Headers.ETag?.Tag));
        Assert.Equal(decisions[1].GetProperty("adjustment").GetString(), response.Headers.Location?.ToString());

        using var again = await _server.PostAsync("", log, ("If-Match", $"\"640300-{revision}\""));
        Assert.Equal("alreadyRecorded", (await AnswerOf(again, HttpStatusCode.OK)).GetProperty("outcome").GetString());
    }

    [Fact]
    public async Task A_refusal_in_a_running_log_names_the_decisions_that_stand()
    {
        var revision = await OpenAsync();
        var log = LogHeadings + LogLine(1, "变更,A-1,承诺时限,,5工作日,") + LogLine(2, "取消,A-9,,,,废止") + LogLine(3, "取消,A-1,,,,废止");
        using var response = await _server.PostAsync("", log, ("If-Match", $"\"640300-{revision}\""));
        var problem = await RunningServer.ProblemOf(response, 422, "draft-refused");

        var standing = Assert.Single(problem.GetProperty("standing").EnumerateArray());
        Assert.Equal("吴政发〔2021〕1号", standing.GetProperty("documentNumber").GetString());
        Assert.Equal($"\"640300-{standing.GetProperty("revision")}\"", response.Headers.ETag?.Tag);
        Assert.Contains("前面的 1 件决定已记录，其后的 1 件决定没有处理", problem.GetProperty("detail").GetString(), StringComparison.Ordinal);
        Assert.Contains(
            problem.GetProperty("errors").EnumerateArray(), error => error.GetProperty("code").GetString() == "power.unknown");
        await _server.SeenAsync(standing.GetProperty("revision").GetInt64());
        Assert.Equal(
            "关于1", (await _server.GetAsync(standing.GetProperty("adjustment").GetString()!)).GetProperty("adjustment")
                .GetProperty("title").GetString());
    }

    private const string LogHeadings = "文号,决定日期,标题,调整方式,职权编码,变更要素,变更前,变更后,原因\r\n";

    private static string LogLine(int number, string line) => $"吴政发〔2021〕{number}号,2021-05-0{number},关于{number},{line}\r\n";

    private async Task<long> OpenAsync()
    {
        using var response = await _server.PostAsync("?kind=list&decided=2021-01-01&effective=2021-01-01", List, ("If-None-Match", "*"));
        var revision = (await AnswerOf(response, HttpStatusCode.Created)).GetProperty("revision").GetInt64();
        await _server.SeenAsync(revision);
        return revision;
    }

    private static async Task<JsonElement> AnswerOf(HttpResponseMessage response, HttpStatusCode status)
    {
        var text = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        Assert.True(response.StatusCode == status, $"{response.StatusCode} {text}");
        return JsonDocument.Parse(text).RootElement;
    }
}

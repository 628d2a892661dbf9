using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using PowerCatalog.Accounts.Testing;
using PowerCatalog.Domain.People;
using PowerCatalog.Web.Tests.Support;

namespace PowerCatalog.Web.Tests;

/// <summary>Entries on documents that changed, over the API.</summary>
public sealed class LawEntryTests(SampleCatalog sample) : IClassFixture<SampleCatalog>
{
    private static string Entries => $"{RunningServer.Api}/law-entries";

    [Fact]
    public async Task An_entry_is_previewed_recorded_once_and_followed()
    {
        const string body = """{"documentNumber":"吴政发〔2021〕20号","decided":"2021-06-01","documents":[{"name":"食品安全法","result":"修改"}]}""";
        var preview = await SendAsync(Entries + "?dryRun=true", body, HttpStatusCode.OK);
        Assert.Equal(("previewed", JsonValueKind.Null),
            (preview.GetProperty("outcome").GetString(), preview.GetProperty("address").ValueKind));
        Assert.Equal(
            ("640300-01-001", "第三十五条"),
            (preview.GetProperty("touched")[0].GetProperty("power").GetString(), preview.GetProperty("touched")[0]
                .GetProperty("articles")[0].GetString()));
        Assert.Equal("市场监督管理局", preview.GetProperty("drafts")[0].GetProperty("departmentName").GetString());

        var recorded = await SendAsync(Entries, body, HttpStatusCode.Created);
        var address = recorded.GetProperty("address").GetString()!;
        Assert.False(recorded.GetProperty("draftsOpened").GetBoolean());
        Assert.Equal("alreadyRecorded", (await SendAsync(Entries, body, HttpStatusCode.OK)).GetProperty("outcome").GetString());

        await SendAsync(address + "/drafts", "{}", HttpStatusCode.OK);
        await SendAsync(address + "/unaffected", """{"powers":["640300-01-001"],"reason":"不涉及本项。"}""", HttpStatusCode.OK);
        var one = await sample.Server.GetAsync(address);
        Assert.Equal("unaffected", one.GetProperty("touched")[0].GetProperty("status").GetString());
        Assert.Equal(0, one.GetProperty("departments")[0].GetProperty("open").GetInt32());
        // What a department drafts, and who recorded it, is not for the public.
        Assert.Equal(JsonValueKind.Null, one.GetProperty("departments")[0].GetProperty("draft").ValueKind);
        Assert.Equal("审改办", one.GetProperty("entry").GetProperty("actor").GetString());
        using var inside = await AskAsync(HttpMethod.Get, address, null, TestPeople.Of(Role.Auditor).Token);
        var seen = JsonDocument.Parse(await inside.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).RootElement;
        Assert.Equal(JsonValueKind.String, seen.GetProperty("departments")[0].GetProperty("draft").ValueKind);

        using var csv = await sample.Server.SendAsync(HttpMethod.Get, address + ".csv");
        var text = await csv.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        Assert.Contains("640300-01-001,食品经营许可,市场监督管理局", text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("zh", "部门进展", "食品经营许可", "相近而未算作涉及的依据")]
    [InlineData("en", "Progress by department", "食品经营许可", "Near citations, not counted")]
    public async Task The_pages_show_entries_powers_and_near_citations(string language, params string[] shown)
    {
        const string body = """
            {"title":"关于修改的决定","decided":"2021-06-02","documents":[{"name":"食品安全法","result":"修改","articles":"第三十五条"},
            {"name":"无证无照经营查处办法（试行）","result":"废止","level":"市政府"},{"name":"城乡规划法（试行）","result":"失效"}]}
            """;
        using var recorded = await AskAsync(HttpMethod.Post, Entries, Json(body), RunningServer.Token);
        Assert.True(recorded.IsSuccessStatusCode);
        var id = JsonDocument.Parse(await recorded.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).RootElement
            .GetProperty("entry").GetString();
        using var list = await sample.Server.SendAsync(HttpMethod.Get, "/640300/laws/entries", ("Accept-Language", language));
        Assert.Contains("关于修改的决定", await list.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
        using var one = await sample.Server.SendAsync(HttpMethod.Get, $"/640300/laws/entries/{id}", ("Accept-Language", language));
        var page = await one.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        Assert.All(shown, text => Assert.Contains(text, page, StringComparison.Ordinal));
        using var none = await sample.Server.SendAsync(HttpMethod.Get, "/640300/laws/entries/1", ("Accept", "text/html"));
        Assert.Equal(HttpStatusCode.NotFound, none.StatusCode);
    }

    [Fact]
    public async Task A_clean_up_is_a_file_whose_errors_have_their_cells_and_whose_figures_are_kept()
    {
        const string list = "文件名称,文号,清理结果,日期,文件类别,制定层级\n无证无照经营查处办法,,废止,2022-03-01,规范性文件,市政府\n甲办法,吴政发〔2010〕1号,失效,2022-03-01,政策性文件,市政府\n";
        var address = $"{RunningServer.Api}/clean-ups?documentNumber={Uri.EscapeDataString("吴政发〔2022〕9号")}&name=a.csv";
        using var refused = await AskAsync(HttpMethod.Post, address, Csv(list.Replace("失效", "无效", StringComparison.Ordinal)),
            RunningServer.Token);
        var problem = await RunningServer.ProblemOf(refused, 422, "draft-refused");
        var error = problem.GetProperty("errors")[0];
        Assert.Equal(
            ("law.unknown-word", 3, "3", "清理结果"),
            (error.GetProperty("code").GetString(), error.GetProperty("row").GetInt32(), error.GetProperty("column").GetString(),
                error.GetProperty("heading").GetString()));

        using var created = await AskAsync(HttpMethod.Post, address + "&openDrafts=true", Csv(list), RunningServer.Token);
        Assert.Equal(HttpStatusCode.Created, created.StatusCode);
        // The power that rested on it was removed in May 2021.
        var answer = JsonDocument.Parse(await created.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).RootElement;
        Assert.Equal(0, answer.GetProperty("touchedTotal").GetInt32());
        var figures = await sample.Server.GetAsync($"{RunningServer.Api}/law-figures/2022");
        Assert.Equal(
            [("normative", 1, 0), ("policy", 0, 1)],
            figures.GetProperty("items").EnumerateArray().Select(item => (
                item.GetProperty("class").GetString()!, item.GetProperty("repealed").GetInt32(), item.GetProperty("expired").GetInt32())));
        using var table = await sample.Server.SendAsync(HttpMethod.Get, $"{RunningServer.Api}/law-figures/2022", ("Accept", "text/csv"));
        Assert.Contains("甲办法,吴政发〔2010〕1号,失效", await table.Content.ReadAsStringAsync(TestContext.Current.CancellationToken),
            StringComparison.Ordinal);

        await SendAsync(
            answer.GetProperty("address").GetString() + "/withdrawal", """{"reason":"误记。"}""", HttpStatusCode.OK);
        Assert.Empty((await sample.Server.GetAsync($"{RunningServer.Api}/law-figures/2022")).GetProperty("items").EnumerateArray());
    }

    [Theory]
    [InlineData("""{"documents":[{"name":"食品安全法"}]}""", 400, "bad-request")]
    [InlineData("""{"documents":[{"name":"食品安全法","result":"修改","surprise":1}]}""", 400, "bad-request")]
    [InlineData("""{"documents":[],"title":"决定"}""", 422, "draft-refused")]
    [InlineData("""{"documents":[{"name":"食品安全法","result":"修改","on":"昨天"}],"title":"决定"}""", 422, "draft-refused")]
    public async Task What_cannot_be_recorded_is_refused(string body, int status, string code)
    {
        using var response = await AskAsync(HttpMethod.Post, Entries, Json(body), RunningServer.Token);
        await RunningServer.ProblemOf(response, status, code);
    }

    [Fact]
    public async Task An_entry_that_is_not_there_is_not_found()
    {
        foreach (var id in (string[])["1", "6f3b5f0e-0000-8000-8000-000000000000"])
        {
            await sample.Server.ProblemAsync($"{Entries}/{id}", 404, "law-entry-not-found");
            using var drafts = await AskAsync(HttpMethod.Post, $"{Entries}/{id}/drafts", Json("{}"), RunningServer.Token);
            await RunningServer.ProblemOf(drafts, 404, "law-entry-not-found");
        }
    }

    private static StringContent Json(string body) => new(body, new MediaTypeHeaderValue("application/json"));

    private static StringContent Csv(string list) => new(list, Encoding.UTF8, new MediaTypeHeaderValue("text/csv"));

    private async Task<JsonElement> SendAsync(string address, string body, HttpStatusCode expected)
    {
        using var response = await AskAsync(HttpMethod.Post, address, Json(body), RunningServer.Token);
        var text = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        Assert.True(response.StatusCode == expected, $"{(int)response.StatusCode} {text}");
        return JsonDocument.Parse(text).RootElement;
    }

    private async Task<HttpResponseMessage> AskAsync(HttpMethod method, string address, HttpContent? content, string token)
    {
        using var request = new HttpRequestMessage(method, address) { Content = content };
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
        return await sample.Server.Http.SendAsync(request, TestContext.Current.CancellationToken);
    }
}

using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using PowerCatalog.Domain.Codes;
using PowerCatalog.EventStoreDb.StandIn;
using PowerCatalog.Tests.Harness;
using PowerCatalog.Waiting;

namespace PowerCatalog.Tests;

/// <summary>A ledger that was swapped, rolled back, forked or cut is refused by whatever asks it, and backups are drilled.</summary>
public sealed class TheEvidence : IDisposable
{
    private const string Code = "640101001000";

    private readonly TemporaryFolder _folder = new();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private string Data => _folder["data"];

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_backup_of_a_running_server_is_restored_and_meets_read_models_that_have_seen_more()
    {
        await OpenAsync();
        JsonElement before;
        await using (var server = await Server.StartAsync(Data))
        {
            await ReadyAsync(server, HttpStatusCode.OK);
            before = (await RunAsync("backup", "--data", Data, "--to", _folder["backup.db"])).DoneJson().GetProperty("roots");
            await ImportAsync("吴政发〔2022〕9号", "640101002000");
        }

        var restored = (await RunAsync("restore-backup", "--from", _folder["backup.db"], "--to", _folder["restored"])).DoneJson();
        Assert.Equal(before.GetRawText(), restored.GetProperty("roots").GetRawText());
        Assert.Equal(1, await TotalAsync(_folder["restored"]));
        Assert.True((await RunAsync("verify", "--data", _folder["restored"])).DoneJson().GetProperty("sound").GetBoolean());

        // In the old folder the read models know the second decision.
        foreach (var file in Directory.GetFiles(Data, "ledger.db*")) File.Delete(file);
        await RunAsync("restore-backup", "--from", _folder["backup.db"], "--to", Data);
        await RefusedAsync("回退过");
        Assert.Equal(0, (await Executable.RunAsync("projections", "rebuild", "--data", Data)).ExitCode);
        Assert.Equal(1, await TotalAsync(Data));
        await using var again = await Server.StartAsync(Data);
        await ReadyAsync(again, HttpStatusCode.OK);
    }

    [Fact]
    public async Task A_fork_is_refused_at_the_start_by_health_and_by_verify()
    {
        await OpenAsync();
        File.Copy(Path.Combine(Data, "ledger.db"), _folder["before.db"]);
        await ImportAsync("吴政发〔2022〕9号", "640101002000");
        Directory.CreateDirectory(_folder["fork"]);
        File.Copy(_folder["before.db"], Path.Combine(_folder["fork"], "ledger.db"));
        await ImportAsync("吴政发〔2022〕10号", "640101003000", _folder["fork"]);
        foreach (var file in Directory.GetFiles(Data, "ledger.db*")) File.Delete(file);
        File.Copy(Path.Combine(_folder["fork"], "ledger.db"), Path.Combine(Data, "ledger.db"));
        await RefusedAsync("改写过");
    }

    [Fact]
    public async Task A_folder_that_is_swapped_under_a_running_server_is_noticed()
    {
        await OpenAsync();
        await using var server = await Server.StartAsync(Data);
        await ReadyAsync(server, HttpStatusCode.OK);
        File.Copy(Path.Combine(Data, "ledger.db"), _folder["copy.db"]);
        foreach (var file in Directory.GetFiles(Data, "ledger.db*")) File.Delete(file);
        File.Copy(_folder["copy.db"], Path.Combine(Data, "ledger.db"));
        Assert.Contains("替换", await ReadyAsync(server, HttpStatusCode.ServiceUnavailable, "替换"), StringComparison.Ordinal);
        using var refused = await server.Http.GetAsync("/api/v1/catalogs/640300/powers", Cancellation);
        Assert.Equal(HttpStatusCode.ServiceUnavailable, refused.StatusCode);
        Assert.Equal(
            "/problems/ledger-changed",
            (await refused.Content.ReadFromJsonAsync<JsonElement>(Cancellation)).GetProperty("type").GetString());
        using var page = new HttpRequestMessage(HttpMethod.Get, "/640300");
        page.Headers.Accept.ParseAdd("text/html");
        using var shown = await server.Http.SendAsync(page, Cancellation);
        Assert.Contains("台账与先前读到的不符", await shown.Content.ReadAsStringAsync(Cancellation), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_servers_cut_stream_is_refused_before_and_after_the_events_are_gone()
    {
        await using var events = await StandInServer.StartNewAsync();
        await OpenAsync("--ledger", events.ConnectionString);
        events.WriteMetadata("catalog-640300", AdjustmentId.Uuid8(new byte[16]), """{"$maxCount":3}""");
        await RefusedAsync("$maxCount = 3");
        events.WriteMetadata("catalog-640300", AdjustmentId.Uuid8([.. Enumerable.Repeat((byte)1, 16)]), "{}");
        Assert.Equal(1, await TotalAsync(Data));
        events.Forget("catalog-640300", 2);
        await RefusedAsync("开头已丢失");
        Assert.NotEqual(0, (await Executable.RunAsync("projections", "rebuild", "--data", Data)).ExitCode);
    }

    [Fact]
    public async Task A_verification_says_whether_the_read_models_were_compared()
    {
        await OpenAsync();
        await ComparedAsync(null, "读模型与台账已逐条比对。", "The read models were compared with the ledger, event by event.");
        foreach (var file in Directory.GetFiles(Data, "readmodels-*")) await File.WriteAllTextAsync(file, "no database", Cancellation);
        await ComparedAsync("unreadable", "无法读取", "their file cannot be read");
        foreach (var file in Directory.GetFiles(Data, "readmodels*")) File.Delete(file);
        await ComparedAsync("none", "这里没有读模型", "there are none here");
    }

    [Fact]
    public async Task A_dump_carries_a_ledger_to_a_server_and_back()
    {
        await OpenAsync();
        await ImportAsync("吴政发〔2022〕9号", "640101002000");
        var dumped = (await RunAsync("dump", "--data", Data, "--out", _folder["ledger.dump"])).DoneJson().GetProperty("roots").GetRawText();
        await using var events = await StandInServer.StartNewAsync();
        var there = (await RunAsync("restore", "--from", _folder["ledger.dump"], "--to", events.ConnectionString)).DoneJson();
        Assert.Equal(dumped, there.GetProperty("roots").GetRawText());
        await RunAsync("dump", "--ledger", events.ConnectionString, "--data", _folder["server"], "--out", _folder["again.dump"]);
        Assert.Equal(
            await File.ReadAllTextAsync(_folder["ledger.dump"], Cancellation),
            await File.ReadAllTextAsync(_folder["again.dump"], Cancellation));
        Assert.Equal(2, (await RunAsync("dump", "--data", Data, "--out", _folder["again.dump"])).ExitCode);
    }

    // By a command, by a server's health and answers, and by the verification.
    private async Task RefusedAsync(string words)
    {
        var asked = await Executable.RunAsync("powers", "--on", "2022-03-01", "--data", Data, "--json");
        Assert.NotEqual(0, asked.ExitCode);
        Assert.Contains(words, asked.Error, StringComparison.Ordinal);
        Assert.Equal("", asked.Output);
        var status = await Executable.RunAsync("projections", "status", "--data", Data, "--json");
        Assert.Equal(3, status.ExitCode);
        using (var answer = JsonDocument.Parse(status.Output))
        {
            Assert.Contains(words, answer.RootElement.GetProperty("stopped").GetString(), StringComparison.Ordinal);
            Assert.False(answer.RootElement.GetProperty("caughtUp").GetBoolean());
        }

        var verified = await RunAsync("verify", "--data", Data);
        Assert.Equal(1, verified.ExitCode);
        Assert.Contains(words, verified.Output, StringComparison.Ordinal);
        using (var answer = JsonDocument.Parse(verified.Output))
            Assert.True(answer.RootElement.GetProperty("readModels").GetProperty("compared").GetBoolean());
        Assert.NotEqual(0, (await Executable.RunAsync("replay", "--check", "--data", Data)).ExitCode);
        await using var server = await Server.StartAsync(Data);
        await ReadyAsync(server, HttpStatusCode.ServiceUnavailable, words);
        using var refused = await server.Http.GetAsync("/api/v1/catalogs/640300/powers?on=2022-03-01", Cancellation);
        Assert.Equal(HttpStatusCode.ServiceUnavailable, refused.StatusCode);
    }

    private async Task ComparedAsync(string? reason, string chinese, string english)
    {
        var said = (await RunAsync("verify", "--data", Data)).DoneJson().GetProperty("readModels");
        Assert.Equal(reason is null, said.GetProperty("compared").GetBoolean());
        Assert.Equal(reason, said.GetProperty("reason").GetString());
        Assert.Contains(chinese, said.GetProperty("zh").GetString(), StringComparison.Ordinal);
        Assert.Contains(english, said.GetProperty("en").GetString(), StringComparison.Ordinal);
        var shown = await Executable.RunAsync("ledger", "verify", "--data", Data);
        Assert.Contains(chinese, shown.Output + shown.Error, StringComparison.Ordinal);
        Assert.Contains(english, shown.Output + shown.Error, StringComparison.Ordinal);
    }

    private static Task<ProgramRun> RunAsync(string verb, params string[] more) => Executable.RunAsync(["ledger", verb, .. more, "--json"]);

    private async Task OpenAsync(params string[] more)
    {
        var list = _folder["清单.csv"];
        await File.WriteAllTextAsync(
            list, $"职权编码,事项名称,职权类型,实施部门,设定依据\n{Code},食品经营许可,行政许可,市市场监督管理局,《中华人民共和国食品安全法》第三十五条\n", Cancellation);
        var opened = await Executable.RunAsync(
            ["import", list, "--kind", "list", "--division", "640300", "--effective", "2022-01-01", "--data", Data, "--json", .. more]);
        Assert.True(opened.ExitCode == 0, opened.Output + opened.Error);
    }

    private async Task ImportAsync(string number, string code, string? data = null)
    {
        var file = Workbooks.Write(
            _folder[$"{code}.xlsx"], Workbooks.Decision(number), Workbooks.Add(Workbooks.Permit(code, "烟草专卖零售许可" + code)));
        var imported = await Executable.RunAsync("import", file, "--data", data ?? Data, "--json");
        Assert.True(imported.ExitCode == 0, imported.Output + imported.Error);
    }

    private static async Task<long> TotalAsync(string data) =>
        (await Executable.RunAsync("powers", "--on", "2022-03-01", "--data", data, "--json")).DoneJson().GetProperty("total").GetInt64();

    private static async Task<string> ReadyAsync(Server server, HttpStatusCode expected, string words = "")
    {
        var (_, text) = await Eventually.GetAsync(
            async () =>
            {
                using var answer = await server.Http.GetAsync("/health/ready", Cancellation);
                return (answer.StatusCode, Text: JsonElementText(await answer.Content.ReadAsStringAsync(Cancellation)));
            },
            answer => answer.StatusCode == expected && answer.Text.Contains(words, StringComparison.Ordinal), Cancellation);
        return text;
    }

    private static string JsonElementText(string json)
    {
        using var document = JsonDocument.Parse(json);
        return document.RootElement.TryGetProperty("reason", out var reason) ? reason.GetString() ?? "" : "";
    }
}

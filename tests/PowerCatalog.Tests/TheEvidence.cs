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
        if (!OperatingSystem.IsWindows())
            Assert.Equal(
                UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute, File.GetUnixFileMode(_folder["restored"]));
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
    public async Task A_ledger_that_is_gone_is_called_gone_and_not_new()
    {
        await OpenAsync();
        foreach (var file in Directory.GetFiles(Data, "ledger.db*")) File.Delete(file);
        foreach (var asked in (string[][])[["ledger", "verify"], ["powers"], ["replay", "--check"]])
        {
            var gone = await Executable.RunAsync([.. asked, "--data", Data]);
            Assert.Equal(1, gone.ExitCode);
            Assert.Contains("deleted or moved away", gone.Error, StringComparison.Ordinal);
        }

        var none = await Executable.RunAsync("powers", "--data", _folder["none"]);
        Assert.Contains("start with 'import --kind list'", none.Error, StringComparison.Ordinal);
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
    public async Task A_log_that_is_deleted_under_a_running_server_turns_it_red_and_stops_its_answers()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "Elsewhere SQLite's open files cannot be deleted.");
        await OpenAsync();
        await using var server = await Server.StartAsync(Data);
        await ReadyAsync(server, HttpStatusCode.OK);
        await ImportAsync("吴政发〔2022〕9号", "640101002000");
        foreach (var end in (string[])["-wal", "-shm"]) File.Delete(Path.Combine(Data, "ledger.db" + end));
        var said = await ReadyAsync(server, HttpStatusCode.ServiceUnavailable, "ledger.db-wal");
        Assert.Contains("ledger.db-wal was deleted", said, StringComparison.Ordinal);
        using var refused = await server.Http.GetAsync("/api/v1/catalogs/640300/powers?on=2022-03-01", Cancellation);
        Assert.Equal(HttpStatusCode.ServiceUnavailable, refused.StatusCode);
        // What only the server saw is kept.
        var kept = Assert.Single(Directory.GetFiles(Data, "ledger.db.kept-*"));
        await RunAsync("restore-backup", "--from", kept, "--to", _folder["restored"]);
        Assert.Equal(2, await TotalAsync(_folder["restored"]));
    }

    [Fact]
    public async Task A_ledger_that_is_written_over_in_place_is_not_answered_from_once_health_has_said_so()
    {
        await OpenAsync();
        var before = await File.ReadAllBytesAsync(Path.Combine(Data, "ledger.db"), Cancellation);
        await ImportAsync("吴政发〔2022〕9号", "640101002000");
        await using var server = await Server.StartAsync(Data);
        await ReadyAsync(server, HttpStatusCode.OK);
        await using (var file = new FileStream(Path.Combine(Data, "ledger.db"), FileMode.Open, FileAccess.Write, FileShare.ReadWrite))
        {
            await file.WriteAsync(before, Cancellation);
            file.SetLength(before.Length);
        }

        await ReadyAsync(server, HttpStatusCode.ServiceUnavailable);
        for (var i = 0; i < 5; i++)
        {
            using var refused = await server.Http.GetAsync($"/api/v1/catalogs/640300/powers?on=2022-03-0{i + 1}", Cancellation);
            Assert.Equal(HttpStatusCode.ServiceUnavailable, refused.StatusCode);
        }
    }

    [Fact]
    public async Task Damaged_read_models_are_said_by_commands_health_and_answers_with_the_cure()
    {
        await OpenAsync();
        var set = (await File.ReadAllTextAsync(Path.Combine(Data, "readmodels.current"), Cancellation)).Trim();
        var current = Path.Combine(Data, set, "640300.db");
        await using (var file = new FileStream(current, FileMode.Open, FileAccess.Write))
        {
            // All pages but the first, which says whose file it is.
            file.Seek(4_096, SeekOrigin.Begin);
            await file.WriteAsync(new byte[file.Length - 4_096], Cancellation);
        }

        var asked = await Executable.RunAsync("powers", "--on", "2022-03-01", "--data", Data);
        Assert.NotEqual(0, asked.ExitCode);
        Assert.Contains("projections rebuild", asked.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", asked.Error, StringComparison.Ordinal);
        await using (var server = await Server.StartAsync(Data))
        {
            Assert.Contains(
                "projections rebuild", await ReadyAsync(server, HttpStatusCode.ServiceUnavailable, "已损坏"), StringComparison.Ordinal);
            using var refused = await server.Http.GetAsync("/api/v1/catalogs/640300/powers?on=2022-03-01", Cancellation);
            Assert.Equal(HttpStatusCode.ServiceUnavailable, refused.StatusCode);
            Assert.Contains("projections rebuild", await refused.Content.ReadAsStringAsync(Cancellation), StringComparison.Ordinal);
            Assert.Equal(0, (await Executable.RunAsync("projections", "rebuild", "--data", Data)).ExitCode);
            await ReadyAsync(server, HttpStatusCode.OK);
        }

        Assert.Equal(1, await TotalAsync(Data));
    }

    [Fact]
    public async Task A_verification_finds_what_opening_would_set_right_and_changes_nothing()
    {
        await OpenAsync();
        var path = Path.Combine(Data, "ledger.db");
        var bytes = await File.ReadAllBytesAsync(path, Cancellation);
        // The last is a column's name in the table of tables.
        var name = bytes.AsSpan().IndexOf("name TEXT"u8);
        foreach (var (at, mask) in ((int, byte)[])
            [(19, 2), (18, 2), (60, 1), (68, 1), (0, 1), (16, 1), (100, 0xff), (101, 0xff), (name, 6)])
        {
            var changed = bytes.ToArray();
            changed[at] ^= mask;
            await File.WriteAllBytesAsync(path, changed, Cancellation);
            for (var i = 0; i < 2; i++)
            {
                var verified = await RunAsync("verify", "--data", Data);
                Assert.Equal((at, 1), (at, verified.ExitCode));
                var answer = verified.Json();
                Assert.False(answer.GetProperty("sound").GetBoolean());
                Assert.NotEqual(0, answer.GetProperty("findings").GetArrayLength());
                Assert.DoesNotContain("ledger verify", verified.Output, StringComparison.Ordinal);
            }

            Assert.Equal(changed, await File.ReadAllBytesAsync(path, Cancellation));
        }

        await File.WriteAllBytesAsync(path, bytes, Cancellation);
        Assert.True((await RunAsync("verify", "--data", Data)).DoneJson().GetProperty("sound").GetBoolean());
        Assert.Equal(bytes, await File.ReadAllBytesAsync(path, Cancellation));
        Assert.DoesNotContain(Directory.GetFiles(Data, "ledger.db-*"), file => new FileInfo(file).Length > 0);
    }

    [Fact]
    public async Task A_dump_without_its_end_restores_nothing_from_a_file_and_nothing_usable_from_a_stream()
    {
        await OpenAsync();
        await RunAsync("dump", "--data", Data, "--out", _folder["whole.dump"]);
        var lines = await File.ReadAllLinesAsync(_folder["whole.dump"], Cancellation);
        var cut = string.Concat(lines[..^1].Select(line => line + "\n"));
        await File.WriteAllTextAsync(_folder["cut.dump"], cut, Cancellation);
        var refused = await RunAsync("restore", "--from", _folder["cut.dump"], "--to", _folder["file"]);
        Assert.Equal(1, refused.ExitCode);
        Assert.Contains("last line is missing", refused.Error, StringComparison.Ordinal);
        Assert.False(Directory.Exists(_folder["file"]));
        (await RunAsync("restore", "--from", _folder["whole.dump"], "--to", _folder["file"])).DoneJson();
        Assert.Equal(1, await TotalAsync(_folder["file"]));

        var target = _folder["stream"];
        var broken = await Executable.RunFedAsync(cut, "ledger", "restore", "--from", "-", "--to", target);
        Assert.Equal(1, broken.ExitCode);
        foreach (var command in (string[][])
            [["ledger", "verify"], ["powers", "--on", "2022-03-01"], ["ledger", "backup", "--to", _folder["b.db"]], ["ledger", "info"]])
        {
            var run = await Executable.RunAsync([.. command, "--data", target]);
            Assert.NotEqual(0, run.ExitCode);
            Assert.Contains("没有完成", run.Output + run.Error, StringComparison.Ordinal);
        }

        var whole = await File.ReadAllTextAsync(_folder["whole.dump"], Cancellation);
        (await Executable.RunFedAsync(whole, "ledger", "restore", "--from", "-", "--to", target)).Done();
        Assert.Equal(1, await TotalAsync(target));
        Assert.True((await RunAsync("verify", "--data", target)).DoneJson().GetProperty("sound").GetBoolean());
    }

    [Fact]
    public async Task Nothing_is_imported_into_a_folder_that_cannot_be_written_and_that_is_what_is_said()
    {
        Assert.SkipWhen(
            OperatingSystem.IsWindows() || Environment.UserName == "root", "Root writes everywhere, and Windows has other rights.");
        if (OperatingSystem.IsWindows()) return;
        await OpenAsync();
        var file = Workbooks.Write(
            _folder["import.xlsx"], Workbooks.Decision("吴政发〔2022〕9号"), Workbooks.Add(Workbooks.Permit("640101002000", "烟草专卖零售许可")));
        File.SetUnixFileMode(Data, UnixFileMode.UserRead | UnixFileMode.UserExecute);
        try
        {
            var refused = await Executable.RunAsync("import", file, "--data", Data);
            Assert.Equal(1, refused.ExitCode);
            Assert.Contains("nothing can be recorded", refused.Error, StringComparison.Ordinal);
        }
        finally
        {
            File.SetUnixFileMode(Data, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        }
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
        await ComparedAsync(null, "读模型的事件记录簿与台账逐条比对过", "The logs of the read models were compared with the ledger, event by event");
        var set = Assert.Single(Directory.GetDirectories(Data, "readmodels-*"));
        foreach (var file in Directory.GetFiles(set)) await File.WriteAllTextAsync(file, "no database", Cancellation);
        await ComparedAsync("unreadable", "无法读取", "their file cannot be read");
        Directory.Delete(set, recursive: true);
        File.Delete(Path.Combine(Data, "readmodels.current"));
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

using System.Diagnostics;
using System.Net.Http.Json;
using System.Text.Json;
using PowerCatalog.Tests.Harness;
using PowerCatalog.Waiting;

namespace PowerCatalog.Tests;

/// <summary>Checkpoints on the program: signed after each recording, kept elsewhere, and held against the ledger as it is now.</summary>
public class TheCheckpoints
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Each_recording_is_signed_here_and_elsewhere_and_holds_until_the_ledger_is_another()
    {
        using var folder = new TemporaryFolder();
        var catalog = new SmallCatalog(folder, folder["data"]);
        await KeyAsync(folder, "data");
        await catalog.OpenAsync();
        var absent = await catalog.AddAsync(1, "药品经营许可", "--checkpoints", folder["away"]);
        Assert.Contains("不存在", absent.Error, StringComparison.Ordinal);
        Assert.False(Directory.Exists(folder["away"]));
        Directory.CreateDirectory(folder["away"]);
        (await Resident.RunAsync("evidence", "checkpoint", "--data", folder["data"], "--checkpoints", folder["away"])).Done();
        Folders.Copy(folder["data"], folder["old"]);
        await catalog.AddAsync(2, "烟草零售许可", "--checkpoints", folder["away"]);

        var kept = Directory.GetFiles(Path.Combine(folder["data"], "evidence", "640300"), "*.checkpoint").Order().ToList();
        Assert.Equal(3, kept.Count);
        Assert.Equal(
            kept.Skip(1).Select(Path.GetFileName),
            Directory.GetFiles(Path.Combine(folder["away"], "640300")).Order().Select(Path.GetFileName));
        foreach (var file in kept) Assert.Contains("相符", await CheckAsync(0, file, folder["data"]), StringComparison.Ordinal);

        // The same key in the second office's hands finds it without anything of this data folder but the ledger.
        var key = await PublicKeyAsync(folder["data"]);
        Assert.Contains("回退", await CheckAsync(1, kept[2], folder["old"], "--trust", key), StringComparison.Ordinal);
        await new SmallCatalog(folder, folder["old"]).AddAsync(3, "出版物零售许可");
        Assert.Contains("rewritten", await CheckAsync(1, kept[2], folder["old"]), StringComparison.Ordinal);
        Assert.Contains("相符", await CheckAsync(0, kept[1], folder["old"]), StringComparison.Ordinal);

        await new SmallCatalog(folder, folder["other"]).OpenAsync("建筑施工许可");
        Assert.Contains("另一份台账", await CheckAsync(1, kept[2], folder["other"], "--trust", key), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_note_that_is_none_or_not_of_a_known_key_is_refused_in_words()
    {
        using var folder = new TemporaryFolder();
        await KeyAsync(folder, "data");
        await new SmallCatalog(folder, folder["data"]).OpenAsync();
        var note = (await Resident.RunAsync("evidence", "checkpoint", "--data", folder["data"])).Done().Output;
        var file = folder["checkpoint"];

        await File.WriteAllTextAsync(file, note, Cancellation);
        Assert.Contains("相符", await CheckAsync(0, file, folder["data"]), StringComparison.Ordinal);
        await File.WriteAllTextAsync(file, note + "\n", Cancellation);
        Assert.Contains("相符", await CheckAsync(0, file, folder["data"]), StringComparison.Ordinal);
        await File.WriteAllTextAsync(file, note.Replace("/640300/", "/640301/", StringComparison.Ordinal), Cancellation);
        Assert.Contains("签名不对", await CheckAsync(1, file, folder["data"]), StringComparison.Ordinal);
        await File.WriteAllTextAsync(file, note.Replace("— power", "— tower", StringComparison.Ordinal), Cancellation);
        Assert.Contains("没有一个已知密钥", await CheckAsync(1, file, folder["data"]), StringComparison.Ordinal);
        await File.WriteAllTextAsync(file, "nothing\n", Cancellation);
        Assert.Contains("缺少空行", await CheckAsync(1, file, folder["data"]), StringComparison.Ordinal);
        Assert.Equal(2, (await Resident.RunAsync("evidence", "check", folder["none"], "--data", folder["data"])).ExitCode);
        var json = await Resident.RunAsync("evidence", "check", file, "--data", folder["data"], "--json");
        Assert.Equal((1, "malformed"), (json.ExitCode, json.Json().GetProperty("verdict").GetString()));
    }

    [Fact]
    public async Task A_ledger_that_a_checkpoint_elsewhere_contradicts_is_neither_asked_nor_written()
    {
        using var folder = new TemporaryFolder();
        await KeyAsync(folder, "data");
        var catalog = new SmallCatalog(folder, folder["data"]);
        await catalog.OpenAsync();
        Folders.Copy(folder["data"], folder["old"]);
        Directory.CreateDirectory(folder["away"]);
        await catalog.AddAsync(1, "药品经营许可", "--checkpoints", folder["away"]);

        // The whole data folder of before, keys and checkpoints too: only the folder elsewhere remembers.
        var rolled = await Resident.RunAsync("evidence", "checkpoint", "--data", folder["old"], "--checkpoints", folder["away"]);
        Assert.Contains("回退", rolled.Error, StringComparison.Ordinal);
        Assert.NotEqual(0, rolled.ExitCode);
        var forking = new SmallCatalog(folder, folder["old"]);
        var refused = await forking.TryAddAsync(2, "烟草零售许可", "--checkpoints", folder["away"]);
        Assert.NotEqual(0, refused.ExitCode);
        Assert.Contains("回退", refused.Error, StringComparison.Ordinal);
        Assert.Equal(1, await TotalAsync(folder["old"]));

        // Without that folder nothing tells; with it, the fork is refused by its name.
        await forking.AddAsync(2, "烟草零售许可");
        await forking.AddAsync(3, "出版物零售许可");
        var forked = await forking.TryAddAsync(4, "建筑施工许可", "--checkpoints", folder["away"]);
        Assert.NotEqual(0, forked.ExitCode);
        Assert.Contains("改写过", forked.Error, StringComparison.Ordinal);
        Assert.Contains("rewritten", forked.Error, StringComparison.Ordinal);
        Assert.Equal(3, await TotalAsync(folder["old"]));
        Assert.Single(Directory.GetFiles(Path.Combine(folder["away"], "640300")));
    }

    // The office's key signs and vouches; without any key the text of a checkpoint speaks, and one that nobody signed says nothing.
    [Theory]
    [InlineData("signed", true)]
    [InlineData("keyless", true)]
    [InlineData("unsigned", false)]
    public async Task A_ledger_without_read_models_is_held_against_the_checkpoints_of_its_folder(string how, bool speaks)
    {
        using var folder = new TemporaryFolder();
        await KeyAsync(folder, "data");
        var catalog = new SmallCatalog(folder, folder["data"]);
        await catalog.OpenAsync();
        Folders.Copy(folder["data"], folder["old"]);
        await catalog.AddAsync(1, "药品经营许可");
        var data = folder["old"];
        foreach (var set in Directory.GetDirectories(data, "readmodels*")) Directory.Delete(set, recursive: true);
        File.Delete(Path.Combine(data, "readmodels.current"));
        var kept = Directory.GetFiles(Path.Combine(folder["data"], "evidence", "640300")).Max()!;
        var claim = Path.Combine(data, "evidence", "640300", Path.GetFileName(kept));
        var note = await File.ReadAllTextAsync(kept, Cancellation);
        if (how == "unsigned") note = note.Replace("— power", "— tower", StringComparison.Ordinal);
        await File.WriteAllTextAsync(claim, note, Cancellation);
        File.Delete(Path.Combine(data, "evidence.key"));
        if (how == "keyless") File.Delete(Path.Combine(data, "evidence", "keys"));

        var verified = await Resident.RunAsync("ledger", "verify", "--data", data, "--json");
        Assert.Equal(1, verified.ExitCode);
        var finding = Assert.Single(verified.Json().GetProperty("findings").EnumerateArray());
        Assert.Equal(speaks ? "rolled-back" : "checkpoint", finding.GetProperty("code").GetString());
        Assert.Contains(Path.GetFileName(kept), finding.GetProperty("message").GetString(), StringComparison.Ordinal);

        var asked = await Resident.RunAsync("powers", "--data", data, "--on", "2023-01-01", "--json");
        Assert.Equal(speaks, asked.ExitCode != 0);
        if (!speaks) return;
        Assert.Contains("回退", asked.Error, StringComparison.Ordinal);
        var refused = await new SmallCatalog(folder, data).TryAddAsync(2, "烟草零售许可");
        Assert.NotEqual(0, refused.ExitCode);
        await using (var server = await Server.StartAsync(data))
        {
            var health = await Eventually.GetAsync(
                () => HealthAsync(server), text => text.Contains("回退", StringComparison.Ordinal), Cancellation);
            Assert.Contains(Path.GetFileName(kept), health, StringComparison.Ordinal);
            Assert.DoesNotContain(data, health, StringComparison.Ordinal);
            using var answer = await server.Http.GetAsync("/api/v1/catalogs/640300/powers?on=2023-01-01", Cancellation);
            Assert.Equal(System.Net.HttpStatusCode.ServiceUnavailable, answer.StatusCode);
        }

        // As the operator is told who knows that the ledger is right.
        File.Move(claim, folder["aside"]);
        Assert.Equal(1, await TotalAsync(data));
        (await Resident.RunAsync("ledger", "verify", "--data", data)).Done();
    }

    [Fact]
    public async Task A_new_key_signs_the_newest_checkpoint_too_and_those_of_the_old_one_still_hold()
    {
        using var folder = new TemporaryFolder();
        await KeyAsync(folder, "data", "--sm2");
        await new SmallCatalog(folder, folder["data"]).OpenAsync();
        var before = (await Resident.RunAsync("evidence", "checkpoint", "--data", folder["data"])).Done().Output;
        var rotated = (await Resident.RunAsync("evidence", "key", "rotate", "--data", folder["data"])).Done();
        Assert.DoesNotContain("PRIVATE", rotated.Output + rotated.Error, StringComparison.Ordinal);
        var after = (await Resident.RunAsync("evidence", "checkpoint", "--data", folder["data"], "--json")).DoneJson();
        Assert.Equal(2, after.GetProperty("signers").GetArrayLength());
        Assert.Equal(long.Parse(before.Split('\n')[1]) + 1, after.GetProperty("size").GetInt64());
        await File.WriteAllTextAsync(folder["before"], before, Cancellation);
        Assert.Contains("相符", await CheckAsync(0, folder["before"], folder["data"]), StringComparison.Ordinal);
        var keys = (await Resident.RunAsync("evidence", "key", "show", "--data", folder["data"], "--json")).DoneJson();
        Assert.Equal(4, keys.GetArrayLength());
    }

    [Fact]
    public async Task A_rotation_signs_with_the_key_that_the_command_names()
    {
        using var folder = new TemporaryFolder();
        string[] named = ["--data", folder["data"], "--key", folder["elsewhere.key"]];
        (await Resident.RunAsync(["evidence", "key", "create", .. named])).Done();
        await new SmallCatalog(folder, folder["data"]).OpenAsync();
        var checkpoints = Path.Combine(folder["data"], "evidence", "640300");
        Assert.False(Directory.Exists(checkpoints));
        var rotated = (await Resident.RunAsync(["evidence", "key", "rotate", .. named])).Done();
        Assert.DoesNotContain("No checkpoint was signed", rotated.Output + rotated.Error, StringComparison.Ordinal);
        Assert.Single(Directory.GetFiles(checkpoints));
    }

    [Fact]
    public async Task A_rotation_is_itself_in_the_log_and_changes_no_list()
    {
        using var folder = new TemporaryFolder();
        var catalog = new SmallCatalog(folder, folder["data"]);
        await KeyAsync(folder, "data");
        await catalog.OpenAsync();
        var list = (await Resident.RunAsync("powers", "--data", folder["data"], "--json")).Done().Output;
        (await Resident.RunAsync("evidence", "key", "rotate", "--data", folder["data"])).Done();
        Assert.Equal(list, (await Resident.RunAsync("powers", "--data", folder["data"], "--json")).Done().Output);
        await catalog.AddAsync(1, "药品经营许可");
        (await Resident.RunAsync("evidence", "key", "rotate", "--data", folder["data"])).Done();
        (await Resident.RunAsync("evidence", "key", "record", "--data", folder["data"])).Done();
        (await Resident.RunAsync("projections", "rebuild", "--data", folder["data"])).Done();
        await catalog.AddAsync(2, "烟草零售许可");

        (await Resident.RunAsync("ledger", "verify", "--data", folder["data"])).Done();
        (await Resident.RunAsync("replay", "--check", "--data", folder["data"])).Done();
        await using var server = await Server.StartAsync(folder["data"]);
        var types = (await Eventually.GetAsync(
            async () => JsonDocument.Parse(await server.Http.GetStringAsync("/api/v1/catalogs/640300/events", Cancellation)).RootElement,
            answer => answer.TryGetProperty("items", out _), Cancellation)).GetProperty("items").EnumerateArray().ToList();
        var rotated = types.Where(item => item.GetProperty("type").GetString() == "SigningKeyRotated.v1").ToList();
        Assert.Equal(2, rotated.Count);
        Assert.All(rotated, item => Assert.Contains(
            item.GetProperty("data").GetProperty("old")[0].GetString()!, item.GetProperty("data").GetProperty("statement").GetString(),
            StringComparison.Ordinal));
    }

    [Fact]
    public async Task Without_a_key_nothing_is_signed_and_nothing_fails()
    {
        using var folder = new TemporaryFolder();
        await new SmallCatalog(folder, folder["data"]).OpenAsync();
        Assert.False(Directory.Exists(Path.Combine(folder["data"], "evidence")));
        var asked = await Resident.RunAsync("evidence", "checkpoint", "--data", folder["data"]);
        Assert.Equal(1, asked.ExitCode);
        Assert.Contains("evidence key create", asked.Error, StringComparison.Ordinal);
        Assert.Empty((await Resident.RunAsync("evidence", "key", "show", "--data", folder["data"])).Done().Output);
    }

    [Fact]
    public async Task The_key_is_made_once_with_a_warning_where_it_lies_beside_the_ledger()
    {
        using var folder = new TemporaryFolder();
        var made = (await Resident.RunAsync("evidence", "key", "create", "--data", folder["data"])).Done();
        Assert.Contains("能写台账的人也就能签名", made.Error, StringComparison.Ordinal);
        foreach (var place in (string[])["four", "common"])
        {
            var shared = await Resident.RunAsync(
                "evidence", "key", "create", "--data", folder[$"{place}-data"], "--shared", folder[$"{place}-shared"], "--key",
                Path.Combine(folder[place == "four" ? "four-data" : "common-shared"], "own.key"));
            Assert.Contains("能写台账的人也就能签名", shared.Done().Error, StringComparison.Ordinal);
        }

        Assert.DoesNotContain("PRIVATE", made.Output + made.Error, StringComparison.Ordinal);
        Assert.Equal(1, (await Resident.RunAsync("evidence", "key", "create", "--data", folder["data"])).ExitCode);
        var away = (await Resident.RunAsync("evidence", "key", "create", "--data", folder["two"], "--key", folder["key"])).Done();
        Assert.DoesNotContain("能写台账的人也就能签名", away.Error, StringComparison.Ordinal);
        Assert.Equal(1, (await Resident.RunAsync("evidence", "key", "create", "--data", folder["three"], "--name", "a b")).ExitCode);
    }

    [Fact]
    public async Task A_running_server_signs_what_is_recorded_and_gives_it()
    {
        using var folder = new TemporaryFolder();
        await KeyAsync(folder, "data");
        var catalog = new SmallCatalog(folder, folder["data"]);
        await catalog.OpenAsync();
        File.Delete(Assert.Single(Directory.GetFiles(Path.Combine(folder["data"], "evidence", "640300"))));
        Directory.CreateDirectory(folder["away"]);
        await using var server = await Server.StartAsync(folder["data"], "--set", $"Evidence:Folder={folder["away"]}");
        var note = await Eventually.GetAsync(
            async () =>
            {
                using var answer = await server.Http.GetAsync("/api/v1/catalogs/640300/checkpoint", Cancellation);
                return answer.IsSuccessStatusCode ? await answer.Content.ReadAsStringAsync(Cancellation) : null;
            },
            found => found is not null, Cancellation);
        Assert.StartsWith("powercatalog/640300/", note, StringComparison.Ordinal);
        var elsewhere = Assert.Single(Directory.GetFiles(Path.Combine(folder["away"], "640300")));
        Assert.Equal(note, await File.ReadAllTextAsync(elsewhere, Cancellation));
    }

    [Fact]
    public async Task The_later_of_file_environment_and_command_line_says_where_key_and_copies_lie()
    {
        using var folder = new TemporaryFolder();
        Directory.CreateDirectory(folder["data"]);
        var settings = new { Evidence = new { Key = folder["file.key"], Folder = folder["of-file"] } };
        await File.WriteAllTextAsync(
            Path.Combine(folder["data"], "appsettings.json"), JsonSerializer.Serialize(settings), Cancellation);

        // A command reads what the server reads.
        using (var create = Start(["evidence", "key", "create", "--data", folder["data"]], ("Evidence__Key", folder["environment.key"])))
            await create.WaitForExitAsync(Cancellation).WaitAsync(Patience.Limit, Cancellation);
        Assert.True(File.Exists(folder["environment.key"]));
        Assert.False(File.Exists(folder["file.key"]));

        await new SmallCatalog(folder, folder["data"]).OpenAsync();
        foreach (var name in (string[])["of-file", "of-environment", "of-command"]) Directory.CreateDirectory(folder[name]);
        using var server = Start(
            [
                "serve", "--data", folder["data"], "--port", "0", "--set", $"Evidence:Key={folder["environment.key"]}", "--set",
                $"Evidence:Folder={folder["of-command"]}",
            ],
            ("POWERCATALOG_EVIDENCE_KEY", folder["none.key"]), ("POWERCATALOG_CHECKPOINTS", folder["of-environment"]));
        try
        {
            await Eventually.GetAsync(
                () => Task.FromResult(Directory.GetFiles(folder["of-command"], "*.checkpoint", SearchOption.AllDirectories).Length),
                count => count == 1, Cancellation);
        }
        finally
        {
            server.Kill();
            await server.WaitForExitAsync(Cancellation);
        }

        foreach (var name in (string[])["of-file", "of-environment"]) Assert.Empty(Directory.GetFileSystemEntries(folder[name]));
    }

    [Fact]
    public async Task A_setting_that_cannot_be_read_is_named_by_its_place_and_not_repeated()
    {
        using var folder = new TemporaryFolder();
        Directory.CreateDirectory(folder["data"]);
        var file = Path.Combine(folder["data"], "appsettings.json");
        await File.WriteAllTextAsync(file, "{\n  \"Evidence\": { \"Key\": secret }\n}", Cancellation);
        var malformed = await Resident.RunAsync("evidence", "key", "show", "--data", folder["data"]);
        Assert.Equal(2, malformed.ExitCode);
        Assert.Contains($"{file} cannot be read: line 2", malformed.Error, StringComparison.Ordinal);
        await File.WriteAllTextAsync(file, """{"Evidence": {"Witnesses": ["http://secret PRIVATE+KEY+a"]}}""", Cancellation);
        var witness = await Resident.RunAsync("evidence", "key", "show", "--data", folder["data"]);
        Assert.Equal(2, witness.ExitCode);
        Assert.Contains("Evidence:Witnesses, number 1", witness.Error, StringComparison.Ordinal);
        foreach (var said in (string[])[malformed.Error, witness.Error]) Assert.DoesNotContain("secret", said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_key_file_that_was_there_is_adopted_and_one_that_is_gone_is_said()
    {
        using var folder = new TemporaryFolder();
        await KeyAsync(folder, "first");
        File.Copy(Path.Combine(Directory.CreateDirectory(folder["first"]).FullName, "evidence.key"), folder["key"]);
        var adopted = (await Resident.RunAsync("evidence", "key", "create", "--data", folder["data"], "--key", folder["key"])).Done();
        Assert.Contains("原已存在", adopted.Error, StringComparison.Ordinal);
        Assert.Equal(await PublicKeyAsync(folder["first"]), await PublicKeyAsync(folder["data"]));

        // Without --key the file is looked for in the data folder, where it is not.
        var catalog = new SmallCatalog(folder, folder["data"]);
        await catalog.OpenAsync();
        var unsigned = await catalog.AddAsync(1, "药品经营许可");
        Assert.Contains("私钥文件", unsigned.Error, StringComparison.Ordinal);
        var asked = await Resident.RunAsync("evidence", "checkpoint", "--data", folder["data"]);
        Assert.Equal(1, asked.ExitCode);
        Assert.Equal(1, asked.Error.Split("没有签发检查点").Length - 1);
        Assert.DoesNotContain("evidence key create", asked.Error, StringComparison.Ordinal);
    }

    private static Process Start(string[] arguments, params (string Name, string Value)[] environment)
    {
        var start = new ProcessStartInfo("dotnet", [Executable.Built, .. arguments])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var (name, value) in environment) start.Environment[name] = value;
        var process = Process.Start(start)!;
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        return process;
    }

    internal static async Task KeyAsync(TemporaryFolder folder, string data, params IEnumerable<string> more) =>
        (await Resident.RunAsync(["evidence", "key", "create", "--data", folder[data], .. more])).Done();

    internal static async Task<string> PublicKeyAsync(string data) =>
        (await Resident.RunAsync("evidence", "key", "show", "--data", data, "--json")).DoneJson()[0].GetProperty("key").GetString()!;

    private static async Task<string> HealthAsync(Server server)
    {
        using var answer = await server.Http.GetAsync("/health/ready", Cancellation);
        return (await answer.Content.ReadFromJsonAsync<JsonElement>(Cancellation)).TryGetProperty("reason", out var reason)
            ? reason.GetString() ?? ""
            : "";
    }

    private static async Task<int> TotalAsync(string data) =>
        (await Resident.RunAsync("powers", "--data", data, "--on", "2023-01-01", "--json")).DoneJson().GetProperty("total").GetInt32();

    private static async Task<string> CheckAsync(int code, string file, string data, params IEnumerable<string> more)
    {
        var run = await Resident.RunAsync(["evidence", "check", file, "--data", data, .. more]);
        Assert.True(run.ExitCode == code, run.Output + run.Error);
        return run.Output;
    }
}

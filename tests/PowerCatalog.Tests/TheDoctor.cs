using System.Net;
using System.Net.Sockets;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text.Json;
using PowerCatalog.Tests.Harness;

namespace PowerCatalog.Tests;

/// <summary><c>doctor</c> on real folders, files, ports and certificates.</summary>
public sealed class TheDoctor
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_machine_on_which_the_program_can_work_is_told_so_and_nothing_is_changed()
    {
        using var folder = new TemporaryFolder();
        await new SmallCatalog(folder, folder["data"]).OpenAsync();
        var before = Directory.EnumerateFiles(folder["data"]).Order(StringComparer.Ordinal).ToList();
        var (run, checks) = await ExamineAsync(folder["data"]);
        Assert.Equal(0, run.ExitCode);
        Assert.True(run.Json().GetProperty("healthy").GetBoolean());
        string[] all =
        [
            "program", "data.folder", "data.rights", "data.owner", "disk.room", "disk.kind", "settings", "ledger", "clock", "zone", "port",
        ];
        foreach (var code in all)
            Assert.Equal("ok", Status(checks, code));
        Assert.Equal("warning", Status(checks, "verified"));
        Assert.Equal("warning", Status(checks, "backup"));
        Assert.Equal("skipped", Status(checks, "evidence"));
        Assert.Contains("no time server was asked", checks["clock"].GetRawText(), StringComparison.Ordinal);
        Assert.Equal(before, Directory.EnumerateFiles(folder["data"]).Order(StringComparer.Ordinal).ToList());

        (await Executable.RunAsync("ledger", "verify", "--data", folder["data"])).Done();
        var mark = Path.Combine(folder["data"], "backed-up");
        await File.WriteAllBytesAsync(mark, [], Cancellation);
        checks = (await ExamineAsync(folder["data"])).Checks;
        Assert.Equal(("ok", "ok"), (Status(checks, "verified"), Status(checks, "backup")));

        File.SetLastWriteTimeUtc(mark, TimeProvider.System.GetUtcNow().UtcDateTime.AddDays(-3));
        Assert.Equal("warning", Status((await ExamineAsync(folder["data"])).Checks, "backup"));
    }

    [Fact]
    public async Task A_file_that_others_may_read_is_found_with_the_command_that_mends_it()
    {
        using var folder = new TemporaryFolder();
        await new SmallCatalog(folder, folder["data"]).OpenAsync();
        await RunAsync("chmod", "o+r", Path.Combine(folder["data"], "ledger.db"));
        var (run, checks) = await ExamineAsync(folder["data"]);
        Assert.Equal(1, run.ExitCode);
        Assert.Equal("failed", Status(checks, "data.rights"));
        await MendAsync(checks["data.rights"]);
        Assert.Equal("ok", Status((await ExamineAsync(folder["data"])).Checks, "data.rights"));
    }

    [Fact]
    public async Task What_is_wider_than_it_should_be_is_named_file_or_folder_and_nothing_else_is()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "SKIPPED: Windows has no modes of files.");
        using var folder = new TemporaryFolder();
        await new SmallCatalog(folder, folder["data"]).OpenAsync();
        await RunAsync("chmod", "o+r", Path.Combine(folder["data"], "ledger.db"));
        var what = await RightsAsync(folder);
        Assert.Contains("ledger.db", what, StringComparison.Ordinal);
        Assert.DoesNotContain("should be 0700", what, StringComparison.Ordinal);
        Assert.DoesNotContain("0755", what, StringComparison.Ordinal);

        await RunAsync("chmod", "640", Path.Combine(folder["data"], "ledger.db"));
        await RunAsync("chmod", "777", Path.Combine(folder["data"], "files"));
        what = await RightsAsync(folder);
        Assert.Contains("1 folders wider than 0755: files", what, StringComparison.Ordinal);
        Assert.DoesNotContain("0640", what, StringComparison.Ordinal);
        await MendAsync((await ExamineAsync(folder["data"])).Checks["data.rights"]);
        Assert.Equal("ok", Status((await ExamineAsync(folder["data"])).Checks, "data.rights"));
    }

    [Fact]
    public async Task A_folder_that_cannot_be_made_is_in_the_way()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "SKIPPED: Windows has no modes of files.");
        using var folder = new TemporaryFolder();
        Directory.CreateDirectory(folder["closed"]);
        await RunAsync("chmod", "555", folder["closed"]);
        var run = await OtherUser.RunInAsync(folder["closed"], "doctor", "--port", "0", "--json");
        var check = ChecksOf(run)["data.folder"];
        Assert.Equal((1, "failed"), (run.ExitCode, check.GetProperty("status").GetString()));
        Assert.Contains("cannot be made", check.GetProperty("what").GetProperty("en").GetString(), StringComparison.Ordinal);
        Assert.Contains("--data", check.GetProperty("do").GetProperty("zh").GetString(), StringComparison.Ordinal);
        Assert.False(Directory.Exists(Path.Combine(folder["closed"], "data")));
    }

    [Fact]
    public async Task A_signing_key_that_others_can_read_or_the_service_cannot_is_found_with_the_command_that_mends_it()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "SKIPPED: owners and modes are looked at on Linux.");
        using var folder = new TemporaryFolder();
        await new SmallCatalog(folder, folder["data"]).OpenAsync();
        var key = folder["evidence.key"];
        (await Executable.RunAsync("evidence", "key", "create", "--key", key, "--data", folder["data"])).Done();
        await SetAsync(folder, new { Evidence = new { Key = key } });
        Assert.Equal("ok", Status((await ExamineAsync(folder["data"])).Checks, "evidence"));

        await RunAsync("chmod", "644", key);
        var open = (await ExamineAsync(folder["data"])).Checks["evidence"];
        Assert.Equal("failed", open.GetProperty("status").GetString());
        Assert.Contains("0644", open.GetProperty("what").GetProperty("zh").GetString(), StringComparison.Ordinal);
        var mend = open.GetProperty("do").GetProperty("en").GetString()!;
        await RunAsync("sh", "-c", mend[mend.IndexOf("chmod", StringComparison.Ordinal)..]);
        Assert.Equal("ok", Status((await ExamineAsync(folder["data"])).Checks, "evidence"));

        await RunAsync("chmod", "000", key);
        var run = await OtherUser.RunAsync("doctor", "--data", folder["data"], "--port", "0", "--json");
        Assert.Equal((1, "failed"), (run.ExitCode, Status(ChecksOf(run), "evidence")));
        await MendAsync(ChecksOf(run)["evidence"]);
        Assert.Equal("ok", Status((await ExamineAsync(folder["data"])).Checks, "evidence"));

        // It may be kept elsewhere on purpose.
        File.Delete(key);
        var checks = (await ExamineAsync(folder["data"])).Checks;
        Assert.Equal("warning", Status(checks, "evidence"));
        Assert.Contains("is absent", checks["evidence"].GetRawText(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_folder_for_checkpoints_elsewhere_that_is_not_there_or_cannot_be_written_is_found()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "SKIPPED: Windows has no modes of files.");
        using var folder = new TemporaryFolder();
        await new SmallCatalog(folder, folder["data"]).OpenAsync();
        await SetAsync(folder, new { Evidence = new { Folder = folder["away"] } });
        var absent = (await ExamineAsync(folder["data"])).Checks["evidence"];
        Assert.Equal("failed", absent.GetProperty("status").GetString());
        Assert.Contains("is not mounted", absent.GetRawText(), StringComparison.Ordinal);
        Directory.CreateDirectory(folder["away"]);
        await RunAsync("chmod", "555", folder["away"]);
        var closed = ChecksOf(await OtherUser.RunAsync("doctor", "--data", folder["data"], "--port", "0", "--json"))["evidence"];
        Assert.Contains("cannot be written by this user", closed.GetRawText(), StringComparison.Ordinal);
        await RunAsync("chmod", "755", folder["away"]);
        Assert.Equal("skipped", Status((await ExamineAsync(folder["data"])).Checks, "evidence"));
    }

    [Fact]
    public async Task A_program_that_was_not_copied_whole_is_found_and_makes_nothing()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "SKIPPED: symbolic links take a right of their own there.");
        using var folder = new TemporaryFolder();
        var program = WithoutCatalog(folder["opt"]);
        var run = await Executable.RunProgramAsync(program, "doctor", "--data", folder["data"], "--port", "0", "--json");
        Assert.Equal((1, "failed"), (run.ExitCode, Status(ChecksOf(run), "program")));
        foreach (var command in (string[][])[["serve", "--port", "0"], ["user", "add", "wang", "--name", "王芳"]])
        {
            var refused = await Executable.RunProgramAsync(program, [.. command, "--data", folder["data"]]);
            Assert.Equal(3, refused.ExitCode);
            Assert.Contains("elements.json", refused.Error, StringComparison.Ordinal);
            Assert.Contains("程序目录不完整", refused.Error, StringComparison.Ordinal);
            Assert.Contains("not copied whole", refused.Error, StringComparison.Ordinal);
            Assert.False(Directory.Exists(folder["data"]));
        }
    }

    [Fact]
    public async Task A_ledger_from_the_future_is_told_with_both_ways_out()
    {
        using var folder = new TemporaryFolder();
        await new SmallCatalog(folder, folder["data"]).OpenAsync();
        // Two years ahead, in the file's own microseconds; nothing but the time is looked at here.
        using (var ledger = new Microsoft.Data.Sqlite.SqliteConnection($"Data Source={folder["data"]}/ledger.db;Pooling=False"))
        {
            ledger.Open();
            using var ahead = ledger.CreateCommand();
            ahead.CommandText = "UPDATE events SET recorded = recorded + 2 * 365 * 86400 * 1000000";
            Assert.True(ahead.ExecuteNonQuery() > 0);
        }

        var clock = (await ExamineAsync(folder["data"])).Checks["clock"];
        Assert.Equal("failed", clock.GetProperty("status").GetString());
        var remedy = clock.GetProperty("do");
        Assert.Contains("timedatectl", remedy.GetProperty("en").GetString(), StringComparison.Ordinal);
        Assert.Contains("restore the backup from before", remedy.GetProperty("en").GetString(), StringComparison.Ordinal);
        Assert.Contains("恢复那之前的备份", remedy.GetProperty("zh").GetString(), StringComparison.Ordinal);
        var operation = await File.ReadAllTextAsync(Path.Combine(Repository.Root, "docs", "operation", "README.md"), Cancellation);
        Assert.Contains("## A ledger written with a wrong clock", operation, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_that_the_folders_owner_cannot_read_is_named_with_the_command_that_mends_it()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "SKIPPED: owners are looked at on Linux.");
        using var folder = new TemporaryFolder();
        await new SmallCatalog(folder, folder["data"]).OpenAsync();
        var source = Assert.Single(Directory.GetFiles(Path.Combine(folder["data"], "files")));
        await RunAsync("chmod", "u-r", source);
        var (run, checks) = await ExamineAsync(folder["data"]);
        Assert.Equal(1, run.ExitCode);
        Assert.Equal("failed", Status(checks, "data.owner"));
        Assert.Contains(Path.GetFileName(source), checks["data.owner"].GetProperty("what").GetRawText(), StringComparison.Ordinal);
        await MendAsync(checks["data.owner"]);
        Assert.Equal("ok", Status((await ExamineAsync(folder["data"])).Checks, "data.owner"));
    }

    [Fact]
    public async Task A_file_of_another_user_is_named_but_for_settings_that_can_be_read()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux() && Environment.UserName == "root", "SKIPPED: only root gives files away.");
        using var folder = new TemporaryFolder();
        await new SmallCatalog(folder, folder["data"]).OpenAsync();
        await SetAsync(folder, new { });
        await RunAsync("chown", "-R", "65534:65534", folder["data"]);
        await RunAsync("chown", "0", Path.Combine(folder["data"], "appsettings.json"));
        await RunAsync("chmod", "640", Path.Combine(folder["data"], "appsettings.json"));
        Assert.Equal("ok", Status((await ExamineAsync(folder["data"])).Checks, "data.owner"));
        await File.WriteAllTextAsync(Path.Combine(folder["data"], "verified.json"), "{}", Cancellation);
        var (_, checks) = await ExamineAsync(folder["data"]);
        Assert.Equal("failed", Status(checks, "data.owner"));
        Assert.Contains("verified.json", checks["data.owner"].GetProperty("what").GetRawText(), StringComparison.Ordinal);
        await MendAsync(checks["data.owner"]);
        Assert.Equal("ok", Status((await ExamineAsync(folder["data"])).Checks, "data.owner"));
    }

    [Fact]
    public async Task Settings_that_may_not_be_read_are_one_line_of_the_table_and_no_server_is_said_to_serve()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "SKIPPED: Windows has no modes of files.");
        using var folder = new TemporaryFolder();
        await new SmallCatalog(folder, folder["data"]).OpenAsync();
        await SetAsync(folder, new { });
        await RunAsync("chmod", "000", Path.Combine(folder["data"], "appsettings.json"));
        var run = await OtherUser.RunAsync("doctor", "--data", folder["data"], "--port", "0", "--json");
        var checks = ChecksOf(run);
        Assert.Equal(1, run.ExitCode);
        Assert.Equal("failed", Status(checks, "settings"));
        Assert.Equal("ok", Status(checks, "ledger"));
        var served = await OtherUser.RunAsync("serve", "--data", folder["data"], "--port", "0");
        Assert.Equal(2, served.ExitCode);
        Assert.Contains("appsettings.json", served.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("Serving at", served.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_command_is_shown_once_and_can_be_pasted()
    {
        using var folder = new TemporaryFolder();
        await new SmallCatalog(folder, folder["data"]).OpenAsync();
        await RunAsync("chmod", "755", folder["data"]);
        var run = await Executable.RunAsync("doctor", "--data", folder["data"], "--port", "0");
        var line = Assert.Single(run.Output.Split('\n'), text => text.Contains("chmod 700", StringComparison.Ordinal));
        Assert.Equal(line.IndexOf("chmod 700", StringComparison.Ordinal), line.LastIndexOf("chmod 700", StringComparison.Ordinal));
        await RunAsync("sh", "-c", line[line.IndexOf("chmod", StringComparison.Ordinal)..]);
        Assert.Equal("ok", Status((await ExamineAsync(folder["data"])).Checks, "data.rights"));
    }

    [Theory]
    [InlineData(400, "ok")]
    [InlineData(10, "warning")]
    [InlineData(-1, "failed")]
    public async Task A_certificate_is_told_by_the_days_that_it_lasts(int days, string status)
    {
        using var folder = new TemporaryFolder();
        Directory.CreateDirectory(folder["data"]);
        await File.WriteAllBytesAsync(folder["own.pfx"], Certificate(days), Cancellation);
        await SetAsync(folder, new { Kestrel = new { Certificates = new { Default = new { Path = folder["own.pfx"], Password = "p" } } } });
        var (run, checks) = await ExamineAsync(folder["data"]);
        Assert.Equal(status, Status(checks, "certificate"));
        Assert.Equal(status == "failed" ? 1 : Status(checks, "data.rights") == "failed" ? 1 : 0, run.ExitCode);
    }

    [Fact]
    public async Task A_port_that_another_program_holds_is_found_and_one_that_this_program_serves_is_well()
    {
        using var folder = new TemporaryFolder();
        await new SmallCatalog(folder, folder["data"]).OpenAsync();
        using var other = new TcpListener(IPAddress.Loopback, 0);
        other.Start();
        Assert.Equal("failed", Status((await ExamineAsync(folder["data"], ((IPEndPoint)other.LocalEndpoint).Port)).Checks, "port"));
        await using var server = await Server.StartAsync(folder["data"]);
        Assert.Equal("ok", Status((await ExamineAsync(folder["data"], server.Address.Port)).Checks, "port"));
    }

    [Fact]
    public async Task A_disk_with_too_little_room_a_misspelt_setting_and_a_server_that_is_away_are_found()
    {
        using var folder = new TemporaryFolder();
        await new SmallCatalog(folder, folder["data"]).OpenAsync();
        await SetAsync(folder, new { Disk = new { LeastFreeMegabytes = "1000000000" } });
        Assert.Equal("failed", Status((await ExamineAsync(folder["data"])).Checks, "disk.room"));
        await SetAsync(folder, new { Disk = new { LeastFree = "1" } });
        var misspelt = (await ExamineAsync(folder["data"])).Checks["settings"];
        Assert.Contains("the nearest is Disk:LeastFreeMegabytes", misspelt.GetRawText(), StringComparison.Ordinal);

        var run = await Executable.RunAsync(
            "doctor", "--data", folder["empty"], "--port", "0", "--ledger", "esdb://127.0.0.1:1?tls=false&maxDiscoverAttempts=1", "--json");
        Assert.Equal(1, run.ExitCode);
        var away = run.Json().GetProperty("checks").EnumerateArray().Single(check => check.GetProperty("code").GetString() == "ledger");
        Assert.Equal("failed", away.GetProperty("status").GetString());
        Assert.False(Directory.Exists(folder["empty"]));
    }

    [Fact]
    public async Task People_read_it_in_both_languages()
    {
        using var folder = new TemporaryFolder();
        var run = await Executable.RunAsync("doctor", "--data", folder["none"], "--port", "0");
        Assert.Equal(0, run.ExitCode);
        Assert.Contains("还不存在", run.Output, StringComparison.Ordinal);
        Assert.Contains("does not exist yet", run.Output, StringComparison.Ordinal);
        Assert.Contains("Nothing is in the way", run.Output, StringComparison.Ordinal);
    }

    private static async Task<(ProgramRun Run, IReadOnlyDictionary<string, JsonElement> Checks)> ExamineAsync(string data, int port = 0)
    {
        var run = await Executable.RunAsync(
            "doctor", "--data", data, "--port", port.ToString(System.Globalization.CultureInfo.InvariantCulture), "--json");
        return (run, ChecksOf(run));
    }

    private static Dictionary<string, JsonElement> ChecksOf(ProgramRun run) =>
        run.Json().GetProperty("checks").EnumerateArray().ToDictionary(check => check.GetProperty("code").GetString()!);

    private static async Task<string> RightsAsync(TemporaryFolder folder)
    {
        var check = (await ExamineAsync(folder["data"])).Checks["data.rights"];
        Assert.Equal("failed", check.GetProperty("status").GetString());
        return check.GetProperty("what").GetProperty("en").GetString()!;
    }

    // The program itself is copied, as its folder is where it lies; what it loads may be links.
    private static string WithoutCatalog(string folder)
    {
        Directory.CreateDirectory(folder);
        foreach (var entry in Directory.EnumerateFileSystemEntries(Path.GetDirectoryName(Executable.Built)!))
        {
            var there = Path.Combine(folder, Path.GetFileName(entry));
            if (Path.GetFileName(entry) == "catalog") continue;
            if (Path.GetFileName(entry).StartsWith("powercatalog.", StringComparison.Ordinal)) File.Copy(entry, there);
            else File.CreateSymbolicLink(there, entry);
        }

        return Path.Combine(folder, Path.GetFileName(Executable.Built));
    }

    private static Task MendAsync(JsonElement check) => RunAsync("sh", "-c", check.GetProperty("do").GetProperty("en").GetString()!);

    private static async Task RunAsync(string program, params string[] arguments)
    {
        using var process = System.Diagnostics.Process.Start(program, arguments);
        await process.WaitForExitAsync(Cancellation);
        Assert.Equal(0, process.ExitCode);
    }

    private static string Status(IReadOnlyDictionary<string, JsonElement> checks, string code) =>
        checks[code].GetProperty("status").GetString()!;

    private static Task SetAsync(TemporaryFolder folder, object settings) =>
        File.WriteAllTextAsync(Path.Combine(folder["data"], "appsettings.json"), JsonSerializer.Serialize(settings), Cancellation);

    private static byte[] Certificate(int days)
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var request = new CertificateRequest("CN=qzqd.example", key, HashAlgorithmName.SHA256);
        var until = TimeProvider.System.GetUtcNow().AddDays(days);
        using var certificate = request.CreateSelfSigned(until.AddDays(-800), until);
        return certificate.Export(X509ContentType.Pkcs12, "p");
    }
}

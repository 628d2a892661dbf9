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
            ["data.folder", "data.rights", "data.owner", "disk.room", "disk.kind", "settings", "ledger", "clock", "zone", "port"];
        foreach (var code in all)
            Assert.Equal("ok", Status(checks, code));
        Assert.Equal("warning", Status(checks, "verified"));
        Assert.Equal("warning", Status(checks, "backup"));
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
        var run = await RunWithoutRootAsync("doctor", "--data", folder["data"], "--port", "0", "--json");
        var checks = ChecksOf(run);
        Assert.Equal(1, run.ExitCode);
        Assert.Equal("failed", Status(checks, "settings"));
        Assert.Equal("ok", Status(checks, "ledger"));
        var served = await RunWithoutRootAsync("serve", "--data", folder["data"], "--port", "0");
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

    // Root reads everything: as another user of the same files it reads what their modes let it.
    private static async Task<ProgramRun> RunWithoutRootAsync(params string[] arguments)
    {
        string[] before = Environment.UserName == "root"
            ? ["unshare", "--user", "--map-user=54321", "--map-group=54321", "dotnet"]
            : ["dotnet"];
        using var process = Executable.StartBehind(before, Executable.Built, arguments);
        return await Executable.EndAsync(process);
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

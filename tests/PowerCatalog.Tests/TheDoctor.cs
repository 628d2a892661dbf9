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
        string[] all = ["data.folder", "data.rights", "disk.room", "disk.kind", "settings", "ledger", "clock", "zone", "port"];
        foreach (var code in all)
            Assert.Equal("ok", Status(checks, code));
        Assert.Equal("warning", Status(checks, "verified"));
        Assert.Contains("no time server was asked", checks["clock"].GetRawText(), StringComparison.Ordinal);
        Assert.Equal(before, Directory.EnumerateFiles(folder["data"]).Order(StringComparer.Ordinal).ToList());

        (await Executable.RunAsync("ledger", "verify", "--data", folder["data"])).Done();
        Assert.Equal("ok", Status((await ExamineAsync(folder["data"])).Checks, "verified"));
    }

    [Fact]
    public async Task A_file_that_others_may_read_is_found_with_the_command_that_mends_it()
    {
        using var folder = new TemporaryFolder();
        await new SmallCatalog(folder, folder["data"]).OpenAsync();
        using (var opening = System.Diagnostics.Process.Start("chmod", ["o+r", Path.Combine(folder["data"], "ledger.db")]))
            await opening.WaitForExitAsync(Cancellation);
        var (run, checks) = await ExamineAsync(folder["data"]);
        Assert.Equal(1, run.ExitCode);
        Assert.Equal("failed", Status(checks, "data.rights"));
        var remedy = checks["data.rights"].GetProperty("do").GetProperty("en").GetString()!;
        using (var shell = System.Diagnostics.Process.Start("sh", ["-c", remedy])) await shell.WaitForExitAsync(Cancellation);
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
        return (run, run.Json().GetProperty("checks").EnumerateArray().ToDictionary(check => check.GetProperty("code").GetString()!));
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

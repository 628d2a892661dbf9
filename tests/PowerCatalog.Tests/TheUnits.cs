using System.Diagnostics;
using System.Text.RegularExpressions;
using PowerCatalog.Tests.Harness;

namespace PowerCatalog.Tests;

/// <summary>What the units of systemd do, run as its shell would run it.</summary>
public sealed partial class TheUnits
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_nightly_backup_has_everything_whole_and_keeps_fourteen()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "SKIPPED: systemd's.");
        using var folder = new TemporaryFolder();
        var (data, to) = (folder["data"], Directory.CreateDirectory(folder["to"]).FullName);
        await new SmallCatalog(folder, data).OpenAsync();
        (await Executable.RunAsync("user", "add", "li", "--name", "李", "--role", "administrator", "--data", data)).Done();
        await File.WriteAllTextAsync(Path.Combine(data, "appsettings.json"), "{}", Cancellation);
        var source = Assert.Single(Directory.GetFiles(Path.Combine(data, "files")));
        // A copy that was cut short, and backups of nights before.
        Directory.CreateDirectory(Path.Combine(to, "files"));
        var copy = Path.Combine(to, "files", Path.GetFileName(source));
        await File.WriteAllTextAsync(copy, "cut", Cancellation);
        for (var day = 10; day < 26; day++) await File.WriteAllTextAsync(Path.Combine(to, $"ledger-202001{day}-0130.db"), "", Cancellation);

        Assert.Equal(0, await RunAsync(folder, data, to));
        Assert.Equal(await File.ReadAllBytesAsync(source, Cancellation), await File.ReadAllBytesAsync(copy, Cancellation));
        Assert.True(File.Exists(Path.Combine(to, "appsettings.json")));
        Assert.Single(Directory.GetFiles(to, "accounts-*.db"));
        var ledgers = Directory.GetFiles(to, "ledger-*.db").Order(StringComparer.Ordinal).ToList();
        Assert.Equal(14, ledgers.Count);
        (await Executable.RunAsync("ledger", "restore-backup", "--from", ledgers[^1], "--to", folder["restored"])).Done();
    }

    [Fact]
    public async Task A_file_that_cannot_be_copied_fails_the_nightly_backup()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "SKIPPED: systemd's.");
        using var folder = new TemporaryFolder();
        var (data, to) = (folder["data"], Directory.CreateDirectory(folder["to"]).FullName);
        await new SmallCatalog(folder, data).OpenAsync();
        // Where the folder of the copies should be lies something else; even root cannot copy into it.
        await File.WriteAllTextAsync(Path.Combine(to, "files"), "", Cancellation);
        Assert.NotEqual(0, await RunAsync(folder, data, to));
    }

    // As systemd reads it: what stands twice is meant once, and a line that ends in a backslash goes on.
    private static async Task<int> RunAsync(TemporaryFolder folder, string data, string to)
    {
        var unit = await File.ReadAllTextAsync(
            Path.Combine(Repository.Root, "docs", "operation", "powercatalog-backup.service"), Cancellation);
        var command = Command().Match(unit).Groups[1].Value
            .Replace("\\\n", " ", StringComparison.Ordinal).Replace("$$", "$", StringComparison.Ordinal)
            .Replace("%%", "%", StringComparison.Ordinal)
            .Replace("/opt/powercatalog/powercatalog", folder["program"], StringComparison.Ordinal)
            .Replace("/var/lib/powercatalog", data, StringComparison.Ordinal)
            .Replace("/var/backups/powercatalog", to, StringComparison.Ordinal);
        await File.WriteAllTextAsync(folder["program"], $"#!/bin/sh\nexec dotnet '{Executable.Built}' \"$@\"\n", Cancellation);
        using (var chmod = Process.Start("chmod", ["+x", folder["program"]])) await chmod.WaitForExitAsync(Cancellation);
        using var shell = Process.Start("/bin/sh", ["-eu", "-c", command]);
        await shell.WaitForExitAsync(Cancellation);
        return shell.ExitCode;
    }

    [GeneratedRegex("^ExecStart=/bin/sh -eu -c '([^']*)'$", RegexOptions.Multiline)]
    private static partial Regex Command();
}

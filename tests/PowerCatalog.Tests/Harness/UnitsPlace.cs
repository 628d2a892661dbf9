using System.Diagnostics;
using System.Text.RegularExpressions;

namespace PowerCatalog.Tests.Harness;

/// <summary>
/// The folders of a service, in one of the test: <c>data</c>, <c>backups</c>, <c>drill</c>, <c>opt</c>, <c>units</c>. What pages and units
/// name is put there; what is root's alone (another user, another owner, systemd) is left out.
/// </summary>
internal sealed partial class UnitsPlace
{
    private readonly TemporaryFolder _folder;

    private UnitsPlace(TemporaryFolder folder) => _folder = folder;

    /// <summary>What the last run wrote.</summary>
    public string Said { get; private set; } = "";

    /// <summary>Makes the folders, and the program that they call.</summary>
    public static async Task<UnitsPlace> CreateAsync(TemporaryFolder folder, CancellationToken cancellation)
    {
        foreach (var name in (string[])["data", "backups", "opt", "units"]) Directory.CreateDirectory(folder[name]);
        await File.WriteAllTextAsync(folder["program"], $"#!/bin/sh\nexec dotnet '{Executable.Built}' \"$@\"\n", cancellation);
        using var chmod = Process.Start("chmod", ["+x", folder["program"]]);
        await chmod.WaitForExitAsync(cancellation);
        return new UnitsPlace(folder);
    }

    /// <summary>A path in it.</summary>
    public string In(params ReadOnlySpan<string> parts) => Path.Combine([_folder.Path, .. parts]);

    /// <summary>The backups of the ledger, oldest first.</summary>
    public List<string> Ledgers() => [.. Directory.GetFiles(In("backups"), "ledger-*.db").Order(StringComparer.Ordinal)];

    /// <summary>Runs the unit of the nightly backup.</summary>
    public async Task<int> BackUpAsync(CancellationToken cancellation)
    {
        var unit = await File.ReadAllTextAsync(
            Path.Combine(Repository.Root, "docs", "operation", "powercatalog-backup.service"), cancellation);
        // As systemd reads it: what stands twice is meant once, and a line that ends in a backslash goes on.
        var command = Command().Match(unit).Groups[1].Value
            .Replace("\\\n", " ", StringComparison.Ordinal).Replace("$$", "$", StringComparison.Ordinal)
            .Replace("%%", "%", StringComparison.Ordinal);
        return await StartAsync("/bin/sh", ["-eu", "-c", Here(command)], cancellation);
    }

    /// <summary>Runs commands of a page, as pasted.</summary>
    public Task<int> RunAsync(string commands, CancellationToken cancellation) => StartAsync("bash", ["-c", Here(commands)], cancellation);

    private string Here(string commands) => Program().Replace(Systemd().Replace(commands, "$1: "), In("program"))
        .Replace("runuser -u powercatalog -- ", "", StringComparison.Ordinal)
        .Replace(" -o powercatalog -g powercatalog", "", StringComparison.Ordinal)
        .Replace("chown -R powercatalog:powercatalog", "test -e", StringComparison.Ordinal)
        .Replace("/opt/", In("opt") + "/", StringComparison.Ordinal)
        .Replace("/etc/systemd/system", In("units"), StringComparison.Ordinal)
        .Replace("docs/operation/", Path.Combine(Repository.Root, "docs", "operation") + "/", StringComparison.Ordinal)
        .Replace("/var/lib/powercatalog", In("data"), StringComparison.Ordinal)
        .Replace("/var/lib/drill", In("drill"), StringComparison.Ordinal)
        .Replace("/var/backups/powercatalog", In("backups"), StringComparison.Ordinal);

    private async Task<int> StartAsync(string shell, string[] arguments, CancellationToken cancellation)
    {
        using var process = Process.Start(new ProcessStartInfo(shell, arguments)
        {
            WorkingDirectory = _folder.Path,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;
        var said = await Task.WhenAll(
            process.StandardOutput.ReadToEndAsync(cancellation), process.StandardError.ReadToEndAsync(cancellation));
        await process.WaitForExitAsync(cancellation);
        Said = string.Concat(said);
        return process.ExitCode;
    }

    [GeneratedRegex("^ExecStart=/bin/sh -eu -c '([^']*)'$", RegexOptions.Multiline)]
    private static partial Regex Command();

    // The program, and not what lies beside it.
    [GeneratedRegex(@"/opt/powercatalog/powercatalog\b(?!\.)")]
    private static partial Regex Program();

    [GeneratedRegex("^( *)systemctl ", RegexOptions.Multiline)]
    private static partial Regex Systemd();
}

using System.Diagnostics;
using PowerCatalog.Faults.Harness;
using PowerCatalog.Running;

namespace PowerCatalog.Faults.Machines;

/// <summary>
/// A data folder on a medium that cannot be written, also not by root: what asks and verifies works, what records is refused in words, and
/// nothing changes.
/// </summary>
public static class ReadOnlyFolder
{
    private const string Refusal = "不能写入";

    // A mount of its own, which ends with the program.
    private const string Mount = "mount --bind \"$0\" \"$0\" && mount -o remount,ro,bind \"$0\" && exec \"$@\"";

    /// <summary>Tries commands and <c>serve</c>.</summary>
    public static async Task<Outcome> RunAsync()
    {
        const string Name = "read-only";
        using var baseline = await Baseline.RecordAsync();
        var (data, file) = (baseline.Copy(), await baseline.FileAsync(1));
        if (!await MountsAsync(data)) return Outcome.Without(Name, "a folder cannot be mounted here: unshare -rm is refused");
        (int Code, string[] Command)[] commands =
        [
            (0, ["powers", "--data", data, "--json"]), (0, ["adjustments", "--data", data, "--json"]),
            (0, ["ledger", "verify", "--data", data, "--json"]), (0, ["replay", "--check", "--data", data, "--json"]),
            (0, ["import", file, "--dry-run", "--data", data]), (1, ["import", file, "--data", data]),
            (1, ["serve", "--port", "0", "--data", data]),
        ];
        var findings = new List<Finding>();
        foreach (var (code, command) in commands)
        {
            using var process = Executable.StartBehind(["unshare", "-rm", "sh", "-c", Mount, data, "dotnet"], Executable.Built, command);
            var run = await Executable.EndAsync(process);
            if (run.ExitCode != code || !run.Error.Contains(Refusal, StringComparison.Ordinal))
                findings.Add(new Finding(string.Join(' ', command), $"it ends with {run.ExitCode}: {run.Error}"));
        }

        var whole = await Baseline.WholeAsync(baseline.Copy(), file);
        var after = await Aftermath.OfAsync(data, file, Baseline.NumberOf(1), wasAcknowledged: false, whole);
        findings.AddRange(after.Select(what => new Finding("afterwards", what)));
        return new Outcome(Name, commands.Length, [], findings);
    }

    private static async Task<bool> MountsAsync(string folder)
    {
        using var process = Process.Start(new ProcessStartInfo("unshare", ["-rm", "sh", "-c", Mount, folder, "test", "!", "-w", folder]))!;
        await process.WaitForExitAsync();
        return process.ExitCode == 0;
    }
}

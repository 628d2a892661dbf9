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

    /// <summary>Tries commands and <c>serve</c>.</summary>
    public static async Task<Outcome> RunAsync()
    {
        const string Name = "read-only";
        using var baseline = await Baseline.RecordAsync();
        var (data, file) = (baseline.Copy(), await baseline.FileAsync(1));
        if (!await Mounts.AreAllowedAsync(data)) return Outcome.Without(Name, Mounts.Absent);
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
            using var process = Executable.StartBehind(
                ["unshare", "-rm", "sh", "-c", Mounts.ReadOnly, data, "dotnet"], Executable.Built, command);
            var run = await Executable.EndAsync(process);
            if (run.ExitCode != code || !run.Error.Contains(Refusal, StringComparison.Ordinal))
                findings.Add(new Finding(string.Join(' ', command), $"it ends with {run.ExitCode}: {run.Error}"));
        }

        var whole = await Baseline.WholeAsync(baseline.Copy(), file);
        var after = await Aftermath.OfAsync(data, file, Baseline.NumberOf(1), wasAcknowledged: false, whole);
        findings.AddRange(after.Select(what => new Finding("afterwards", what)));
        return new Outcome(Name, commands.Length, [], findings);
    }
}

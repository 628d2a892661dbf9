using System.Globalization;
using PowerCatalog.Faults.Harness;

namespace PowerCatalog.Faults.Imports;

/// <summary>
/// The program killed, or its disk failing or full, at every call by which an import, or a rebuild of the read models, changes a file.
/// </summary>
public static class WriteCalls
{
    private const int Decision = 1;

    private static readonly string[] Faults = ["signal=KILL", "error=EIO", "error=ENOSPC"];

    /// <summary>Tries every fault at every call, or at every so manieth.</summary>
    /// <param name="every">1 for each call; 10 for the first, the eleventh and so on of each kind.</param>
    /// <param name="parallel">How many at once.</param>
    /// <param name="most">How many calls of each kind are tried; all where left out.</param>
    /// <param name="commands">The commands; both where left out.</param>
    public static async Task<Outcome> RunAsync(int every, int parallel, int most = int.MaxValue, params string[] commands)
    {
        const string Name = "write-calls";
        if (!Strace.IsHere) return Outcome.Without(Name, Strace.Absent);
        using var baseline = await Baseline.RecordAsync();
        var file = await baseline.FileAsync(Decision);
        var whole = await Baseline.WholeAsync(baseline.Copy(), file);
        var (faults, refusals, findings) = (0, 0, new List<Finding>());
        var rows =
            from command in commands.Length > 0 ? commands : ["import", "projections rebuild"]
            from fault in Faults
            from call in Strace.Calls
            select (command, fault, call);
        await Parallel.ForEachAsync(rows, new ParallelOptions { MaxDegreeOfParallelism = parallel }, async (row, _) =>
        {
            for (var (when, tried) = (1, 0); tried < most; (when, tried) = (when + every, tried + 1))
            {
                var place = string.Create(CultureInfo.InvariantCulture, $"{row.command}, {row.call}:{row.fault}:when={when}");
                var (wasHit, exitCode, wrong) = await TryAsync(baseline, row.command, place.Split(", ")[1], file, whole);
                lock (findings)
                {
                    findings.AddRange(wrong.Select(what => new Finding(place, what)));
                    if (wasHit) faults++;
                    if (wasHit && exitCode is 1 or 3) refusals++;
                }

                if (!wasHit) return;
            }
        });
        return new Outcome(Name, faults, [$"{refusals} commands said what failed; the others were killed or went on"], findings);
    }

    private static async Task<(bool WasHit, int ExitCode, IReadOnlyList<string> Wrong)> TryAsync(
        Baseline baseline, string command, string injection, string file, long whole)
    {
        var data = baseline.Copy();
        try
        {
            string[] arguments = command == "import" ? ["import", file] : command.Split(' ');
            var (run, wasHit) = await Strace.InjectAsync(injection, [.. arguments, "--data", data, "--json"]);
            var wasKilled = run.ExitCode == FaultyRun.Killed;
            List<string> wrong = [];
            if (!wasKilled && !wasHit && run.ExitCode != 0) wrong.Add($"without a fault it ends with {run.ExitCode}: {run.Error}");
            if (!wasKilled && run.Error.Contains("   at ", StringComparison.Ordinal))
                wrong.Add($"it ends with a trace: {run.Error[..Math.Min(300, run.Error.Length)]}");
            if (!wasKilled && run.ExitCode is not (0 or 1 or 3)) wrong.Add($"it ends with {run.ExitCode}: {run.Error}");
            var acknowledged = command == "import" && run.ExitCode == 0;
            wrong.AddRange(await Aftermath.OfAsync(data, file, Baseline.NumberOf(Decision), acknowledged, whole));
            return (wasHit, run.ExitCode, wrong);
        }
        finally
        {
            Baseline.Drop(data);
        }
    }
}

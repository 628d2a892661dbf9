using System.Globalization;
using PowerCatalog.Faults.Harness;

namespace PowerCatalog.Faults.PowerCuts;

/// <summary>
/// The power goes away after every write of an import: what nobody waited for is lost, or there in part, in any order
/// (<see cref="Disk"/>).
/// </summary>
public static class PowerCut
{
    private const int Decision = 1;

    // A commit of which a part reached the disk before it was acknowledged looks as one that was damaged later: it is said, and no more.
    private const string LedgerLog = "ledger.db-wal";
    private const string OrDamaged = "log";

    // Nothing of what nobody waited for is there, and twice what chance leaves of it.
    private const int Trials = 3;

    /// <summary>Records one import, and cuts it after every step, or every so manieth.</summary>
    public static async Task<Outcome> RunAsync(int every, int seed, int parallel)
    {
        const string Name = "power-cut";
        if (!Strace.IsHere) return Outcome.Without(Name, Strace.Absent);
        using var baseline = await Baseline.RecordAsync();
        var file = await baseline.FileAsync(Decision);
        var (before, after) = (baseline.Copy(), baseline.Copy());
        var steps = await RecordedSteps.OfAsync(after, "import", file, "--data", after, "--json");
        var whole = await Baseline.WholeAsync(after, file);
        var cuts =
            from length in Enumerable.Range(0, steps.Count + 1).Where(length => length % every == 0 || length == steps.Count)
            from trial in Enumerable.Range(0, Trials)
            select (length, trial);
        var (tried, findings) = (0, new List<Finding>());
        await Parallel.ForEachAsync(cuts, new ParallelOptions { MaxDegreeOfParallelism = parallel }, async (cut, _) =>
        {
            var data = baseline[string.Create(CultureInfo.InvariantCulture, $"cut-{cut.length}-{cut.trial}")];
            var disk = new Disk(before);
            foreach (var step in steps.Take(cut.length)) disk.Do(step);
            disk.CutInto(data, cut.trial == 0 ? null : new Random(seed + (cut.length * Trials) + cut.trial));
            var wasTold = steps.Take(cut.length).Any(step => step is DiskStep.Told);
            var expected = disk.IsUnsettled(LedgerLog) ? OrDamaged : null;
            var wrong = await Aftermath.OfAsync(data, file, Baseline.NumberOf(Decision), wasTold, whole, expected);
            if (wrong.Count == 0) Baseline.Drop(data);
            lock (findings)
            {
                tried++;
                findings.AddRange(wrong.Select(what => new Finding(
                    string.Create(CultureInfo.InvariantCulture, $"after step {cut.length} of {steps.Count}, trial {cut.trial}"), what)));
            }
        });
        if (!steps.Any(step => step is DiskStep.Told)) findings.Add(new Finding("recording", "the import said nothing"));
        return new Outcome(
            Name, tried, [$"{steps.Count} steps, of which {steps.Count(step => step is DiskStep.Flush)} wait for the disk"], findings);
    }
}

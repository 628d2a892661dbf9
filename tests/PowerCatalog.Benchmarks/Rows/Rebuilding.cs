using PowerCatalog.Benchmarks.Data;
using PowerCatalog.Benchmarks.Harness;
using PowerCatalog.Benchmarks.Plain;
using PowerCatalog.Domain.Events;
using PowerCatalog.Ledger.Sqlite;
using PowerCatalog.ReadModels.Engine;

namespace PowerCatalog.Benchmarks.Rows;

/// <summary>
/// The rebuild of all read models against a loop that reads and deserialises the same events and writes the same rows: the rows were read
/// back from our rebuild beforehand, so that the loop decides nothing, folds nothing and only writes.
/// </summary>
internal static class Rebuilding
{
    private const int EventsPerCommit = 20_000;

    public static async Task<IEnumerable<Result>> RunAsync(Bench bench)
    {
        var path = Workspace.LedgerIn(await Seeds.RecordedAsync(bench, bench.Options.Times));
        var built = bench.NewFolder();
        await RebuildAsync(path, built);
        var tables = PlainTables.Load(Workspace.ReadModelsIn(built));
        var batches = Batches(path);
        return [await Rounds.CompareAsync(
            "rebuild", "events/s", Bound.RatioAtLeast(0.8), bench.Options.Rounds, () => OursAsync(bench, path), () =>
                Task.FromResult(Plain(bench, path, tables, batches)),
            $"demonstration x {bench.Options.Times}: {batches.Sum():#,0} events, {tables.Rows:#,0} rows, {batches.Count} commits")];
    }

    /// <summary>One rebuild in a process of its own, whose memory can be looked at.</summary>
    public static async Task<int> ChildAsync(string ledger, string folder)
    {
        var rate = await Rounds.RateAsync(() => RebuildAsync(ledger, folder));
        Console.WriteLine(new ChildAnswer(rate).Write());
        return 0;
    }

    private static async Task<double> OursAsync(Bench bench, string path)
    {
        var folder = bench.NewFolder();
        var rate = await Rounds.RateAsync(() => RebuildAsync(path, folder));
        Bench.Remove(folder);
        return rate;
    }

    private static double Plain(Bench bench, string path, PlainTables tables, List<long> batches)
    {
        var folder = bench.NewFolder();
        var rate = Rounds.Rate(() =>
        {
            using var events = PlainEvents.Read(path).GetEnumerator();
            tables.Write(Path.Combine(folder, "readmodels.db"), batches.Count, batch =>
            {
                for (var i = 0L; i < batches[batch]; i++) events.MoveNext();
            });
            return batches.Sum();
        });
        Bench.Remove(folder);
        return rate;
    }

    private static async Task<long> RebuildAsync(string path, string folder)
    {
        await using var ledger = SqliteLedger.Open(path, TimeProvider.System);
        return await new ReadModelRebuild(ledger, ReadModels.ReadModelSet.FilesIn(folder), TimeProvider.System)
            .RunAsync(null, CancellationToken.None);
    }

    // Commits end at the first completed adjustment after so many events, as ours do.
    private static List<long> Batches(string path)
    {
        var batches = new List<long> { 0 };
        foreach (var (_, happened) in PlainEvents.Read(path))
        {
            batches[^1]++;
            if (happened is AdjustmentCompleted && batches[^1] >= EventsPerCommit) batches.Add(0);
        }

        if (batches[^1] == 0) batches.RemoveAt(batches.Count - 1);
        return batches;
    }
}

using System.Diagnostics;
using System.Globalization;
using Microsoft.Data.Sqlite;
using PowerCatalog.Benchmarks.Data;
using PowerCatalog.Benchmarks.Harness;
using PowerCatalog.Ledger.Sqlite;
using PowerCatalog.ReadModels.Engine;
using PowerCatalog.ReadModels.Lenses;
using PowerCatalog.ReadModels.TownshipDelegations;

namespace PowerCatalog.Benchmarks.Rows;

/// <summary>
/// Two designs of the read models of many catalogs (decision 36): one file for all of them, and a file for each. The second is put
/// together of one folder a catalog, each with a ledger that holds nothing else, which is what following a catalog's own stream costs;
/// they are built on all processors. Each is compared with the other, not with a plain loop.
/// </summary>
internal static class NationDesigns
{
    private const int Items = 1_000;

    public static async Task<IEnumerable<Result>> RunAsync(Bench bench)
    {
        var catalogs = bench.Options.Times * 20;
        var together = bench.NewFolder();
        var apart = Enumerable.Range(0, catalogs).Select(_ => bench.NewFolder()).ToList();
        await WriteAsync(together, Enumerable.Range(0, catalogs));
        for (var i = 0; i < catalogs; i++) await WriteAsync(apart[i], [i]);
        var note = $"{catalogs} catalogs of {Items} items; ours: a file for each; plain: one file";
        var rebuild = await Rounds.CompareAsync(
            "designs, rebuild", "s", Bound.RatioAtMost(1), bench.Options.Rounds, () => TimeAsync(() => BuildAllAsync(apart)),
            () => TimeAsync(() => BuildAsync(together)), note);
        var ask = await Rounds.CompareAsync(
            "designs, open and ask cold", "ms", Bound.RatioAtMost(1), bench.Options.Rounds, () => AskAsync(i => apart[i], catalogs),
            () => AskAsync(_ => together, catalogs), note);
        var one = await Rounds.CompareAsync(
            "designs, rebuild of one catalog", "s", Bound.RatioAtMost(1), bench.Options.Rounds, () => TimeAsync(() => BuildAsync(apart[0])),
            () => TimeAsync(() => BuildAsync(together)), note);
        return
        [
            rebuild, ask, one,
            Result.Figure("designs, bytes of one file", "MB", Spread.One(Bytes([together]) / 1e6), note),
            Result.Figure("designs, bytes of a file for each", "MB", Spread.One(Bytes(apart) / 1e6), note),
        ];
    }

    private static async Task WriteAsync(string folder, IEnumerable<int> numbers)
    {
        await using var ledger = SqliteLedger.Open(Workspace.LedgerIn(folder), TimeProvider.System);
        foreach (var number in numbers) await ManyCatalogs.OpenAsync(ledger, ManyCatalogs.Division(number), Items);
    }

    private static Task BuildAllAsync(List<string> folders) => Parallel.ForEachAsync(
        folders, new ParallelOptions { MaxDegreeOfParallelism = Environment.ProcessorCount },
        async (folder, _) => await BuildAsync(folder));

    private static async Task BuildAsync(string folder)
    {
        await using var ledger = SqliteLedger.Open(Workspace.LedgerIn(folder), TimeProvider.System);
        await new ReadModelRebuild(ledger, ReadModels.ReadModelSet.FilesIn(folder), TimeProvider.System)
            .RunAsync(null, CancellationToken.None);
    }

    private static async Task<double> TimeAsync(Func<Task> work)
    {
        var start = Stopwatch.GetTimestamp();
        await work();
        return Stopwatch.GetElapsedTime(start).TotalSeconds;
    }

    // Every catalog in turn, none of whose pages is in memory of the process yet.
    private static Task<double> AskAsync(Func<int, string> folderOf, int catalogs)
    {
        SqliteConnection.ClearAllPools();
        var taken = Enumerable.Range(0, catalogs).Select(number =>
        {
            var start = Stopwatch.GetTimestamp();
            var views = new CatalogViews(ReadModels.ReadModelSet.FilesIn(folderOf(number)), TimeProvider.System);
            using var view = views.Open(ManyCatalogs.Division(number), LensRequest.Today)!;
            if (view.PowersOf(KnownReceiver.Of(ManyCatalogs.Township(ManyCatalogs.Division(number), 3))).Count == 0)
                throw new InvalidOperationException(string.Create(CultureInfo.InvariantCulture, $"Catalog {number} has nothing."));
            return Stopwatch.GetElapsedTime(start).TotalMilliseconds;
        });
        return Task.FromResult(Spread.Of(taken).Median);
    }

    private static long Bytes(IEnumerable<string> folders) => folders.Sum(
        folder => Directory.EnumerateFiles(folder, "readmodels-*.db").Sum(file => new FileInfo(file).Length));
}

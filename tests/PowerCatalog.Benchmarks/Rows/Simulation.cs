using System.Diagnostics;
using System.Globalization;
using PowerCatalog.Benchmarks.Data;
using PowerCatalog.Benchmarks.Harness;
using PowerCatalog.Ledger.Sqlite;
using PowerCatalog.ReadModels.Engine;

namespace PowerCatalog.Benchmarks.Rows;

/// <summary>
/// An installation of many governments, synthetic: so many catalogs with townships, items and decisions that lie between each other in one
/// ledger. With --times 30 it is 300 catalogs, a million powers and ten million events. What it takes to write, to build and to ask, and by
/// its fit what 3,000 catalogs and a hundred million events take. It runs only where it is named.
/// </summary>
internal static class Simulation
{
    private const int Items = 3_334;
    private const int LinesOfDecision = 100;
    private const int Decisions = 290;
    private const int NationCatalogs = 3_000;

    public static async Task<IEnumerable<Result>> RunAsync(Bench bench)
    {
        var catalogs = bench.Options.Times * 10;
        var (many, alone) = (bench.NewFolder(), bench.NewFolder());
        var events = (long)catalogs * EventsOfCatalog;
        var note = $"{catalogs} catalogs, {(long)catalogs * Items:#,0} powers, {events:#,0} events, synthetic";
        var writing = await TimeAsync(() => WriteAsync(many, catalogs));
        await WriteAsync(alone, 1);
        var ledger = new FileInfo(Workspace.LedgerIn(many)).Length;
        Progress.Say($"  written in {writing:0} s");
        var most = 0L;
        var building = await TimeAsync(() => PeakAsync(BuildAsync(many), bytes => most = Math.Max(most, bytes)));
        await BuildAsync(alone);
        var models = Bytes(many, "readmodels-*");
        Progress.Say($"  built in {building:0} s");
        var cores = Environment.ProcessorCount;
        var results = new List<Result>
        {
            Result.Figure("simulation, ledger written", "events/s", Spread.One(events / writing), note),
            Result.Figure("simulation, ledger", "bytes/event", Spread.One((double)ledger / events), note),
            Result.Figure("simulation, rebuild", "events/s", Spread.One(events / building), $"{note}; on {cores} cores"),
            Result.Figure("simulation, memory at most of a rebuild", "MB", Spread.One(most / 1e6), note),
            Result.Figure("simulation, read models", "MB/catalog", Spread.One(models / 1e6 / catalogs), note),
        };
        foreach (var (name, measure) in Nation.Measured)
            results.Add(await Rounds.CompareAsync(
                $"simulation, {name}", "ms", Bound.RatioAtMost(1.1), bench.Options.Rounds, () => measure(Place.Of(many)), () =>
                measure(Place.Of(alone)),
                $"one catalog among {catalogs}; plain: alone"));
        var nation = (double)NationCatalogs / catalogs;
        results.AddRange(
        [
            Result.Figure("nation by the fit, ledger", "GB", Spread.One(ledger * nation / 1e9), Fit(catalogs)),
            Result.Figure("nation by the fit, read models", "GB", Spread.One(models * nation / 1e9), Fit(catalogs)),
            Result.Figure(
                "nation by the fit, rebuild on one core", "h", Spread.One(building * nation * cores / 3_600), Fit(catalogs)),
        ]);
        return results;
    }

    private static long EventsOfCatalog => 1 + (2 + 20 + Items) + (2 + (Items / 10)) + ((long)Decisions * (2 + LinesOfDecision));

    private static string Fit(int catalogs) =>
        $"{NationCatalogs:#,0} catalogs of the same size, each cost taken as so many times that of {catalogs}: every catalog is a file "
            + "of its own, and a rebuild's cores do not wait for each other";

    // All open first; then one decision of each after another, as a country's offices decide.
    private static async Task WriteAsync(string folder, int catalogs)
    {
        await using var ledger = SqliteLedger.Open(Workspace.LedgerIn(folder), TimeProvider.System);
        for (var i = 0; i < catalogs; i++) await ManyCatalogs.OpenAsync(ledger, ManyCatalogs.Division(i), Items);
        for (var decision = 0; decision < Decisions; decision++)
            for (var i = 0; i < catalogs; i++)
                await ManyCatalogs.DecideAsync(ledger, ManyCatalogs.Division(i), decision, LinesOfDecision, Items);
    }

    private static async Task BuildAsync(string folder)
    {
        await using var ledger = SqliteLedger.Open(Workspace.LedgerIn(folder), TimeProvider.System);
        await new ReadModelRebuild(ledger, ReadModels.ReadModelSet.FilesIn(folder), TimeProvider.System)
            .RunAsync(null, CancellationToken.None);
    }

    private static async Task PeakAsync(Task work, Action<long> seen)
    {
        while (!work.IsCompleted)
        {
            using var process = Process.GetCurrentProcess();
            seen(process.WorkingSet64);
            await Task.WhenAny(work, Task.Delay(TimeSpan.FromMilliseconds(200)));
        }

        await work;
    }

    private static async Task<double> TimeAsync(Func<Task> work)
    {
        var start = Stopwatch.GetTimestamp();
        await work();
        return Stopwatch.GetElapsedTime(start).TotalSeconds;
    }

    private static long Bytes(string folder, string pattern) => Directory.EnumerateDirectories(folder, pattern)
        .SelectMany(set => new DirectoryInfo(set).EnumerateFiles()).Sum(file => file.Length);
}

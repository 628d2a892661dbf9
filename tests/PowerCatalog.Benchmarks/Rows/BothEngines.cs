using System.Diagnostics;
using System.Net.Http.Headers;
using PowerCatalog.Benchmarks.Data;
using PowerCatalog.Benchmarks.Harness;
using PowerCatalog.Ledger;
using PowerCatalog.ReadModels.Engine;
using PowerCatalog.Running;

namespace PowerCatalog.Benchmarks.Rows;

/// <summary>
/// The same work on a real EventStoreDB and on SQLite, in turn: an import of the demonstration, a rebuild of its read models, and a
/// decision of one line over HTTP. The column of the plain loop holds SQLite. The server is emptied before each import.
/// </summary>
internal static class BothEngines
{
    private const int Decisions = 40;
    private const int FirstDecision = 10_000;
    private const double Most = 1.2;

    public static async Task<IEnumerable<Result>> RunAsync(Bench bench)
    {
        if (TestServers.Of(bench.Options) is not { } servers) return [];
        var workbooks = await Seeds.WorkbooksAsync(bench, bench.Options.Times);
        var what = $"demonstration x {bench.Options.Times}";
        var (onServer, onFile) = (new Place(bench.NewFolder(), () => TestServers.Open(servers.Server)), Place.Of(bench.NewFolder()));
        var import = await Rounds.CompareAsync(
            "both engines, import", "ms", Bound.RatioAtMost(Most), bench.Options.Rounds,
            async () =>
            {
                await servers.EmptyAsync();
                return await ImportAsync(onServer = onServer with { Folder = bench.NewFolder() }, workbooks);
            },
            () => ImportAsync(onFile = Place.Of(bench.NewFolder()), workbooks), $"{what}, from workbooks to what is seen; plain: SQLite");
        var rebuild = await Rounds.CompareAsync(
            "both engines, rebuild", "ms", Bound.RatioAtMost(Most), bench.Options.Rounds, () => RebuildAsync(bench, onServer.Open),
            () => RebuildAsync(bench, onFile.Open), $"{what}; plain: SQLite");
        return [import, rebuild, .. await DecideAsync(bench, servers, onServer.Folder, onFile.Folder)];
    }

    private static async Task<double> ImportAsync(Place place, IReadOnlyList<string> workbooks)
    {
        var (start, processor) = (Stopwatch.GetTimestamp(), Environment.CpuUsage.TotalTime);
        await using var workspace = new Workspace(place.Folder, place.Open());
        var revision = 0L;
        foreach (var workbook in workbooks) revision = await workspace.ImportAsync(workbook);
        await workspace.SeeAsync(revision);
        var taken = Stopwatch.GetElapsedTime(start).TotalMilliseconds;
        Progress.Say(
            $"    reading files {workspace.ReadingFiles.ElapsedMilliseconds:#,0} ms, "
                + $"appends {workspace.Ledger.Appending.TotalMilliseconds:#,0} ms, "
                + $"processor {(Environment.CpuUsage.TotalTime - processor).TotalMilliseconds:#,0} ms");
        return taken;
    }

    private static async Task<double> RebuildAsync(Bench bench, Func<ILedger> open)
    {
        var folder = bench.NewFolder();
        var start = Stopwatch.GetTimestamp();
        await using (var ledger = open())
            await new ReadModelRebuild(ledger, ReadModels.ReadModelSet.FilesIn(folder), TimeProvider.System).RunAsync(null, default);
        var taken = Stopwatch.GetElapsedTime(start).TotalMilliseconds;
        Bench.Remove(folder);
        return taken;
    }

    private static async Task<IEnumerable<Result>> DecideAsync(Bench bench, TestServers servers, string onServer, string onFile)
    {
        await using var mine = await Server.StartAsync(onServer, "--ledger", servers.Server);
        await using var theirs = await Server.StartAsync(onFile);
        var all = new Dictionary<Server, List<double>> { [mine] = [], [theirs] = [] };
        var next = FirstDecision;
        async Task<double> MedianAsync(Server server)
        {
            var taken = new List<double>();
            for (var i = 0; i < Decisions; i++) taken.Add(await DecideAsync(server, next++));
            all[server].AddRange(taken);
            return Spread.Of(taken).Median;
        }

        var note = $"adds one power to the demonstration x {bench.Options.Times}; plain: SQLite; median of {Decisions}";
        var compared = await Rounds.CompareAsync(
            "both engines, decision of one line over HTTP", "ms", Bound.RatioAtMost(1.5), bench.Options.Rounds, () => MedianAsync(mine),
            () => MedianAsync(theirs), note);
        return
        [
            compared,
            Result.Figure("both engines, decision, p95 on EventStoreDB", "ms", Spread.One(Spread.P95(all[mine])), "the same"),
            Result.Figure("both engines, decision, p95 on SQLite", "ms", Spread.One(Spread.P95(all[theirs])), "the same"),
        ];
    }

    /// <summary>Records a decision of one line; how long the answer took, in milliseconds.</summary>
    public static async Task<double> DecideAsync(Server server, int number) => (await RecordAsync(server, number)).Taken;

    /// <summary>The same, with the revision at which it is known.</summary>
    public static async Task<(double Taken, EntityTagHeaderValue Tag)> RecordAsync(Server server, int number)
    {
        using var head = await server.Http.GetAsync(new Uri(SyntheticDecisions.Catalog, UriKind.Relative));
        using var request = SyntheticDecisions.Request(number, head.Headers.ETag!, count: 1);
        var start = Stopwatch.GetTimestamp();
        using var answer = await server.Http.SendAsync(request);
        var taken = Stopwatch.GetElapsedTime(start).TotalMilliseconds;
        if (!answer.IsSuccessStatusCode) throw new InvalidOperationException(await answer.Content.ReadAsStringAsync());
        return (taken, answer.Headers.ETag!);
    }
}

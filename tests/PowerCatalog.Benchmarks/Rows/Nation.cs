using System.Diagnostics;
using System.Globalization;
using PowerCatalog.Benchmarks.Data;
using PowerCatalog.Benchmarks.Harness;
using PowerCatalog.Ledger;
using PowerCatalog.ReadModels.Engine;
using PowerCatalog.ReadModels.Lenses;
using PowerCatalog.ReadModels.TownshipDelegations;
using PowerCatalog.Running;
using PowerCatalog.Sqlite;

namespace PowerCatalog.Benchmarks.Rows;

/// <summary>
/// One catalog among many against the same catalog alone: opening it and asking it in a new process's state, following a decision,
/// starting, and what lies on the disk. The catalogs are recorded one by one while their read models follow, as an installation grows.
/// </summary>
internal static class Nation
{
    private const int Items = 1_000;
    private const int Times = 20;
    private const int Starts = 5;
    private const int Others = 200_000;
    private static int _changed;

    /// <summary>What is measured of one catalog in a folder, in milliseconds each.</summary>
    public static IReadOnlyList<(string Name, Func<Place, Task<double>> Measure)> Measured =>
    [
        ("open and ask", AskAsync), ("start of a command", StartAsync), ("decide and see", SeeAsync), ("what is missing", MissingAsync),
    ];

    public static async Task<IEnumerable<Result>> RunAsync(Bench bench)
    {
        var many = bench.Options.Times * 20;
        var alone = await GrownAsync(bench, 1);
        var among = await GrownAsync(bench, many);
        var crowded = await CrowdedAsync(bench);
        Progress.Say($"  1: {alone.Told}");
        Progress.Say($"  {many}: {among.Told}");
        var results = new List<Result>
        {
            Result.Figure(
                $"nation, write-ahead log at rest, {many} catalogs", "MB", Spread.One(among.LogBytes / 1e6), among.Told, Bound.AtMost(64)),
        };
        foreach (var (name, measure) in Measured)
        {
            results.Add(await Rounds.CompareAsync(
                $"nation, {name}", "ms", Bound.RatioAtMost(1.1), bench.Options.Rounds, () => measure(Place.Of(among.Folder)),
                () => measure(Place.Of(alone.Folder)),
                $"one catalog of {Items} items among {many}; plain: alone; median of {Times}"));
            results.Add(await Rounds.CompareAsync(
                $"others' events, {name}", "ms", Bound.RatioAtMost(1.1), bench.Options.Rounds, () => measure(Place.Of(crowded)),
                () => measure(Place.Of(alone.Folder)),
                $"3 x {Others:#,0} events of others before, between and after; plain: without; median of {Times}"));
        }

        results.Add(await Rounds.CompareAsync(
            "nation, a whole command", "ms", Bound.RatioAtMost(1.1), bench.Options.Rounds, () => CommandAsync(Place.Of(among.Folder)),
            () => CommandAsync(Place.Of(alone.Folder)), $"the same; a process from its start to its end, {Starts} a round"));
        return results;
    }

    /// <summary>A command that asks one catalog, from its start to its end; the median of some starts, in milliseconds.</summary>
    public static async Task<double> CommandAsync(Place place, params IEnumerable<string> more)
    {
        string[] command = ["adjustments", "--division", ManyCatalogs.Division(0).Value, "--data", place.Folder, .. more];
        var taken = new List<double>();
        for (var i = 0; i < Starts; i++)
        {
            var start = Stopwatch.GetTimestamp();
            (await Executable.RunAsync(command)).Done();
            taken.Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
        }

        return Spread.Of(taken).Median;
    }

    // Records catalog after catalog while the engine of the folder follows; then tells what lies there when it has closed.
    private static async Task<(string Folder, long LogBytes, string Told)> GrownAsync(Bench bench, int catalogs)
    {
        var folder = bench.NewFolder();
        var start = Stopwatch.GetTimestamp();
        var most = 0L;
        await using (var workspace = new Workspace(folder))
        {
            for (var i = 0; i < catalogs; i++)
            {
                await ManyCatalogs.OpenAsync(workspace.Ledger, ManyCatalogs.Division(i), Items);
                await SeenAsync(workspace.Views, i, 1_100);
                most = Math.Max(most, Bytes(folder, "*.db-wal"));
            }
        }

        var seconds = Stopwatch.GetElapsedTime(start).TotalSeconds;
        var rest = Bytes(folder, "*.db-wal");
        return (folder, rest, string.Create(
            CultureInfo.InvariantCulture,
            $"{seconds:0} s, read models {(Bytes(folder, "*.db") - Bytes(folder, "ledger.db")) / 1e6:0} MB, log at most "
                + $"{most / 1e6:0} MB, at rest {rest / 1e6:0} MB"));
    }

    private static async Task<string> CrowdedAsync(Bench bench)
    {
        var place = Place.Of(bench.NewFolder());
        await CrowdAsync(place, Others);
        return place.Folder;
    }

    /// <summary>One catalog, with so many events of others before it, between its decisions and after them.</summary>
    public static async Task CrowdAsync(Place place, int others)
    {
        await using var ledger = place.Open();
        await OthersAsync(ledger, 0, others);
        await ManyCatalogs.OpenAsync(ledger, ManyCatalogs.Division(0), Items);
        using var engine = EngineOf(place.Folder, ledger);
        await engine.CatchUpAsync(TimeSpan.FromMinutes(5), default);
        await OthersAsync(ledger, 1, others);
        await ManyCatalogs.ChangeAsync(ledger, ManyCatalogs.Division(0), _changed++);
        await OthersAsync(ledger, 2, others);
        // What a server that runs has passed over by now.
        await engine.CatchUpAsync(TimeSpan.FromMinutes(5), default);
    }

    private static async Task OthersAsync(ILedger ledger, int series, int events)
    {
        for (var stream = 0; stream < events / 1_000; stream++)
            await ledger.AppendAsync(
                new StreamName(string.Create(CultureInfo.InvariantCulture, $"others-{series}-{stream}")), ExpectedRevision.NoStream,
                [
                    .. Enumerable.Range(0, 1_000).Select(number => new NewEvent(
                        new Guid(number, (short)stream, (short)series, [0, 0, 0, 0, 0, 0, 0, 1]), "Other", "{}"u8.ToArray(),
                        "{}"u8.ToArray())),
                ]);
    }

    /// <summary>A server's start: everything that the ledger has is followed to its end.</summary>
    public static async Task<double> StartAllAsync(Place place)
    {
        var taken = new List<double>();
        for (var i = 0; i < Times; i++)
        {
            var start = Stopwatch.GetTimestamp();
            await using var ledger = place.Open();
            using var engine = EngineOf(place.Folder, ledger);
            await engine.CatchUpAsync(TimeSpan.FromMinutes(1), default);
            taken.Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
        }

        return Spread.Of(taken).Median;
    }

    // What health asks where another process projects.
    private static async Task<double> MissingAsync(Place place)
    {
        var taken = new List<double>();
        await using var ledger = place.Open();
        var files = ReadModels.ReadModelSet.FilesIn(place.Folder);
        for (var i = 0; i < Times; i++)
        {
            var start = Stopwatch.GetTimestamp();
            await CatalogEnd.AfterAsync(ledger, await ProjectionStatus.ReadAsync(files, default), default);
            taken.Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
        }

        return Spread.Of(taken).Median;
    }

    private static async Task SeenAsync(CatalogViews views, int number, long revision)
    {
        using var view = await views.OpenAsync(
            ManyCatalogs.Division(number), new LensRequest(AtLeast: revision), TimeSpan.FromMinutes(5), default);
        if (view is null) throw new InvalidOperationException("A catalog was not seen.");
    }

    private static long Revision(CatalogViews views)
    {
        using var view = views.Open(ManyCatalogs.Division(0), LensRequest.Today)!;
        return view.Lens.Head;
    }

    private static long Bytes(string folder, string pattern) =>
        Directory.EnumerateFiles(folder, pattern, SearchOption.AllDirectories).Sum(file => new FileInfo(file).Length);

    private static Task<double> AskAsync(Place place)
    {
        var views = new CatalogViews(ReadModels.ReadModelSet.FilesIn(place.Folder), TimeProvider.System);
        var receiver = KnownReceiver.Of(ManyCatalogs.Township(ManyCatalogs.Division(0), 3));
        return Task.FromResult(Median(() =>
        {
            KeptStatements.ClearAllPools();
            using var view = views.Open(ManyCatalogs.Division(0), LensRequest.Today)!;
            if (view.PowersOf(receiver).Count == 0) throw new InvalidOperationException("The township has nothing.");
        }));
    }

    private static async Task<double> StartAsync(Place place)
    {
        var taken = new List<double>();
        for (var i = 0; i < Times; i++)
        {
            var start = Stopwatch.GetTimestamp();
            await using var ledger = place.Open();
            using var engine = EngineOf(place.Folder, ledger);
            await engine.CatchUpAsync(StreamName.Catalog(ManyCatalogs.Division(0)), TimeSpan.FromMinutes(1), default);
            taken.Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
        }

        return Spread.Of(taken).Median;
    }

    private static async Task<double> SeeAsync(Place place)
    {
        var taken = new List<double>();
        await using var ledger = place.Open();
        using var engine = EngineOf(place.Folder, ledger);
        var views = new CatalogViews(ReadModels.ReadModelSet.FilesIn(place.Folder), TimeProvider.System);
        using var stop = new CancellationTokenSource();
        await engine.CatchUpAsync(TimeSpan.FromMinutes(1), default);
        var running = Task.Run(() => engine.RunAsync(stop.Token));
        var stream = StreamName.Catalog(ManyCatalogs.Division(0));
        for (var i = 0; i < Times; i++)
        {
            var start = Stopwatch.GetTimestamp();
            await ManyCatalogs.ChangeAsync(ledger, ManyCatalogs.Division(0), _changed++);
            long revision = 0;
            await foreach (var last in ledger.ReadStreamAsync(stream, ReadDirection.Backwards, long.MaxValue, 1)) revision = last.Revision;
            while (Revision(views) < revision) await Task.Yield();
            taken.Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
        }

        await stop.CancelAsync();
        await running.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        return Spread.Of(taken).Median;
    }

    private static ProjectionEngine EngineOf(string folder, ILedger ledger) =>
        new(ledger, ReadModels.ReadModelSet.FilesIn(folder), TimeProvider.System, (_, _) => Task.CompletedTask);

    private static double Median(Action work)
    {
        var taken = new double[Times];
        for (var i = 0; i < Times; i++)
        {
            var start = Stopwatch.GetTimestamp();
            work();
            taken[i] = Stopwatch.GetElapsedTime(start).TotalMilliseconds;
        }

        return Spread.Of(taken).Median;
    }
}

using PowerCatalog.Application.Completing;
using PowerCatalog.Benchmarks.Data;
using PowerCatalog.Benchmarks.Harness;
using PowerCatalog.Ledger;
using PowerCatalog.Ledger.Sqlite;
using PowerCatalog.ReadModels;
using PowerCatalog.ReadModels.Engine;
using PowerCatalog.ReadModels.Lenses;

namespace PowerCatalog.Benchmarks.Rows;

/// <summary>
/// Recording with the Merkle logs and their subjects kept, against the same recording with read models that lack them: the appends of the
/// demonstration, one after the other, until readers see the last. What the program appended for its workbooks is appended again each time.
/// </summary>
internal static class LogKept
{
    public static async Task<IEnumerable<Result>> RunAsync(Bench bench)
    {
        var calls = await CallsAsync(bench);
        var events = calls.Sum(call => call.Events.Length);
        return [await Rounds.CompareAsync(
            "log-kept", "events/s", Bound.RatioAtLeast(0.9), bench.Options.Rounds,
            () => RecordAsync(bench, calls, folder => ReadModelSet.FilesIn(folder)),
            () => RecordAsync(bench, calls, ReadModelSet.FilesWithoutLogsIn),
            $"demonstration x {bench.Options.Times}: {calls.Count:#,0} appends of {events:#,0} events, until they are seen; plain: without "
                + "the logs")];
    }

    private static async Task<List<Called>> CallsAsync(Bench bench)
    {
        Progress.Say("  recording what is to be appended");
        await using var workspace = new Workspace(bench.NewFolder());
        foreach (var workbook in await Seeds.WorkbooksAsync(bench, bench.Options.Times)) await workspace.ImportAsync(workbook);
        return [.. workspace.Ledger.Calls];
    }

    private static async Task<double> RecordAsync(Bench bench, List<Called> calls, Func<string, ReadModelFiles> filesIn)
    {
        var folder = bench.NewFolder();
        var rate = await Rounds.RateAsync(() => RecordAsync(folder, calls, filesIn(folder)));
        Bench.Remove(folder);
        return rate;
    }

    private static async Task<long> RecordAsync(string folder, List<Called> calls, ReadModelFiles files)
    {
        await using var ledger = SqliteLedger.Open(Workspace.LedgerIn(folder), TimeProvider.System);
        using var engine = new ProjectionEngine(
            ledger, files, TimeProvider.System, (catalog, stop) => OpenAdjustments.CompleteAsync(ledger, catalog, stop));
        using var stopping = new CancellationTokenSource();
        var projecting = Task.Run(() => engine.RunAsync(stopping.Token));
        try
        {
            var last = await AppendAsync(ledger, calls);
            var views = new CatalogViews(files, TimeProvider.System);
            var seeing = views.OpenAsync(Workspace.Wuzhong, new LensRequest(AtLeast: last), TimeSpan.FromMinutes(10), stopping.Token);
            if (await Task.WhenAny(seeing, projecting) == projecting) await projecting;
            (await seeing)?.Dispose();
        }
        finally
        {
            await stopping.CancelAsync();
            await projecting.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }

        return calls.Sum(call => (long)call.Events.Length);
    }

    // Gives the catalog's last revision.
    private static async Task<long> AppendAsync(SqliteLedger ledger, List<Called> calls)
    {
        var last = -1L;
        foreach (var call in calls)
        {
            var result = await ledger.AppendAsync(call.Stream, call.Expected, call.Events);
            if (result.Outcome != AppendOutcome.Appended) throw new InvalidDataException($"The append to {call.Stream} was refused.");
            if (call.Stream == StreamName.Catalog(Workspace.Wuzhong)) last = result.Revision;
        }

        return last;
    }
}

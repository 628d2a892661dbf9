using System.Diagnostics;
using PowerCatalog.Benchmarks.Data;
using PowerCatalog.Benchmarks.Harness;
using PowerCatalog.Benchmarks.Plain;
using PowerCatalog.Ledger;
using PowerCatalog.Ledger.EventStoreDb;
using PowerCatalog.Ledger.EventStoreDb.Connecting;

namespace PowerCatalog.Benchmarks.Rows;

/// <summary>
/// The appends of recording the whole demonstration on a real EventStoreDB, against the same bytes by a bare BatchAppend. What is recorded
/// once by the program is appended again in each round, into streams of the round's own.
/// </summary>
internal static class OnEventStoreDb
{
    public static async Task<IEnumerable<Result>> RunAsync(Bench bench)
    {
        if (bench.Options.Server is not { } server)
        {
            Progress.Say("  SKIPPED: no --server named");
            return [];
        }

        var settings = EventStoreDbSettings.Parse(server, Environment.GetEnvironmentVariable);
        var (calls, appending, whole) = await RecordAsync(bench, settings);
        var bytes = calls.Sum(call => call.Events.Sum(item => (long)item.Data.Length + item.Metadata.Length));
        var (events, round) = (calls.Sum(call => call.Events.Length), 0);
        string Scope() => $"bench-{Environment.ProcessId}-{++round}-";
        return
        [
            await Rounds.CompareAsync(
                "eventstoredb, demonstration", "ms", Bound.RatioAtMost(2), bench.Options.Rounds, () =>
                    OursAsync(settings, calls, Scope()), () => PlainAsync(settings, calls, Scope()),
                $"{calls.Count:#,0} appends of {events:#,0} events, {bytes / 1e6:0.0} MB"),
            Result.Figure(
                "eventstoredb, demonstration from workbooks", "ms", Spread.One(whole),
                $"cold, with reading workbooks and read models; callers waited {appending:#,0} ms for appends"),
        ];
    }

    // The ledger of the demonstration is a server that may have it already: then it was recorded before, and nothing was measured.
    private static async Task<(List<Called> Calls, double Appending, double Whole)> RecordAsync(Bench bench, EventStoreDbSettings settings)
    {
        var start = Stopwatch.GetTimestamp();
        await using var workspace = new Workspace(bench.NewFolder(), EventStoreDbLedger.Open(settings, TimeProvider.System));
        var revision = 0L;
        foreach (var workbook in Seeds.Workbooks) revision = await workspace.ImportAsync(workbook);
        await workspace.SeeAsync(revision);
        return (
            [.. workspace.Ledger.Calls], workspace.Ledger.Appending.TotalMilliseconds, Stopwatch.GetElapsedTime(start).TotalMilliseconds);
    }

    private static async Task<double> OursAsync(EventStoreDbSettings settings, List<Called> calls, string scope)
    {
        await using var ledger = EventStoreDbLedger.Open(settings, TimeProvider.System);
        await ledger.HeadAsync();
        var start = Stopwatch.GetTimestamp();
        foreach (var call in calls)
        {
            var result = await ledger.AppendAsync(new StreamName(scope + call.Stream.Value), call.Expected, call.Events);
            if (result.Outcome != AppendOutcome.Appended || result.AlreadyRecorded)
                throw new InvalidDataException("The round's stream was there before.");
        }

        return Stopwatch.GetElapsedTime(start).TotalMilliseconds;
    }

    private static async Task<double> PlainAsync(EventStoreDbSettings settings, List<Called> calls, string scope)
    {
        await using var plain = new PlainBatchAppend($"http://{settings.Nodes[0]}");
        await plain.AppendAsync(scope + "first", [calls[0].Events[0]]);
        var start = Stopwatch.GetTimestamp();
        foreach (var call in calls) await plain.AppendAsync(scope + call.Stream.Value, call.Events);
        return Stopwatch.GetElapsedTime(start).TotalMilliseconds;
    }
}

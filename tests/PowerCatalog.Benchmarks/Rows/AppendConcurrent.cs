using System.Threading.Channels;
using PowerCatalog.Benchmarks.Data;
using PowerCatalog.Benchmarks.Harness;
using PowerCatalog.Benchmarks.Plain;
using PowerCatalog.Ledger;
using PowerCatalog.Ledger.Sqlite;

namespace PowerCatalog.Benchmarks.Rows;

/// <summary>
/// Durable append, one event an append, 32 writers that each wait for their answer, against one writer thread with group commit.
/// </summary>
internal static class AppendConcurrent
{
    private const int Events = 32_000;
    private const int Writers = 32;

    public static async Task<IEnumerable<Result>> RunAsync(Bench bench)
    {
        var shares = SyntheticEvents.Of(Events).Chunk(Events / Writers).ToList();
        return [await Rounds.CompareAsync(
            "append-1x32", "events/s", Bound.RatioAtLeast(0.6), bench.Options.Rounds, () => OursAsync(bench, shares), () =>
                PlainAsync(bench, shares),
            $"{Events:#,0} events, {Writers} streams")];
    }

    private static async Task<double> OursAsync(Bench bench, List<NewEvent[]> shares)
    {
        var folder = bench.NewFolder();
        double rate;
        await using (var ledger = SqliteLedger.Open(Path.Combine(folder, "ledger.db"), TimeProvider.System))
        {
            rate = await Rounds.RateAsync(() => ShareAsync(shares, async (writer, happened, revision) =>
            {
                var expected = revision == 0 ? ExpectedRevision.NoStream : ExpectedRevision.Exactly(revision - 1);
                await ledger.AppendAsync(new StreamName($"catalog-6403{writer:00}"), expected, [happened]);
            }));
        }

        Bench.Remove(folder);
        return rate;
    }

    private static async Task<double> PlainAsync(Bench bench, List<NewEvent[]> shares)
    {
        var folder = bench.NewFolder();
        double rate;
        using (var ledger = new PlainLedger(Path.Combine(folder, "ledger.db")))
        {
            var waiting = Channel.CreateUnbounded<Request>(new UnboundedChannelOptions { SingleReader = true });
            var writer = new Thread(() => Write(ledger, waiting.Reader)) { IsBackground = true };
            writer.Start();
            rate = await Rounds.RateAsync(() => ShareAsync(shares, async (stream, happened, revision) =>
            {
                var request =
                    new Request(stream, revision, happened, new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously));
                waiting.Writer.TryWrite(request);
                await request.Done.Task;
            }));
            waiting.Writer.Complete();
            writer.Join();
        }

        Bench.Remove(folder);
        return rate;
    }

    private static async Task<long> ShareAsync(List<NewEvent[]> shares, Func<int, NewEvent, long, Task> append)
    {
        await Task.WhenAll(shares.Select((share, writer) => Task.Run(async () =>
        {
            for (var i = 0; i < share.Length; i++) await append(writer, share[i], i);
        })));
        return Events;
    }

    private static void Write(PlainLedger ledger, ChannelReader<Request> waiting)
    {
        var group = new List<Request>();
        while (waiting.WaitToReadAsync().AsTask().GetAwaiter().GetResult())
        {
            group.Clear();
            ledger.Begin();
            while (waiting.TryRead(out var request))
            {
                ledger.Insert(request.Stream, request.Revision, request.Event);
                group.Add(request);
            }

            ledger.Commit();
            foreach (var request in group) request.Done.TrySetResult();
        }
    }

    private sealed record Request(int Stream, long Revision, NewEvent Event, TaskCompletionSource Done);
}

using PowerCatalog.Benchmarks.Data;
using PowerCatalog.Benchmarks.Harness;
using PowerCatalog.Benchmarks.Plain;
using PowerCatalog.Ledger;
using PowerCatalog.Ledger.Sqlite;

namespace PowerCatalog.Benchmarks.Rows;

/// <summary>Durable append, 100 events a commit, one writer.</summary>
internal static class AppendHundred
{
    private const int Events = 40_000;
    private const int Batch = 100;

    public static async Task<IEnumerable<Result>> RunAsync(Bench bench)
    {
        var batches = SyntheticEvents.Of(Events).Chunk(Batch).ToList();
        return [await Rounds.CompareAsync(
            "append-100", "events/s", Bound.RatioAtLeast(0.7), bench.Options.Rounds, () => OursAsync(bench, batches), () =>
                Task.FromResult(Plain(bench, batches)),
            $"{Events:#,0} events")];
    }

    private static async Task<double> OursAsync(Bench bench, List<NewEvent[]> batches)
    {
        var folder = bench.NewFolder();
        double rate;
        await using (var ledger = SqliteLedger.Open(Path.Combine(folder, "ledger.db"), TimeProvider.System))
        {
            var stream = new StreamName("catalog-640300");
            rate = await Rounds.RateAsync(async () =>
            {
                var expected = ExpectedRevision.NoStream;
                foreach (var batch in batches)
                    expected = ExpectedRevision.Exactly((await ledger.AppendAsync(stream, expected, batch)).Revision);
                return Events;
            });
        }

        Bench.Remove(folder);
        return rate;
    }

    private static double Plain(Bench bench, List<NewEvent[]> batches)
    {
        var folder = bench.NewFolder();
        double rate;
        using (var ledger = new PlainLedger(Path.Combine(folder, "ledger.db")))
        {
            rate = Rounds.Rate(() =>
            {
                var revision = 0L;
                foreach (var batch in batches)
                {
                    ledger.Begin();
                    foreach (var happened in batch) ledger.Insert(1, revision++, happened);
                    ledger.Commit();
                }

                return Events;
            });
        }

        Bench.Remove(folder);
        return rate;
    }
}

using PowerCatalog.Benchmarks.Data;
using PowerCatalog.Benchmarks.Harness;
using PowerCatalog.Benchmarks.Plain;
using PowerCatalog.Ledger;
using PowerCatalog.Ledger.Events;
using PowerCatalog.Ledger.Sqlite;

namespace PowerCatalog.Benchmarks.Rows;

/// <summary>Reading all catalogs' events with deserialisation.</summary>
internal static class Reading
{
    public static async Task<IEnumerable<Result>> RunAsync(Bench bench)
    {
        var path = Workspace.LedgerIn(await Seeds.RecordedAsync(bench, bench.Options.Times));
        return [await Rounds.CompareAsync(
            "read", "events/s", Bound.RatioAtLeast(0.7), bench.Options.Rounds, () => OursAsync(path), () =>
                Task.FromResult(Rounds.Rate(() => PlainEvents.Read(path).LongCount())),
            $"demonstration x {bench.Options.Times}")];
    }

    private static async Task<double> OursAsync(string path)
    {
        await using var ledger = SqliteLedger.Open(path, TimeProvider.System);
        return await Rounds.RateAsync(async () =>
        {
            var read = 0L;
            await foreach (var recorded in ledger.ReadAllAsync(ReadDirection.Forwards, Position.Start, StreamCategory.Catalog.Prefix))
            {
                EventRegistry.Read(recorded.Type, recorded.Data.Span);
                read++;
            }

            return read;
        });
    }
}

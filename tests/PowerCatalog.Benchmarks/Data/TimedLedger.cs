using System.Diagnostics;
using PowerCatalog.Ledger;
using PowerCatalog.Ledger.Verifying;

namespace PowerCatalog.Benchmarks.Data;

/// <summary>One append as it was called for.</summary>
internal sealed record Called(StreamName Stream, ExpectedRevision Expected, NewEvent[] Events);

/// <summary>A ledger that adds up how long its callers waited for appends, and keeps what they were.</summary>
internal sealed class TimedLedger(ILedger ledger) : ILedger
{
    private long _ticks;

    public System.Collections.Concurrent.ConcurrentQueue<Called> Calls { get; } = new();

    public TimeSpan Appending => Stopwatch.GetElapsedTime(0, Interlocked.Read(ref _ticks));

    public bool AppendsWhole(IReadOnlyList<NewEvent> events) => ledger.AppendsWhole(events);

    public async ValueTask<AppendResult> AppendAsync(
        StreamName stream, ExpectedRevision expected, IReadOnlyList<NewEvent> events, CancellationToken cancellation = default)
    {
        Calls.Enqueue(new Called(stream, expected, [.. events]));
        var start = Stopwatch.GetTimestamp();
        var result = await ledger.AppendAsync(stream, expected, events, cancellation);
        Interlocked.Add(ref _ticks, Stopwatch.GetTimestamp() - start);
        return result;
    }

    public IAsyncEnumerable<RecordedEvent> ReadStreamAsync(
        StreamName stream, ReadDirection direction, long from, long count = long.MaxValue, CancellationToken cancellation = default) =>
        ledger.ReadStreamAsync(stream, direction, from, count, cancellation);

    public IAsyncEnumerable<RecordedEvent> ReadAllAsync(
        ReadDirection direction, Position after, string prefix = "", long count = long.MaxValue,
            CancellationToken cancellation = default) =>
        ledger.ReadAllAsync(direction, after, prefix, count, cancellation);

    public IAsyncEnumerable<SubscriptionMessage> SubscribeAsync(
        Position after, string prefix = "", CancellationToken cancellation = default) =>
        ledger.SubscribeAsync(after, prefix, cancellation);

    public ValueTask<Position> HeadAsync(CancellationToken cancellation = default) => ledger.HeadAsync(cancellation);

    public ValueTask<IReadOnlyList<LedgerFinding>> CheckStorageAsync(CancellationToken cancellation = default) =>
        ledger.CheckStorageAsync(cancellation);

    public ValueTask<LedgerFinding?> CheckStreamAsync(StreamName stream, CancellationToken cancellation = default) =>
        ledger.CheckStreamAsync(stream, cancellation);

    public ValueTask DisposeAsync() => ledger.DisposeAsync();
}

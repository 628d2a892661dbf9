using PowerCatalog.Ledger;

namespace PowerCatalog.ReadModels.Tests.EvidenceLog;

/// <summary>A ledger whose reading node lacks the newest events once, as one behind its leader does.</summary>
internal sealed class LaggingLedger(ILedger ledger) : ILedger
{
    public int Missed { get; private set; }

    public bool AppendsWhole(IReadOnlyList<NewEvent> events) => ledger.AppendsWhole(events);

    public ValueTask<AppendResult> AppendAsync(
        StreamName stream, ExpectedRevision expected, IReadOnlyList<NewEvent> events, CancellationToken cancellation = default) =>
        ledger.AppendAsync(stream, expected, events, cancellation);

    public IAsyncEnumerable<RecordedEvent> ReadStreamAsync(
        StreamName stream, ReadDirection direction, long from, long count = long.MaxValue, CancellationToken cancellation = default)
    {
        if (from == 0 || Missed > 0) return ledger.ReadStreamAsync(stream, direction, from, count, cancellation);
        Missed++;
        return AsyncEnumerable.Empty<RecordedEvent>();
    }

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

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;
}

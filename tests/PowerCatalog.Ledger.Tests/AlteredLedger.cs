namespace PowerCatalog.Ledger.Tests;

/// <summary>A real ledger to verify, whose events pass through hands that do something to them.</summary>
internal sealed class AlteredLedger(
    ILedger ledger, Func<IAsyncEnumerable<RecordedEvent>, IAsyncEnumerable<RecordedEvent>> alter, bool checksUniqueIds = false) : ILedger
{
    public bool ChecksUniqueIds => checksUniqueIds;

    public bool AppendsWhole(IReadOnlyList<NewEvent> events) => throw new NotSupportedException();

    public ValueTask<AppendResult> AppendAsync(
        StreamName stream, ExpectedRevision expected, IReadOnlyList<NewEvent> events,
        CancellationToken cancellation = default) => throw new NotSupportedException();

    public IAsyncEnumerable<RecordedEvent> ReadStreamAsync(
        StreamName stream, ReadDirection direction, long from, long count = long.MaxValue,
        CancellationToken cancellation = default) => throw new NotSupportedException();

    public IAsyncEnumerable<RecordedEvent> ReadAllAsync(
        ReadDirection direction, Position after, string prefix = "", long count = long.MaxValue,
        CancellationToken cancellation = default) => alter(ledger.ReadAllAsync(direction, after, prefix, count, cancellation));

    public IAsyncEnumerable<SubscriptionMessage> SubscribeAsync(
        Position after, string prefix = "", CancellationToken cancellation = default) => throw new NotSupportedException();

    public ValueTask<Position> HeadAsync(CancellationToken cancellation = default) => throw new NotSupportedException();

    public ValueTask<IReadOnlyList<LedgerFinding>> CheckStorageAsync(CancellationToken cancellation = default) =>
        ledger.CheckStorageAsync(cancellation);

    public ValueTask<LedgerFinding?> CheckStreamAsync(StreamName stream, CancellationToken cancellation = default) =>
        ledger.CheckStreamAsync(stream, cancellation);

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;
}

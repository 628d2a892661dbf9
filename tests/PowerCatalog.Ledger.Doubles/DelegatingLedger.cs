namespace PowerCatalog.Ledger.Doubles;

/// <summary>A ledger that passes everything on to another, which it does not own. Doubles override what they change.</summary>
public abstract class DelegatingLedger(ILedger inner) : ILedger
{
    /// <inheritdoc/>
    public virtual bool ChecksUniqueIds => inner.ChecksUniqueIds;

    /// <summary>The other one.</summary>
    protected ILedger Inner => inner;

    /// <inheritdoc/>
    public virtual bool AppendsWhole(IReadOnlyList<NewEvent> events) => inner.AppendsWhole(events);

    /// <inheritdoc/>
    public virtual ValueTask<AppendResult> AppendAsync(
        StreamName stream, ExpectedRevision expected, IReadOnlyList<NewEvent> events, CancellationToken cancellation = default) =>
        inner.AppendAsync(stream, expected, events, cancellation);

    /// <inheritdoc/>
    public virtual IAsyncEnumerable<RecordedEvent> ReadStreamAsync(
        StreamName stream, ReadDirection direction, long from, long count = long.MaxValue, CancellationToken cancellation = default) =>
        inner.ReadStreamAsync(stream, direction, from, count, cancellation);

    /// <inheritdoc/>
    public virtual IAsyncEnumerable<RecordedEvent> ReadAllAsync(
        ReadDirection direction, Position after, string prefix = "", long count = long.MaxValue,
        CancellationToken cancellation = default) =>
        inner.ReadAllAsync(direction, after, prefix, count, cancellation);

    /// <inheritdoc/>
    public virtual IAsyncEnumerable<SubscriptionMessage> SubscribeAsync(
        Position after, string prefix = "", CancellationToken cancellation = default) =>
        inner.SubscribeAsync(after, prefix, cancellation);

    /// <inheritdoc/>
    public virtual ValueTask<Position> HeadAsync(CancellationToken cancellation = default) => inner.HeadAsync(cancellation);

    /// <inheritdoc/>
    public virtual ValueTask<DateTimeOffset?> LastRecordedAsync(CancellationToken cancellation = default) =>
        inner.LastRecordedAsync(cancellation);

    /// <inheritdoc/>
    public virtual ValueTask<IReadOnlyList<LedgerFinding>> CheckStorageAsync(CancellationToken cancellation = default) =>
        inner.CheckStorageAsync(cancellation);

    /// <inheritdoc/>
    public virtual ValueTask<LedgerFinding?> CheckStreamAsync(StreamName stream, CancellationToken cancellation = default) =>
        inner.CheckStreamAsync(stream, cancellation);

    /// <inheritdoc/>
    public virtual ValueTask<MarkedEnd> MarkAsync(LedgerMark? earlier, CancellationToken cancellation = default) =>
        inner.MarkAsync(earlier, cancellation);

    /// <inheritdoc/>
    public virtual ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        return ValueTask.CompletedTask;
    }
}

using PowerCatalog.Ledger;
using PowerCatalog.Ledger.Verifying;

namespace PowerCatalog.Application.Tests.Importing;

/// <summary>A real ledger that notes which streams are read. It does not own the ledger behind it.</summary>
internal sealed class CountingLedger(ILedger ledger) : ILedger
{
    private readonly List<StreamName> _read = [];

    public IReadOnlyList<StreamName> Read => _read;

    public bool AppendsWhole(IReadOnlyList<NewEvent> events) => ledger.AppendsWhole(events);

    public ValueTask<AppendResult> AppendAsync(
        StreamName stream, ExpectedRevision expected, IReadOnlyList<NewEvent> events, CancellationToken cancellation = default) =>
        ledger.AppendAsync(stream, expected, events, cancellation);

    public IAsyncEnumerable<RecordedEvent> ReadStreamAsync(
        StreamName stream, ReadDirection direction, long from, long count = long.MaxValue, CancellationToken cancellation = default)
    {
        _read.Add(stream);
        return ledger.ReadStreamAsync(stream, direction, from, count, cancellation);
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

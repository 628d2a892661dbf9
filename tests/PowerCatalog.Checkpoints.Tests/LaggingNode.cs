using System.Runtime.CompilerServices;
using PowerCatalog.Ledger;

namespace PowerCatalog.Checkpoints.Tests;

/// <summary>
/// A ledger whose reading node has the events up to a position only, as one behind its leader; what the leader has beyond is answered as a
/// cluster does.
/// </summary>
internal sealed class LaggingNode(ILedger ledger, Position has) : ILedger
{
    private Position _has = has;

    public void CatchUp() => _has = Position.End;

    public bool AppendsWhole(IReadOnlyList<NewEvent> events) => ledger.AppendsWhole(events);

    public ValueTask<AppendResult> AppendAsync(
        StreamName stream, ExpectedRevision expected, IReadOnlyList<NewEvent> events, CancellationToken cancellation = default) =>
        ledger.AppendAsync(stream, expected, events, cancellation);

    public IAsyncEnumerable<RecordedEvent> ReadStreamAsync(
        StreamName stream, ReadDirection direction, long from, long count = long.MaxValue, CancellationToken cancellation = default) =>
        ledger.ReadStreamAsync(stream, direction, from, long.MaxValue, cancellation).Where(item => item.Position <= _has)
            .Take((int)Math.Min(count, int.MaxValue));

    public IAsyncEnumerable<RecordedEvent> ReadAllAsync(
        ReadDirection direction, Position after, string prefix = "", long count = long.MaxValue,
        CancellationToken cancellation = default) =>
        ledger.ReadAllAsync(direction, after, prefix, count, cancellation);

    public async IAsyncEnumerable<SubscriptionMessage> SubscribeAsync(
        Position after, string prefix = "", [EnumeratorCancellation] CancellationToken cancellation = default)
    {
        if (after > _has && after <= await ledger.HeadAsync(cancellation)) yield return new SubscriptionMessage.Interrupted("a node lags");
        await foreach (var message in ledger.SubscribeAsync(after, prefix, cancellation)) yield return message;
    }

    public async ValueTask<Position> HeadAsync(CancellationToken cancellation = default) =>
        await ledger.HeadAsync(cancellation) is var head && head < _has ? head : _has;

    public ValueTask<IReadOnlyList<LedgerFinding>> CheckStorageAsync(CancellationToken cancellation = default) =>
        ledger.CheckStorageAsync(cancellation);

    public ValueTask<LedgerFinding?> CheckStreamAsync(StreamName stream, CancellationToken cancellation = default) =>
        ledger.CheckStreamAsync(stream, cancellation);

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;
}

using System.Runtime.CompilerServices;

namespace PowerCatalog.Ledger.Doubles;

/// <summary>
/// A ledger whose reading node has the events up to a position only, as one behind its leader; what the leader has beyond is answered as a
/// cluster does.
/// </summary>
/// <param name="inner">What the leader has.</param>
/// <param name="has">The last position that the node has.</param>
/// <param name="briefly">Whether the node catches up as soon as a reader missed something.</param>
public sealed class LaggingLedger(ILedger inner, Position has, bool briefly = false) : DelegatingLedger(inner)
{
    private Position _has = has;

    /// <summary>How many events readers missed.</summary>
    public int Missed { get; private set; }

    /// <summary>From now on the node has everything.</summary>
    public void CatchUp() => _has = Position.End;

    /// <inheritdoc/>
    public override IAsyncEnumerable<RecordedEvent> ReadStreamAsync(
        StreamName stream, ReadDirection direction, long from, long count = long.MaxValue, CancellationToken cancellation = default) =>
        Inner.ReadStreamAsync(stream, direction, from, long.MaxValue, cancellation).Where(Has).Take((int)Math.Min(count, int.MaxValue));

    /// <inheritdoc/>
    public override async IAsyncEnumerable<SubscriptionMessage> SubscribeAsync(
        Position after, string prefix = "", [EnumeratorCancellation] CancellationToken cancellation = default)
    {
        if (after > _has && after <= await Inner.HeadAsync(cancellation)) yield return new SubscriptionMessage.Interrupted("a node lags");
        await foreach (var message in Inner.SubscribeAsync(after, prefix, cancellation)) yield return message;
    }

    /// <inheritdoc/>
    public override async ValueTask<Position> HeadAsync(CancellationToken cancellation = default) =>
        await Inner.HeadAsync(cancellation) is var head && head < _has ? head : _has;

    private bool Has(RecordedEvent item)
    {
        if (item.Position <= _has) return true;
        Missed++;
        if (briefly) CatchUp();
        return false;
    }
}

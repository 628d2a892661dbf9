using PowerCatalog.Evidence.Leaves;
using PowerCatalog.Evidence.Merkle;
using PowerCatalog.Ledger.Sqlite.Files;

namespace PowerCatalog.Ledger.Sqlite.Writing;

/// <summary>
/// Computes the digests of an append's events on another thread while the writer inserts: a digest costs about half of an insert. The
/// writer never waits for one; what is not there yet it computes itself.
/// </summary>
internal sealed class LeavesAhead(AppendRequest request, long first, long recorded)
{
    private readonly Hash[] _leaves = new Hash[request.Events.Length];
    private int _ready;
    private int _taken;

    /// <summary>The digest of an event where it is there already.</summary>
    public Hash? Take(int index)
    {
        // Asked first: what is ready before it is taken was computed, and what is taken before it is ready is passed over.
        var isReady = index < Volatile.Read(ref _ready);
        Volatile.Write(ref _taken, index + 1);
        return isReady ? _leaves[index] : null;
    }

    /// <summary>Computes them in order, from where the writer is.</summary>
    public void Compute()
    {
        var leaf = new EventLeaf();
        for (var index = 0; index < _leaves.Length; index++)
        {
            // One that the writer has computed himself needs no second time, and is not asked for again.
            if (index >= Volatile.Read(ref _taken)) _leaves[index] = Of(leaf, request, index, first + index, recorded);
            Volatile.Write(ref _ready, index + 1);
        }
    }

    /// <summary>The digest of an event of an append.</summary>
    /// <param name="leaf">Computes it.</param>
    /// <param name="request">The append.</param>
    /// <param name="index">Which of its events.</param>
    /// <param name="revision">The revision that the event gets.</param>
    /// <param name="recorded">When it is recorded, where it does not say so itself; microseconds since the Unix epoch.</param>
    public static Hash Of(EventLeaf leaf, AppendRequest request, int index, long revision, long recorded)
    {
        var item = request.Events[index];
        return leaf.Of(
            request.Stream.Value, revision, item.Id, item.Type, item.Recorded ?? RecordedTime.From(recorded), item.Metadata,
            EventLeaf.DataHash(item.Data.Span));
    }
}

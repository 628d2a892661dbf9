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
    private const int Ready = 1;
    private const int Taken = 2;

    private readonly Hash[] _leaves = new Hash[request.Events.Length];

    // What is known of each: nothing, ready, or taken. It is set to ready after the digest is there, and to nothing else here.
    private readonly int[] _states = new int[request.Events.Length];

    /// <summary>The digest of an event where it is there already; it is asked for once.</summary>
    public Hash? Take(int index) => Interlocked.Exchange(ref _states[index], Taken) == Ready ? _leaves[index] : null;

    /// <summary>Computes them in order; those that the writer has computed himself are passed over.</summary>
    public void Compute()
    {
        var leaf = new EventLeaf();
        for (var index = 0; index < _leaves.Length; index++)
        {
            if (Volatile.Read(ref _states[index]) == Taken) continue;
            _leaves[index] = Of(leaf, request, index, first + index, recorded);
            Volatile.Write(ref _states[index], Ready);
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

using PowerCatalog.Evidence.Leaves;
using PowerCatalog.Evidence.Merkle;

namespace PowerCatalog.Ledger.Digests;

/// <summary>
/// The digest of a recorded event is the hash of its leaf in the log (see <see cref="EventLeaf"/>): its stream and revision, its id and
/// type, its recorded time, its metadata and every byte of its data. Positions are specific to an engine and are not part of it.
/// </summary>
public static class EventLeaves
{
    /// <summary>The digest of an event, computed from what was read.</summary>
    /// <exception cref="FormatException">Its metadata is no JSON that has a canonical form.</exception>
    public static Hash Of(this EventLeaf leaf, RecordedEvent recorded)
    {
        ArgumentNullException.ThrowIfNull(leaf);
        ArgumentNullException.ThrowIfNull(recorded);
        return leaf.Of(
            recorded.Stream.Value, recorded.Revision, recorded.Id, recorded.Type, recorded.Recorded, recorded.Metadata,
            EventLeaf.DataHash(recorded.Data.Span));
    }

    /// <summary>The digest of an event, which it also carries if it carries one.</summary>
    /// <exception cref="LedgerException">
    /// The event was changed after it was recorded: it does not match the digest that it carries, or has none that can be computed.
    /// </exception>
    public static Hash Checked(this EventLeaf leaf, RecordedEvent recorded)
    {
        ArgumentNullException.ThrowIfNull(recorded);
        try
        {
            var hash = leaf.Of(recorded);
            return recorded.Digest is null || recorded.Digest == hash ? hash : throw LedgerRefusals.Changed(recorded);
        }
        catch (FormatException exception)
        {
            throw LedgerRefusals.Changed(recorded, exception);
        }
    }
}

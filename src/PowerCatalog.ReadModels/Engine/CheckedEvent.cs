using PowerCatalog.Domain.Events;
using PowerCatalog.Evidence.Leaves;
using PowerCatalog.Evidence.Merkle;
using PowerCatalog.Ledger;
using PowerCatalog.Ledger.Digests;
using PowerCatalog.Ledger.Events;

namespace PowerCatalog.ReadModels.Engine;

/// <summary>An event of a catalog that matches its digest, and what it says.</summary>
/// <param name="Recorded">As it was read.</param>
/// <param name="Digest">Its digest.</param>
/// <param name="Happened">What it says; null where this program does not know it.</param>
/// <param name="Unknown">Why this program does not know it; null where it does. It stops its own catalog and no other.</param>
internal readonly record struct CheckedEvent(
    RecordedEvent Recorded, Hash Digest, CatalogEvent? Happened, UnknownEventException? Unknown = null)
{
    /// <summary>Checks an event first, and then reads it: of one that was changed nothing is read.</summary>
    /// <exception cref="LedgerException">It was changed after it was recorded.</exception>
    public static CheckedEvent Of(EventLeaf leaf, RecordedEvent recorded)
    {
        var digest = leaf.Checked(recorded);
        try
        {
            return new(recorded, digest, EventRegistry.Read(recorded.Type, recorded.Data.Span));
        }
        catch (UnknownEventException unknown)
        {
            return new(recorded, digest, null, unknown.Naming(recorded.Metadata.Span));
        }
    }

    /// <summary>What the event says.</summary>
    /// <exception cref="UnknownEventException">This program does not know it.</exception>
    public CatalogEvent Known() => Happened ?? throw Unknown!;
}

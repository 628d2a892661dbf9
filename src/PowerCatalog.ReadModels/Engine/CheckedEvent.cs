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
/// <param name="Happened">What it says.</param>
internal readonly record struct CheckedEvent(RecordedEvent Recorded, Hash Digest, CatalogEvent Happened)
{
    /// <summary>Checks an event first, and then reads it: of one that was changed nothing is read.</summary>
    /// <exception cref="LedgerException">It was changed after it was recorded.</exception>
    /// <exception cref="UnknownEventException">This program does not know it.</exception>
    public static CheckedEvent Of(EventLeaf leaf, RecordedEvent recorded)
    {
        var digest = leaf.Checked(recorded);
        try
        {
            return new(recorded, digest, EventRegistry.Read(recorded.Type, recorded.Data.Span));
        }
        catch (UnknownEventException unknown)
        {
            throw unknown.Naming(recorded.Metadata.Span);
        }
    }
}

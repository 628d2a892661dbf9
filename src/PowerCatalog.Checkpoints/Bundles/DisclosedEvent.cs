using PowerCatalog.Domain.Events;
using PowerCatalog.Evidence.Merkle;
using PowerCatalog.Ledger;

namespace PowerCatalog.Checkpoints.Bundles;

/// <summary>An event that a bundle shows.</summary>
/// <param name="Recorded">As it was recorded.</param>
/// <param name="Leaf">Its digest.</param>
/// <param name="Happened">What it says.</param>
internal sealed record DisclosedEvent(RecordedEvent Recorded, Hash Leaf, CatalogEvent Happened);

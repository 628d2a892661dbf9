using PowerCatalog.Evidence.Merkle;

namespace PowerCatalog.Ledger.EventStoreDb.Stamps;

/// <summary>What an event's custom metadata holds.</summary>
/// <param name="Recorded">When the event was recorded.</param>
/// <param name="Digest">The digest that it carries; null where it was recorded before events carried one.</param>
/// <param name="Metadata">The metadata as it was given.</param>
internal sealed record ReadStamp(DateTimeOffset Recorded, Hash? Digest, ReadOnlyMemory<byte> Metadata);

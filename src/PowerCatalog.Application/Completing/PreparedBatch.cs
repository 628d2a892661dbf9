using PowerCatalog.Ledger;

namespace PowerCatalog.Application.Completing;

/// <summary>A batch as it was prepared.</summary>
/// <param name="Catalog">The stream that it is for.</param>
/// <param name="Expected">The revision that it follows.</param>
/// <param name="Events">All its events.</param>
internal sealed record PreparedBatch(StreamName Catalog, long Expected, IReadOnlyList<NewEvent> Events);

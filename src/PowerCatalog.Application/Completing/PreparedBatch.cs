using PowerCatalog.Ledger;

namespace PowerCatalog.Application.Completing;

/// <summary>A batch as it was prepared.</summary>
/// <param name="Catalog">Where it goes.</param>
/// <param name="Expected">After which revision.</param>
/// <param name="Events">All of it.</param>
internal sealed record PreparedBatch(StreamName Catalog, long Expected, IReadOnlyList<NewEvent> Events);

using PowerCatalog.Domain.Codes;

namespace PowerCatalog.Domain.Events;

/// <summary>All facts of an adjustment are recorded; from this event on they are visible to readers.</summary>
/// <param name="Adjustment">The adjustment.</param>
/// <param name="Counts">Its counts.</param>
public sealed record AdjustmentCompleted(AdjustmentId Adjustment, AdjustmentCounts Counts) : CatalogEvent;

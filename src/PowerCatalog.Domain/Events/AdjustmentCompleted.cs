using PowerCatalog.Domain.Codes;

namespace PowerCatalog.Domain.Events;

/// <summary>All facts of an adjustment are recorded; from here on readers see them.</summary>
/// <param name="Adjustment">The adjustment.</param>
/// <param name="Counts">What it did.</param>
public sealed record AdjustmentCompleted(AdjustmentId Adjustment, AdjustmentCounts Counts) : CatalogEvent;

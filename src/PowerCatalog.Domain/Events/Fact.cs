using PowerCatalog.Domain.Codes;

namespace PowerCatalog.Domain.Events;

/// <summary>One fact of an adjustment.</summary>
/// <param name="Adjustment">The adjustment that it belongs to.</param>
/// <param name="Line">
/// The line of the adjustment that says it, from 1; 0 for a fact that the opening itself brings, as the townships.
/// </param>
/// <param name="Effective">The day from which it holds, in Asia/Shanghai.</param>
public abstract record Fact(AdjustmentId Adjustment, int Line, DateOnly Effective) : CatalogEvent;

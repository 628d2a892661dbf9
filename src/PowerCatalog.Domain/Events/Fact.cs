using PowerCatalog.Domain.Codes;

namespace PowerCatalog.Domain.Events;

/// <summary>One fact of an adjustment.</summary>
/// <param name="Adjustment">The adjustment that it belongs to.</param>
/// <param name="Line">
/// The line of the adjustment that it comes from, from 1; 0 for a fact of the opening itself, such as a township's registration.
/// </param>
/// <param name="Effective">The day from which it holds, in Asia/Shanghai.</param>
public abstract record Fact(AdjustmentId Adjustment, int Line, DateOnly Effective) : CatalogEvent;

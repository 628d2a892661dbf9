using PowerCatalog.Domain.Codes;

namespace PowerCatalog.Domain.Events;

/// <summary>A fact about one township.</summary>
/// <param name="Adjustment">The adjustment that it belongs to.</param>
/// <param name="Line">Its line.</param>
/// <param name="Effective">From when it holds.</param>
/// <param name="Township">The township.</param>
public abstract record TownshipFact(AdjustmentId Adjustment, int Line, DateOnly Effective, TownshipCode Township)
    : Fact(Adjustment, Line, Effective);

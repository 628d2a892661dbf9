using PowerCatalog.Domain.Codes;

namespace PowerCatalog.Domain.Events;

/// <summary>A township was closed.</summary>
/// <param name="Adjustment">The adjustment that it belongs to.</param>
/// <param name="Line">Its line.</param>
/// <param name="Effective">From when it holds.</param>
/// <param name="Township">The township.</param>
public sealed record TownshipClosed(AdjustmentId Adjustment, int Line, DateOnly Effective, TownshipCode Township)
    : TownshipFact(Adjustment, Line, Effective, Township);

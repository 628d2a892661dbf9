using PowerCatalog.Domain.Codes;

namespace PowerCatalog.Domain.Events;

/// <summary>A township was added to the catalog.</summary>
/// <param name="Adjustment">The adjustment that it belongs to.</param>
/// <param name="Line">Its line.</param>
/// <param name="Effective">From when it holds.</param>
/// <param name="Township">The township.</param>
/// <param name="Name">Its name.</param>
/// <param name="County">The name of the county or district that it belongs to.</param>
public sealed record TownshipRegistered(
    AdjustmentId Adjustment, int Line, DateOnly Effective, TownshipCode Township, string Name, string County)
    : TownshipFact(Adjustment, Line, Effective, Township);

using PowerCatalog.Domain.Codes;

namespace PowerCatalog.Domain.Events;

/// <summary>A township was added to the catalog.</summary>
public sealed record TownshipRegistered(
    AdjustmentId Adjustment, int Line, DateOnly Effective, TownshipCode Township, string Name, string County)
    : TownshipFact(Adjustment, Line, Effective, Township);

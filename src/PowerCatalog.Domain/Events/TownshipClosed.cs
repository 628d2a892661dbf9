using PowerCatalog.Domain.Codes;

namespace PowerCatalog.Domain.Events;

/// <summary>A township was closed.</summary>
public sealed record TownshipClosed(AdjustmentId Adjustment, int Line, DateOnly Effective, TownshipCode Township)
    : TownshipFact(Adjustment, Line, Effective, Township);

using PowerCatalog.Domain.Codes;

namespace PowerCatalog.Domain.Events;

/// <summary>A township was renamed; its code stays.</summary>
public sealed record TownshipRenamed(
    AdjustmentId Adjustment, int Line, DateOnly Effective, TownshipCode Township, string FromName, string Name)
    : TownshipFact(Adjustment, Line, Effective, Township);

using PowerCatalog.Domain.Codes;

namespace PowerCatalog.Domain.Events;

/// <summary>A township was renamed; its code stays.</summary>
/// <param name="Adjustment">The adjustment that it belongs to.</param>
/// <param name="Line">Its line.</param>
/// <param name="Effective">From when it holds.</param>
/// <param name="Township">The township.</param>
/// <param name="FromName">Its name before.</param>
/// <param name="Name">Its name from then on.</param>
public sealed record TownshipRenamed(
    AdjustmentId Adjustment, int Line, DateOnly Effective, TownshipCode Township, string FromName, string Name)
    : TownshipFact(Adjustment, Line, Effective, Township);

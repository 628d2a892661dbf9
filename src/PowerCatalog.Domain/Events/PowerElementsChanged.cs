using PowerCatalog.Domain.Codes;

namespace PowerCatalog.Domain.Events;

/// <summary>变更要素: elements of a power changed; one event per power and adjustment, one change per element.</summary>
/// <param name="Adjustment">The adjustment that it belongs to.</param>
/// <param name="Line">The line of its first change.</param>
/// <param name="Effective">From when it holds.</param>
/// <param name="Power">The power.</param>
/// <param name="Changes">The places, in the order of the lines.</param>
public sealed record PowerElementsChanged(
    AdjustmentId Adjustment, int Line, DateOnly Effective, PowerCode Power, IReadOnlyList<ElementChange> Changes)
    : PowerFact(Adjustment, Line, Effective, Power);

using PowerCatalog.Domain.Codes;

namespace PowerCatalog.Domain.Events;

/// <summary>减少: a power was removed from the list.</summary>
/// <param name="Adjustment">The adjustment that it belongs to.</param>
/// <param name="Line">Its line.</param>
/// <param name="Effective">From when it holds: the first day on which the power is not on the list.</param>
/// <param name="Power">The power.</param>
/// <param name="Reason">Why, as 取消 or 依据废止.</param>
/// <param name="SupersededBy">The powers that replace it by a merge or a split; empty otherwise.</param>
public sealed record PowerRemoved(
    AdjustmentId Adjustment, int Line, DateOnly Effective, PowerCode Power, string Reason, IReadOnlyList<PowerCode> SupersededBy)
    : PowerFact(Adjustment, Line, Effective, Power);

using PowerCatalog.Domain.Codes;

namespace PowerCatalog.Domain.Events;

/// <summary>恢复实施: a suspended power may be exercised again.</summary>
/// <param name="Adjustment">The adjustment that it belongs to.</param>
/// <param name="Line">Its line.</param>
/// <param name="Effective">From when it holds.</param>
/// <param name="Power">The power.</param>
/// <param name="Reason">Why.</param>
public sealed record PowerResumed(AdjustmentId Adjustment, int Line, DateOnly Effective, PowerCode Power, string Reason)
    : PowerFact(Adjustment, Line, Effective, Power);

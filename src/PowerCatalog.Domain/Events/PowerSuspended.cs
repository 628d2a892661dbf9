using PowerCatalog.Domain.Codes;

namespace PowerCatalog.Domain.Events;

/// <summary>暂停实施: a power stays on the list but may not be exercised.</summary>
/// <param name="Adjustment">The adjustment that it belongs to.</param>
/// <param name="Line">Its line.</param>
/// <param name="Effective">From when it holds.</param>
/// <param name="Power">The power.</param>
/// <param name="Reason">Why.</param>
public sealed record PowerSuspended(AdjustmentId Adjustment, int Line, DateOnly Effective, PowerCode Power, string Reason)
    : PowerFact(Adjustment, Line, Effective, Power);

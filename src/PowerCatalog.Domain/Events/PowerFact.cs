using PowerCatalog.Domain.Codes;

namespace PowerCatalog.Domain.Events;

/// <summary>A fact about one power.</summary>
/// <param name="Adjustment">The adjustment that it belongs to.</param>
/// <param name="Line">Its line.</param>
/// <param name="Effective">From when it holds.</param>
/// <param name="Power">The power.</param>
public abstract record PowerFact(AdjustmentId Adjustment, int Line, DateOnly Effective, PowerCode Power)
    : Fact(Adjustment, Line, Effective);

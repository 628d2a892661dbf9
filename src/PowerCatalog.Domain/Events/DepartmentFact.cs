using PowerCatalog.Domain.Codes;

namespace PowerCatalog.Domain.Events;

/// <summary>A fact about one department.</summary>
/// <param name="Adjustment">The adjustment that it belongs to.</param>
/// <param name="Line">Its line.</param>
/// <param name="Effective">From when it holds.</param>
/// <param name="Department">The department.</param>
public abstract record DepartmentFact(AdjustmentId Adjustment, int Line, DateOnly Effective, DepartmentCode Department)
    : Fact(Adjustment, Line, Effective);

using PowerCatalog.Domain.Codes;

namespace PowerCatalog.Domain.Events;

/// <summary>A department was closed. It no longer holds any power.</summary>
/// <param name="Adjustment">The adjustment that it belongs to.</param>
/// <param name="Line">Its line.</param>
/// <param name="Effective">From when it holds.</param>
/// <param name="Department">The department.</param>
public sealed record DepartmentClosed(AdjustmentId Adjustment, int Line, DateOnly Effective, DepartmentCode Department)
    : DepartmentFact(Adjustment, Line, Effective, Department);

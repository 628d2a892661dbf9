using PowerCatalog.Domain.Codes;

namespace PowerCatalog.Domain.Events;

/// <summary>A department was closed. It no longer holds any power.</summary>
public sealed record DepartmentClosed(AdjustmentId Adjustment, int Line, DateOnly Effective, DepartmentCode Department)
    : DepartmentFact(Adjustment, Line, Effective, Department);

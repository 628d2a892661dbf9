using PowerCatalog.Domain.Codes;

namespace PowerCatalog.Domain.Events;

/// <summary>A department was closed. It holds no power any more.</summary>
public sealed record DepartmentClosed(AdjustmentId Adjustment, int Line, DateOnly Effective, DepartmentCode Department)
    : DepartmentFact(Adjustment, Line, Effective, Department);

using PowerCatalog.Domain.Codes;

namespace PowerCatalog.Domain.Events;

/// <summary>A department was renamed; its code stays.</summary>
public sealed record DepartmentRenamed(
    AdjustmentId Adjustment, int Line, DateOnly Effective, DepartmentCode Department, string FromName, string Name)
    : DepartmentFact(Adjustment, Line, Effective, Department);

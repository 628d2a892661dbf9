using PowerCatalog.Domain.Codes;

namespace PowerCatalog.Domain.Events;

/// <summary>A department was merged into another. Its powers move by <see cref="PowerTransferred"/> facts of the same adjustment.</summary>
public sealed record DepartmentsMerged(
    AdjustmentId Adjustment, int Line, DateOnly Effective, DepartmentCode Department, DepartmentCode Into)
    : DepartmentFact(Adjustment, Line, Effective, Department);

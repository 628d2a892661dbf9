using PowerCatalog.Domain.Codes;

namespace PowerCatalog.Domain.Events;

/// <summary>A department was added to the catalog.</summary>
public sealed record DepartmentRegistered(
    AdjustmentId Adjustment, int Line, DateOnly Effective, DepartmentCode Department, string Name)
    : DepartmentFact(Adjustment, Line, Effective, Department);

using PowerCatalog.Domain.Codes;

namespace PowerCatalog.Domain.Events;

/// <summary>A department came into the catalog.</summary>
public sealed record DepartmentRegistered(
    AdjustmentId Adjustment, int Line, DateOnly Effective, DepartmentCode Department, string Name)
    : DepartmentFact(Adjustment, Line, Effective, Department);

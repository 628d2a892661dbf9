using PowerCatalog.Domain.Codes;

namespace PowerCatalog.Domain.Events;

/// <summary>A department was added to the catalog.</summary>
/// <param name="Adjustment">The adjustment that it belongs to.</param>
/// <param name="Line">Its line.</param>
/// <param name="Effective">From when it holds.</param>
/// <param name="Department">The department.</param>
/// <param name="Name">Its name.</param>
public sealed record DepartmentRegistered(
    AdjustmentId Adjustment, int Line, DateOnly Effective, DepartmentCode Department, string Name)
    : DepartmentFact(Adjustment, Line, Effective, Department);

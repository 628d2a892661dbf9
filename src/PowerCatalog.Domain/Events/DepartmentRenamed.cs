using PowerCatalog.Domain.Codes;

namespace PowerCatalog.Domain.Events;

/// <summary>A department was renamed; its code stays.</summary>
/// <param name="Adjustment">The adjustment that it belongs to.</param>
/// <param name="Line">Its line.</param>
/// <param name="Effective">From when it holds.</param>
/// <param name="Department">The department.</param>
/// <param name="FromName">Its name before.</param>
/// <param name="Name">Its name from then on.</param>
public sealed record DepartmentRenamed(
    AdjustmentId Adjustment, int Line, DateOnly Effective, DepartmentCode Department, string FromName, string Name)
    : DepartmentFact(Adjustment, Line, Effective, Department);

using PowerCatalog.Domain.Codes;

namespace PowerCatalog.Domain.Events;

/// <summary>A department was merged into another. Its powers move by <see cref="PowerTransferred"/> facts of the same adjustment.</summary>
/// <param name="Adjustment">The adjustment that it belongs to.</param>
/// <param name="Line">Its line.</param>
/// <param name="Effective">From when it holds.</param>
/// <param name="Department">The department that ends.</param>
/// <param name="Into">The department that takes its powers over.</param>
public sealed record DepartmentsMerged(
    AdjustmentId Adjustment, int Line, DateOnly Effective, DepartmentCode Department, DepartmentCode Into)
    : DepartmentFact(Adjustment, Line, Effective, Department);

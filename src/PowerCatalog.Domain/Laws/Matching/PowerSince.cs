using PowerCatalog.Domain.Codes;

namespace PowerCatalog.Domain.Laws.Matching;

/// <summary>A power that is on the list, and what was done to it since an entry.</summary>
/// <param name="Department">The department that holds it.</param>
/// <param name="BasisChanged">Whether its legal basis was changed.</param>
/// <param name="ChangedBy">The adjustments that changed any element of it.</param>
public sealed record PowerSince(DepartmentCode Department, bool BasisChanged, IReadOnlyList<AdjustmentId> ChangedBy);

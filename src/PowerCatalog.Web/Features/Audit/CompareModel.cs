using PowerCatalog.ReadModels.Auditing;
using PowerCatalog.ReadModels.Lenses;
using PowerCatalog.ReadModels.PowerList;

namespace PowerCatalog.Web.Features.Audit;

/// <summary>Two states and what is different.</summary>
/// <param name="From">The first state; where none was asked for, the lens.</param>
/// <param name="To">The second.</param>
/// <param name="Adjustments">The adjustments to choose from.</param>
/// <param name="Departments">The departments to choose from.</param>
/// <param name="Department">
/// The department that is compared alone, by code, or as it was written where there is none such; null for all.
/// </param>
/// <param name="Starts">Comparisons to begin with.</param>
/// <param name="Found">What is different; null where nothing was asked yet.</param>
public sealed record CompareModel(
    Lens From, Lens To, IReadOnlyList<RecordedAdjustment> Adjustments, IReadOnlyList<DepartmentAnswer> Departments, string? Department,
    IReadOnlyList<CompareStart> Starts, CompareFound? Found);

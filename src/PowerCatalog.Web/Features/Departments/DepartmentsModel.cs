using PowerCatalog.ReadModels.PowerList;

namespace PowerCatalog.Web.Features.Departments;

/// <summary>The departments.</summary>
/// <param name="Working">Those that work, by code.</param>
/// <param name="Closed">Those that do not any more.</param>
/// <param name="Names">The names of all, by code.</param>
public sealed record DepartmentsModel(
    IReadOnlyList<DepartmentAnswer> Working, IReadOnlyList<DepartmentAnswer> Closed, IReadOnlyDictionary<string, string> Names);

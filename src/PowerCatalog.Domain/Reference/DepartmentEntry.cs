using PowerCatalog.Domain.Codes;

namespace PowerCatalog.Domain.Reference;

/// <summary>A department whose code is known before its catalog opens.</summary>
/// <param name="Code">The code that the catalog gives it.</param>
/// <param name="Name">Its name.</param>
public sealed record DepartmentEntry(DepartmentCode Code, string Name);

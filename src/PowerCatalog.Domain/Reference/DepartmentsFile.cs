namespace PowerCatalog.Domain.Reference;

internal sealed record DepartmentsFile(string Division, IReadOnlyList<DepartmentEntry> Departments);

namespace PowerCatalog.Web.Features.Departments;

/// <summary>A department through the lens.</summary>
/// <param name="Code">Its code.</param>
/// <param name="Name">Its name on the day.</param>
/// <param name="Open">Whether it still works.</param>
/// <param name="MergedInto">The code of the department that it went into.</param>
/// <param name="Powers">How many powers it holds.</param>
/// <param name="Services">How many services.</param>
internal sealed record DepartmentItem(string Code, string Name, bool Open, string? MergedInto, long Powers, long Services);

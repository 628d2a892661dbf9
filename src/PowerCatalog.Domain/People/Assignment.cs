using PowerCatalog.Domain.Codes;

namespace PowerCatalog.Domain.People;

/// <summary>A role that a person has, and where.</summary>
/// <param name="Role">The role.</param>
/// <param name="Division">The government whose catalog it is for; null for every catalog of the installation.</param>
/// <param name="Department">The department of a clerk; null for other roles.</param>
/// <param name="Township">The township of a township officer; null for other roles.</param>
public sealed record Assignment(Role Role, DivisionCode? Division, DepartmentCode? Department = null, TownshipCode? Township = null)
{
    /// <summary>As codes: the role, the catalog or <c>*</c>, the department or township.</summary>
    public string Codes => string.Join(
        ' ', ((string?[])[Role.Code(), Division?.Value ?? "*", Department?.Value, Township?.Value]).OfType<string>());

    /// <summary>Whether it holds in a catalog.</summary>
    public bool HoldsIn(DivisionCode division) => Division is null || Division == division;
}

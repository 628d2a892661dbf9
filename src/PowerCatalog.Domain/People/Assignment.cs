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

    /// <summary>Reads <see cref="Codes"/>; null where it is no assignment.</summary>
    public static Assignment? Find(string? codes)
    {
        var parts = codes?.Split(' ', StringSplitOptions.RemoveEmptyEntries) ?? [];
        if (parts.Length is 0 or > 3 || RoleNames.Find(parts[0]) is not { } role) return null;
        var division = default(DivisionCode);
        var everywhere = parts.Length == 1 || parts[1] == "*";
        if (!everywhere && !DivisionCode.TryParse(parts[1], out division)) return null;
        var found = new Assignment(role, everywhere ? null : division);
        if (parts.Length < 3) return found;
        if (role == Role.DepartmentClerk && DepartmentCode.TryParse(parts[2], out var department))
            return found with { Department = department };
        return role == Role.TownshipOfficer && TownshipCode.TryParse(parts[2], out var township)
            ? found with { Township = township }
            : null;
    }

    /// <summary>Whether it holds in a catalog.</summary>
    public bool HoldsIn(DivisionCode division) => Division is null || Division == division;
}

using PowerCatalog.Domain.Codes;
using PowerCatalog.Domain.People;

namespace PowerCatalog.Application.Authority;

/// <summary>
/// What people may do, by their roles and by the thing itself as it was loaded: its catalog, its departments, its township. The command
/// line needs no role, as whoever has the data folder has everything.
/// </summary>
public static class Authorities
{
    /// <summary>Acting in a catalog under one of some roles; the first that the person has there.</summary>
    public static Permission ToActAs(Person person, DivisionCode division, params IReadOnlyList<Role> admitted)
    {
        foreach (var role in admitted)
        {
            if (person.Has(role, division)) return Permission.Given(role);
        }

        return Permission.Refused(
            $"需要在 {division} 清单中担任{string.Join("或", admitted.Select(role => $"“{role.Words().Zh}”"))}。",
            $"This takes the role of {string.Join(" or ", admitted.Select(role => role.Words().En))} in the catalog {division}.");
    }

    /// <summary>Acting for the whole installation, and not for one catalog of it, under one of some roles.</summary>
    public static Permission ToActForAll(Person person, params IReadOnlyList<Role> admitted)
    {
        foreach (var role in admitted)
        {
            if (person.Assignments.Any(assignment => assignment.Role == role && assignment.Division is null)) return Permission.Given(role);
        }

        return Permission.Refused(
            $"需要担任{string.Join("或", admitted.Select(role => $"“{role.Words().Zh}”"))}，且不限于某一份清单。",
            $"This takes the role of {string.Join(" or ", admitted.Select(role => role.Words().En))} for every catalog.");
    }

    /// <summary>Recording what is decided already, without the procedure: the reform office of the catalog.</summary>
    public static Permission ToRecord(Person person, DivisionCode division) => ToActAs(person, division, Role.ReformOffice);

    /// <summary>
    /// Drafting for departments: a clerk of each of them, or the reform office. A transfer concerns both its sides, a joint decision all
    /// departments that made it.
    /// </summary>
    /// <param name="person">Who.</param>
    /// <param name="division">The catalog.</param>
    /// <param name="departments">Every department that the thing concerns on the day; at least one.</param>
    public static Permission ToDraft(Person person, DivisionCode division, params IReadOnlyCollection<DepartmentCode> departments)
    {
        if (person.Has(Role.ReformOffice, division)) return Permission.Given(Role.ReformOffice);
        ArgumentOutOfRangeException.ThrowIfZero(departments.Count, nameof(departments));
        var others = departments.Where(department => !person.IsClerkOf(division, department)).ToList();
        return others.Count == 0
            ? Permission.Given(Role.DepartmentClerk)
            : Permission.Refused(
                $"您不是部门 {string.Join("、", others)} 的经办人。",
                $"You are no clerk of the department{(others.Count == 1 ? "" : "s")} {string.Join(", ", others)}.");
    }

    /// <summary>Acting for a township.</summary>
    public static Permission ToActFor(Person person, DivisionCode division, TownshipCode township) =>
        person.IsOfficerOf(division, township)
            ? Permission.Given(Role.TownshipOfficer)
            : Permission.Refused($"您不是乡镇（街道）{township} 的经办人。", $"You are no officer of the township {township}.");
}

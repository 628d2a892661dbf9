using PowerCatalog.Domain.Codes;

namespace PowerCatalog.Domain.People;

/// <summary>Somebody with an account, as far as rules ask. Names are kept with the accounts, apart from the ledger.</summary>
/// <param name="Id">The stable id, which the ledger records.</param>
/// <param name="Assignments">The person's roles.</param>
public sealed record Person(PersonId Id, IReadOnlyList<Assignment> Assignments)
{
    /// <summary>Whether the person has a role in a catalog.</summary>
    public bool Has(Role role, DivisionCode division) =>
        Assignments.Any(assignment => assignment.Role == role && assignment.HoldsIn(division));

    /// <summary>Whether the person is a clerk of a department.</summary>
    public bool IsClerkOf(DivisionCode division, DepartmentCode department) => Assignments.Any(
        assignment => assignment.Role == Role.DepartmentClerk && assignment.HoldsIn(division) && assignment.Department == department);

    /// <summary>Whether the person is an officer of a township.</summary>
    public bool IsOfficerOf(DivisionCode division, TownshipCode township) => Assignments.Any(
        assignment => assignment.Role == Role.TownshipOfficer && assignment.HoldsIn(division) && assignment.Township == township);
}

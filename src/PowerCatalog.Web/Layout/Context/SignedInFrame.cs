using PowerCatalog.Domain.People;

namespace PowerCatalog.Web.Layout.Context;

/// <summary>The person who is signed in, as the head of a page shows it.</summary>
/// <param name="Name">姓名（科室）.</param>
/// <param name="ManagesPeople">Whether the person manages people.</param>
/// <param name="Assignments">The person's roles.</param>
/// <param name="Token">The form field for signing out.</param>
public sealed record SignedInFrame(string Name, bool ManagesPeople, IReadOnlyList<Assignment> Assignments, FormToken Token)
{
    /// <summary>Whether the person audits every catalog.</summary>
    public bool Audits => Assignments.Contains(new Assignment(Role.Auditor, null));

    /// <summary>Whether the person has a part in the procedure of a catalog.</summary>
    public bool TakesPartIn(string division) => Assignments.Any(assignment => assignment.Role != Role.Administrator
        && (assignment.Division is null || assignment.Division.Value.Value == division));
}

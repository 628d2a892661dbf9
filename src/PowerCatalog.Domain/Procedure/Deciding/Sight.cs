using PowerCatalog.Domain.Codes;
using PowerCatalog.Domain.People;
using PowerCatalog.Domain.Procedure.Folding;

namespace PowerCatalog.Domain.Procedure.Deciding;

/// <summary>
/// Who sees an adjustment on its way, with its whole trail. Whoever does not is not told that there is one. Steps are another matter
/// (<see cref="Authority"/>); an administrator sees none.
/// </summary>
public static class Sight
{
    private static readonly Role[] OfAll = [Role.ReformOffice, Role.LegalityReviewer, Role.Approver, Role.Publisher, Role.Auditor];

    /// <summary>
    /// Whether a person sees it: by a role that sees all of the catalog; as a clerk of the department that it is drafted for, that its
    /// lines concern, or that was asked for its opinion; as an officer of a township that receives powers by it, or gives them back, once
    /// it is promulgated.
    /// </summary>
    public static bool Includes(Person person, ProcedureState state)
    {
        ArgumentNullException.ThrowIfNull(state);
        var division = state.Drafted.Division;
        return IncludesAll(person, division)
            || Departments(state).Any(department => person.IsClerkOf(division, department))
            || Townships(state).Any(township => person.IsOfficerOf(division, township));
    }

    /// <summary>
    /// Whether a person is told of the request that it began with: whoever sees it, and the officers of the township that asked. These see
    /// where the request stands, and nothing of the draft that answers it.
    /// </summary>
    public static bool IncludesRequest(Person person, ProcedureState state)
    {
        ArgumentNullException.ThrowIfNull(person);
        ArgumentNullException.ThrowIfNull(state);
        return state.Drafted.Recall is { } asked
            && (person.IsOfficerOf(state.Drafted.Division, asked.Township) || Includes(person, state));
    }

    /// <summary>Whether a person sees every adjustment of a catalog.</summary>
    public static bool IncludesAll(Person person, DivisionCode division)
    {
        ArgumentNullException.ThrowIfNull(person);
        return OfAll.Any(role => person.Has(role, division));
    }

    /// <summary>The departments whose clerks see it.</summary>
    internal static IEnumerable<DepartmentCode> Departments(ProcedureState state) =>
    [
        .. Some(state.Drafted.Department), .. state.Lines?.Bearing.Departments ?? [], .. state.Opinions.Select(asked => asked.Department),
    ];

    /// <summary>The townships whose officers see it.</summary>
    internal static IEnumerable<TownshipCode> Townships(ProcedureState state) => state.Promulgated is null
        ? []
        : (state.Lines?.Bearing.Acceptors ?? []).SelectMany(acceptor => Some(acceptor.Township));

    private static IEnumerable<T> Some<T>(T? value) where T : struct => value is { } some ? [some] : [];
}

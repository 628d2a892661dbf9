using PowerCatalog.Domain.Codes;
using PowerCatalog.Domain.People;
using PowerCatalog.Domain.Procedure.Folding;

namespace PowerCatalog.Domain.Procedure.Deciding;

/// <summary>In which role a person may take a step, by the rules and by what the step is about.</summary>
public static class Authority
{
    /// <summary>
    /// The first role of those that the rules name for the step, which the person has for this catalog, this department, this township;
    /// null where there is none.
    /// </summary>
    public static Role? RoleFor(StepCommand command, ProcedureState? state, StepContext context)
    {
        ArgumentNullException.ThrowIfNull(command);
        ArgumentNullException.ThrowIfNull(context);
        var division = command is BeginDraft begin ? begin.Division : state!.Drafted.Division;
        var departments = DepartmentsOf(command, state).ToList();
        var townships = TownshipsOf(command, state).ToList();
        return context.Rules.RolesFor(command.Step).Where(May).Select(role => (Role?)role).FirstOrDefault();

        bool May(Role role) => role switch
        {
            Role.DepartmentClerk => departments.Exists(department => context.Person.IsClerkOf(division, department)),
            Role.TownshipOfficer => townships.Exists(township => context.Person.IsOfficerOf(division, township)),
            _ => context.Person.Has(role, division),
        };
    }

    // The departments one of which the person must be a clerk of.
    private static IEnumerable<DepartmentCode> DepartmentsOf(StepCommand command, ProcedureState? state) => command switch
    {
        BeginDraft begin => Some(begin.Department),
        GiveOpinion given => [given.Department],
        ConfirmHandOver confirmed => Some(confirmed.By.Department),
        Comment =>
        [
            .. Some(state!.Drafted.Department), .. state.Lines?.Bearing.Departments ?? [],
            .. state.Opinions.Select(asked => asked.Department),
        ],
        _ => Some(state!.Drafted.Department),
    };

    private static IEnumerable<TownshipCode> TownshipsOf(StepCommand command, ProcedureState? state) => command switch
    {
        ConfirmHandOver confirmed => Some(confirmed.By.Township),
        Comment => (state!.Lines?.Bearing.Acceptors ?? []).SelectMany(acceptor => Some(acceptor.Township)),
        _ => [],
    };

    private static IEnumerable<T> Some<T>(T? value) where T : struct => value is { } some ? [some] : [];
}

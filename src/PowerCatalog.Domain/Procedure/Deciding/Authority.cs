using PowerCatalog.Domain.Codes;
using PowerCatalog.Domain.People;
using PowerCatalog.Domain.Procedure.Events;
using PowerCatalog.Domain.Procedure.Folding;
using PowerCatalog.Domain.Procedure.Rules;

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
        return command switch
        {
            BeginDraft begin => RoleFor(begin.Step, begin.Division, Some(begin.Department), [], context),
            GiveOpinion given => RoleFor(given.Step, new Acceptor(given.Department, null), state!, context),
            ConfirmHandOver confirmed => RoleFor(confirmed.Step, confirmed.By, state!, context),
            _ => RoleFor(command.Step, null, state!, context),
        };
    }

    /// <summary>The same for a step of an adjustment on its way, whatever is said with it.</summary>
    /// <param name="step">The step.</param>
    /// <param name="body">For which department or township it is taken; null where the step is for none.</param>
    /// <param name="state">Where the adjustment stands.</param>
    /// <param name="context">Who wants to take it, and by which rules.</param>
    public static Role? RoleFor(ProcedureStep step, Acceptor? body, ProcedureState state, StepContext context)
    {
        ArgumentNullException.ThrowIfNull(state);
        var division = state.Drafted.Division;
        return step switch
        {
            ProcedureStep.GiveOpinion or ProcedureStep.ConfirmHandOver =>
                RoleFor(step, division, Some(body?.Department), Some(body?.Township), context),
            ProcedureStep.Comment => RoleFor(step, division, Sight.Departments(state), Sight.Townships(state), context),
            _ => RoleFor(step, division, Some(state.Drafted.Department), [], context),
        };
    }

    // A clerk has to be one of one of the departments, an officer of one of the townships.
    private static Role? RoleFor(
        ProcedureStep step, DivisionCode division, IEnumerable<DepartmentCode> departments, IEnumerable<TownshipCode> townships,
        StepContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        return context.Rules.RolesFor(step).Where(May).Select(role => (Role?)role).FirstOrDefault();

        bool May(Role role) => role switch
        {
            Role.DepartmentClerk => departments.Any(department => context.Person.IsClerkOf(division, department)),
            Role.TownshipOfficer => townships.Any(township => context.Person.IsOfficerOf(division, township)),
            _ => context.Person.Has(role, division),
        };
    }

    private static IEnumerable<T> Some<T>(T? value) where T : struct => value is { } some ? [some] : [];
}

using PowerCatalog.Domain.Codes;
using PowerCatalog.Domain.People;
using PowerCatalog.Domain.Procedure.Folding;
using PowerCatalog.Domain.Procedure.Rules;

namespace PowerCatalog.Domain.Procedure.Deciding;

/// <summary>Whose turn it is: a person's, a role's or a department's.</summary>
public abstract record WaitingFor
{
    private WaitingFor()
    {
    }

    /// <summary>The waits of an adjustment that are theirs.</summary>
    public abstract IEnumerable<Wait> Of(ProcedureState state, ProcedureRules rules);

    /// <summary>A person: what the rules, the own department or township, and four eyes leave to that person.</summary>
    /// <param name="Whom">The person.</param>
    public sealed record OfPerson(Person Whom) : WaitingFor
    {
        /// <inheritdoc/>
        public override IEnumerable<Wait> Of(ProcedureState state, ProcedureRules rules)
        {
            ArgumentNullException.ThrowIfNull(state);
            ArgumentNullException.ThrowIfNull(rules);
            return Wait.Of(state).Where(wait => rules.RolesFor(wait.Step).Any(role => May(role, wait)));

            bool May(Role role, Wait wait) => role switch
            {
                Role.DepartmentClerk => wait.Department is { } department && Whom.IsClerkOf(state.Drafted.Division, department),
                Role.TownshipOfficer => wait.Township is { } township && Whom.IsOfficerOf(state.Drafted.Division, township),
                _ when StepDecisions.AsksFourEyes(wait.Step) && state.Drafters.Contains(Whom.Id) => false,
                _ when wait is { Step: ProcedureStep.Submit, Department: not null } => state.Drafters.Contains(Whom.Id)
                    && Whom.Has(role, state.Drafted.Division),
                _ => Whom.Has(role, state.Drafted.Division),
            };
        }
    }

    /// <summary>A role, by the rules; departments and townships aside.</summary>
    /// <param name="Whom">The role.</param>
    public sealed record OfRole(Role Whom) : WaitingFor
    {
        /// <inheritdoc/>
        public override IEnumerable<Wait> Of(ProcedureState state, ProcedureRules rules)
        {
            ArgumentNullException.ThrowIfNull(rules);
            return Wait.Of(state).Where(wait => rules.RolesFor(wait.Step).Contains(Whom));
        }
    }

    /// <summary>A department.</summary>
    /// <param name="Whom">The department.</param>
    public sealed record OfDepartment(DepartmentCode Whom) : WaitingFor
    {
        /// <inheritdoc/>
        public override IEnumerable<Wait> Of(ProcedureState state, ProcedureRules rules) =>
            Wait.Of(state).Where(wait => wait.Department == Whom);
    }
}

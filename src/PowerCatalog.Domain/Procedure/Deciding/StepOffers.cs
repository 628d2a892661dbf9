using PowerCatalog.Domain.Procedure.Events;
using PowerCatalog.Domain.Procedure.Folding;
using PowerCatalog.Domain.Procedure.Rules;

namespace PowerCatalog.Domain.Procedure.Deciding;

/// <summary>
/// What a person may do to an adjustment now, and why not what not: by the very rules that decide the step when it is taken.
/// </summary>
public static class StepOffers
{
    /// <summary>
    /// Every step but the first, in order. Opinions and hand-overs stand once for each department or township that the person acts for.
    /// </summary>
    public static IReadOnlyList<StepOffer> Of(ProcedureState state, StepContext context)
    {
        ArgumentNullException.ThrowIfNull(state);
        ArgumentNullException.ThrowIfNull(context);
        return
        [
            .. Enum.GetValues<ProcedureStep>().Where(step => step != ProcedureStep.Draft)
                .SelectMany(step => Bodies(step, state, context).Select(body => new StepOffer(
                    step, body, StepDecisions.Against(state, step, body, context)))),
        ];
    }

    private static IEnumerable<Acceptor?> Bodies(ProcedureStep step, ProcedureState state, StepContext context)
    {
        IEnumerable<Acceptor?> all = step switch
        {
            ProcedureStep.GiveOpinion => state.Opinions.Select(asked => new Acceptor(asked.Department, null)),
            ProcedureStep.ConfirmHandOver => state.Accepting,
            _ => [],
        };
        return all.Where(body => Authority.RoleFor(step, body, state, context) is not null).DefaultIfEmpty(null);
    }
}

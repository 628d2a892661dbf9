using PowerCatalog.Domain.Events;
using PowerCatalog.Domain.People;
using PowerCatalog.Domain.Problems;
using PowerCatalog.Domain.Procedure.Events;
using PowerCatalog.Domain.Procedure.Folding;
using PowerCatalog.Domain.Procedure.Rules;

namespace PowerCatalog.Domain.Procedure.Deciding;

/// <summary>
/// Decides steps: given the state, the command, the person, the rules and what is known, events or problems. No I/O and no clock. What
/// holds for every step is held here: authority first, then four eyes, then the stage, then what the step itself asks.
/// </summary>
public static class StepDecisions
{
    private static readonly HashSet<ProcedureStep> FourEyes = [ProcedureStep.Review, ProcedureStep.Legality, ProcedureStep.Approval];

    // The steps that are about the lines that stand, and name their digest.
    private static readonly HashSet<ProcedureStep> Binding =
        [.. FourEyes, ProcedureStep.Submit, ProcedureStep.GiveOpinion, ProcedureStep.Promulgate];

    /// <summary>Decides a step.</summary>
    /// <param name="state">The adjustment; null where it is to be begun.</param>
    /// <param name="command">What is wanted.</param>
    /// <param name="context">Who wants it, and by which rules.</param>
    public static StepDecision Decide(ProcedureState? state, StepCommand command, StepContext context)
    {
        ArgumentNullException.ThrowIfNull(command);
        ArgumentNullException.ThrowIfNull(context);
        if ((state is null) != (command is BeginDraft)) return StepDecision.Refused(ProcedureProblems.Unknown());
        if (Authority.RoleFor(command, state, context) is not { } role)
            return StepDecision.Refused(ProcedureProblems.NotAllowed(command.Step, context.Rules));
        if (state is not null && (Against(state, command.Step, context) ?? OtherLines(state, command)) is { } against)
            return StepDecision.Refused(against);
        var texts = new TypedText();
        var (events, problems) = Take(state, command, context, role, texts);
        return texts.Problems.Count + problems.Count > 0
            ? StepDecision.Refused([.. texts.Problems, .. problems])
            : new StepDecision(role, events, []);
    }

    /// <summary>Whether nobody may take a step who drafted the lines.</summary>
    public static bool AsksFourEyes(ProcedureStep step) => FourEyes.Contains(step);

    /// <summary>
    /// What stands against a step whatever is said with it: that the person may not take it, four eyes, the stage, or the lines; null
    /// where nothing does.
    /// </summary>
    /// <param name="state">Where the adjustment stands.</param>
    /// <param name="step">The step; not the first.</param>
    /// <param name="body">For which department or township it is taken; null where the step is for none.</param>
    /// <param name="context">Who wants to take it, and by which rules.</param>
    public static Problem? Against(ProcedureState state, ProcedureStep step, Acceptor? body, StepContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        return Authority.RoleFor(step, body, state, context) is null
            ? ProcedureProblems.NotAllowed(step, context.Rules)
            : Against(state, step, context);
    }

    private static Problem? Against(ProcedureState state, ProcedureStep step, StepContext context)
    {
        if (AsksFourEyes(step) && state.Drafters.Contains(context.Person.Id)) return ProcedureProblems.OwnDraft(step);
        if (!Stages.Fit(state, step)) return ProcedureProblems.WrongStage(step, state.Stage);
        if (!Binding.Contains(step)) return null;
        return state.Lines is null ? ProcedureProblems.NoLines()
            : state.Unlawful is { } unlawful && step is not (ProcedureStep.GiveOpinion or ProcedureStep.Legality)
                ? ProcedureProblems.Unlawful(unlawful.Number)
            : null;
    }

    private static Problem? OtherLines(ProcedureState state, StepCommand command) =>
        Seen(command) is { } digest && state.Lines?.Draft.Digest != digest ? ProcedureProblems.OtherLines() : null;

    // The digest of the lines that the person saw, of the commands that bind them.
    private static string? Seen(StepCommand command) => command switch
    {
        Submit submit => submit.Digest,
        GiveOpinion given => given.Digest,
        Review review => review.Digest,
        ReviewLegality legality => legality.Digest,
        Approve approve => approve.Digest,
        Promulgate promulgate => promulgate.Digest,
        _ => null,
    };

    private static (IReadOnlyList<AdjustmentEvent> Events, IReadOnlyList<Problem> Problems) Take(
        ProcedureState? state, StepCommand command, StepContext context, Role role, TypedText texts) => command switch
        {
            BeginDraft begin => Drafting.Begin(begin, context, role, texts),
            PutLines put => Drafting.Put(state!, put, context, role),
            Submit submit => Drafting.Submit(state!, submit),
            AskOpinion or GiveOpinion or Comment => Hearing.Take(state!, command, texts),
            Review or ReviewLegality or Approve => Examining.Take(state!, command, context, texts),
            Return or Reject or Withdraw => Ending.Take(command, texts),
            Promulgate promulgate => Promulgating.Take(promulgate, texts),
            Publish or ConfirmHandOver => Publishing.Take(state!, command, context, texts),
            _ => throw new NotSupportedException($"No rule for {command.GetType().Name}."),
        };
}

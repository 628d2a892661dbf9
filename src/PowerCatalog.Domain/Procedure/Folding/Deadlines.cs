using PowerCatalog.Domain.Procedure.Rules;
using PowerCatalog.Domain.Time;

namespace PowerCatalog.Domain.Procedure.Folding;

/// <summary>The periods that run for an adjustment on a day.</summary>
public static class Deadlines
{
    /// <summary>
    /// The periods, in the order of <see cref="RuleDays"/>: to apply while it was never submitted and has a cause; to review from the
    /// submission, or from lines that were changed after it; to promulgate from the last approval; to publish and to hand over from the
    /// decision. The rules set no period for the government.
    /// </summary>
    public static IReadOnlyList<Deadline> Of(ProcedureState state, ProcedureRules rules, WorkingDays calendar, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(state);
        ArgumentNullException.ThrowIfNull(rules);
        ArgumentNullException.ThrowIfNull(calendar);
        return [.. Running(state).Select(period => Of(period.What, period.From, rules, calendar, today))];
    }

    /// <summary>The period in which a step that an adjustment waits for has to be taken; null where the rules set none.</summary>
    public static RuleDays? PeriodOf(ProcedureStep step) => step switch
    {
        ProcedureStep.Submit => RuleDays.Apply,
        ProcedureStep.GiveOpinion or ProcedureStep.Review or ProcedureStep.Legality => RuleDays.Review,
        ProcedureStep.Promulgate => RuleDays.Send,
        ProcedureStep.Publish => RuleDays.Publish,
        ProcedureStep.ConfirmHandOver => RuleDays.HandOver,
        _ => null,
    };

    private static IEnumerable<(RuleDays What, DateOnly From)> Running(ProcedureState state)
    {
        if (state.Ended is not null) yield break;
        if (!state.WasSubmitted && state.Promulgated is null && state.Drafted.Cause is { } cause) yield return (RuleDays.Apply, cause.On);
        if (state is { Stage: ProcedureStage.Review or ProcedureStage.Legality, SubmittedOn: { } submitted })
            yield return (RuleDays.Review, state.LinesOn > submitted ? state.LinesOn.Value : submitted);
        if (state.Stage == ProcedureStage.Ready) yield return (RuleDays.Send, state.Approvals.Max(approval => approval.Day));
        if (state.Promulgated is not { } promulgated) yield break;
        if (state.Published is null) yield return (RuleDays.Publish, promulgated.Decided);
        if (state.Accepting.Any()) yield return (RuleDays.HandOver, promulgated.Decided);
    }

    private static Deadline Of(RuleDays what, DateOnly from, ProcedureRules rules, WorkingDays calendar, DateOnly today)
    {
        var days = rules.DaysFor(what);
        var counted = calendar.After(from, days);
        if (counted.Day is not { } due) return new Deadline(what, from, days, null, counted.MissingYear, DueStatus.Unknown, null);
        var left = calendar.Between(today, due);
        var status = due < today ? DueStatus.Overdue : due == today ? DueStatus.Due
            : left is null ? DueStatus.Unknown : left <= rules.Near ? DueStatus.Near : DueStatus.Open;
        return new Deadline(what, from, days, due, status == DueStatus.Unknown ? today.Year : null, status, left);
    }
}

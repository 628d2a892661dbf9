using PowerCatalog.Domain.People;
using PowerCatalog.Domain.Procedure.Events;
using PowerCatalog.Domain.Procedure.Rules;

namespace PowerCatalog.Domain.Procedure.Folding;

/// <summary>
/// Folds the steps of one adjustment. It keeps by itself what must hold whatever is recorded: an approval counts only for the lines that
/// stand, and never of somebody who drafted them. What does not fit is noted among the misfits and changes nothing else.
/// </summary>
public static class ProcedureFold
{
    /// <summary>The state after all steps; null where there is none.</summary>
    /// <exception cref="NotSupportedException">There is no rule for one of them.</exception>
    public static ProcedureState? Of(IEnumerable<ProcedureEntry> entries) => entries.Aggregate((ProcedureState?)null, Take);

    /// <summary>The state after one more step; null where that is not the beginning and there was none.</summary>
    /// <exception cref="NotSupportedException">There is no rule for it.</exception>
    public static ProcedureState? Take(ProcedureState? state, ProcedureEntry entry)
    {
        ArgumentNullException.ThrowIfNull(entry);
        if (state is null)
            return entry.Happened is AdjustmentDrafted drafted
                // Whoever recorded that a law has changed has drafted nothing for the departments that it concerns.
                ? new ProcedureState(drafted, entry, entry) { Drafters = drafted.Entry is null ? Of(entry.Person) : Of() }
                : null;
        var next = Fits(state, entry.Happened) ? Next(state, entry) : Misfit(state, entry);
        return next with { Last = entry };
    }

    // After the end only comments come; after the promulgation only what publishes and hands over.
    private static bool Fits(ProcedureState state, ProcedureEvent happened) => happened switch
    {
        AdjustmentDrafted => false,
        AdjustmentCommented => true,
        AdjustmentReturned or PromulgationNoted when state.IsBeingPromulgated => true,
        _ when state.IsBeingPromulgated => false,
        PromulgationBegun begun => state.Stage == ProcedureStage.Ready && begun.Digest == state.Lines?.Draft.Digest,
        LinesProposed => state.IsOpen && state.Lines is null,
        LinesRevised revised => state.IsOpen && state.Lines is { } lines && lines.Draft.Digest == revised.Replaces,
        AdjustmentSubmitted submitted => state.IsOpen && state.SubmittedOn is null && submitted.Digest == state.Lines?.Draft.Digest,
        PromulgationNoted => state.IsOpen && state.Lines is not null,
        AdjustmentPublished => state.Promulgated is not null && state.Published is null,
        HandOverConfirmed confirmed => state.Promulgated is not null && state.Accepting.Contains(confirmed.By),
        _ => state.IsOpen,
    };

    private static ProcedureState Misfit(ProcedureState state, ProcedureEntry entry) =>
        state with { Misfits = [.. state.Misfits, entry.Revision] };

    private static ProcedureState Next(ProcedureState state, ProcedureEntry entry) => entry.Happened switch
    {
        AdjustmentCommented => state,
        LinesPutForward lines => Lines(state, entry, lines),
        AdjustmentSubmitted => state with { SubmittedOn = entry.Day, WasSubmitted = true, Returned = null },
        OpinionAsked asked => Opinions.Asked(state, entry.Day, asked),
        OpinionGiven given => Opinions.Given(state, entry, given),
        AdjustmentReviewed reviewed => Approve(state, entry, ProcedureStep.Review, reviewed.Digest, null, entry.Day),
        LegalityReviewed legality => Legality(state, entry, legality),
        AdjustmentApproved approved => Approve(state, entry, ProcedureStep.Approval, approved.Digest, approved.Number, approved.On),
        AdjustmentReturned returned => Undo(state, UndoneBy.Return, entry.Revision) with
        {
            Returned = returned,
            NeedsLinesAnew = returned.Touched.Count > 0,
            SubmittedOn = null,
            Promulgating = null,
        },
        AdjustmentRejected or AdjustmentWithdrawn => state with { Ended = entry.Happened },
        PromulgationBegun => state with { Promulgating = entry },
        PromulgationNoted noted => Promulgated(state, entry, noted),
        AdjustmentPublished published => state with { Published = published },
        HandOverConfirmed confirmed => state with { HandOvers = [.. state.HandOvers, confirmed] },
        _ => throw new NotSupportedException($"The procedure has no rule for {entry.Happened.GetType().Name}."),
    };

    private static ProcedureState Lines(ProcedureState state, ProcedureEntry entry, LinesPutForward lines) =>
        Undo(state, UndoneBy.Revision, entry.Revision) with
        {
            Lines = lines,
            NeedsLinesAnew = false,
            LinesOn = entry.Day,
            Drafters = Of([.. state.Drafters.Select(person => (PersonId?)person), entry.Person]),
            Opinions = [.. state.Opinions.Select(opinion => new DepartmentOpinion(opinion.Department, opinion.AskedOn))],
        };

    private static ProcedureState Legality(ProcedureState state, ProcedureEntry entry, LegalityReviewed legality)
    {
        if (legality.Result == LegalityResult.Lawful)
        {
            var next = Approve(state with { Unlawful = null }, entry, ProcedureStep.Legality, legality.Digest, legality.Number, entry.Day);
            // An opinion that does not count takes no finding away.
            return next.Approvals.Count > state.Approvals.Count ? next : next with { Unlawful = state.Unlawful };
        }

        return legality.Digest == state.Lines?.Draft.Digest ? state with { Unlawful = legality } : Misfit(state, entry);
    }

    private static ProcedureState Approve(
        ProcedureState state, ProcedureEntry entry, ProcedureStep step, string digest, string? number, DateOnly on)
    {
        var approval = new GivenApproval(step, entry.Actor, on, number, digest, entry.Revision);
        UndoneBy? why = entry.Person is not { } person || state.Drafters.Contains(person) ? UndoneBy.OwnDraft
            : digest != state.Lines?.Draft.Digest ? UndoneBy.OtherLines
            : null;
        if (why is { } undone)
            return Misfit(state, entry) with { Undone = [.. state.Undone, new UndoneApproval(approval, undone, entry.Revision)] };
        return state.SubmittedOn is null || state.NextNeed != step
            ? Misfit(state, entry)
            : state with { Approvals = [.. state.Approvals, approval] };
    }

    private static ProcedureState Undo(ProcedureState state, UndoneBy why, long revision) => state with
    {
        Undone = [.. state.Undone, .. state.Approvals.Select(approval => new UndoneApproval(approval, why, revision))],
        Approvals = [],
        Unlawful = null,
    };

    private static ProcedureState Promulgated(ProcedureState state, ProcedureEntry entry, PromulgationNoted noted)
    {
        var asApproved = state.Stage == ProcedureStage.Ready && noted.Digest == state.Lines!.Draft.Digest;
        return (asApproved ? state : Misfit(state, entry)) with
        {
            Promulgated = noted,
            PromulgatedAsApproved = asApproved,
            Promulgating = null,
            Returned = null,
        };
    }

    private static HashSet<PersonId> Of(params IReadOnlyList<PersonId?> persons) => [.. persons.OfType<PersonId>()];
}

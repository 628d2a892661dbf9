using PowerCatalog.Application.Actors;
using PowerCatalog.Application.Procedure.Proposing;
using PowerCatalog.Application.Procedure.Streams;
using PowerCatalog.Application.Recording;
using PowerCatalog.Domain.Codes;
using PowerCatalog.Domain.Deciding;
using PowerCatalog.Domain.Events;
using PowerCatalog.Domain.Problems;
using PowerCatalog.Domain.Procedure.Deciding;
using PowerCatalog.Domain.Procedure.Events;
using PowerCatalog.Domain.Procedure.Folding;
using PowerCatalog.Domain.Reference;
using PowerCatalog.Ledger;

namespace PowerCatalog.Application.Procedure.Promulgating;

/// <summary>
/// Records an approved adjustment in its catalog, by the same recorder and the same checks as any other, and notes the outcome. It can be
/// run again at any time, by anybody: what stands in the catalog already is only noted.
/// </summary>
internal sealed class Promulgation(
    ILedger ledger, ProcedureStream stream, AdjustmentRecorder recorder, FreshKnowledge knowledge, LinesCheck check,
    ReferenceData reference)
{
    /// <summary>What stands against it by the list of this moment; writes nothing.</summary>
    /// <returns>The problems, and the return that is due where the lines have become obsolete.</returns>
    public async Task<(IReadOnlyList<Problem> Problems, AdjustmentReturned? Return)> TryAsync(
        LoadedProcedure loaded, Actor actor, IReadOnlyList<StatedParticular> particulars, CancellationToken cancellation)
    {
        var (result, guard) = await RecordAsync(loaded, actor, particulars, dryRun: true, cancellation);
        if (result.Outcome == RecordingOutcome.AlreadyRecorded)
            return await OwnAsync(loaded.State, cancellation) is null ? ([ProcedureProblems.Recorded(result.Revision)], null) : ([], null);
        return result.Errors == 0 ? ([], null)
            : guard.Obsolete is { } obsolete ? ([obsolete], new AdjustmentReturned(obsolete.Zh, guard.Touched))
            : (result.Problems, null);
    }

    /// <summary>Carries on with a promulgation that was begun: records, or finds recorded, and notes it; or returns it.</summary>
    /// <returns>The problems; empty where it stands in the catalog.</returns>
    /// <exception cref="LedgerException">The ledger cannot confirm what was recorded; it is carried on with later.</exception>
    public async Task<IReadOnlyList<Problem>> CarryOnAsync(LoadedProcedure loaded, CancellationToken cancellation)
    {
        var entry = loaded.State.Promulgating!;
        var begun = (PromulgationBegun)entry.Happened;
        if (!ActorName.TryRead(entry.Actor, out var role, out var person))
            throw new LedgerException($"{loaded.State.Id}: {entry.Actor} 不是可以颁布的人。{entry.Actor} is nobody who may promulgate.");
        var (result, guard) = await RecordAsync(loaded, Actor.Person(role, person), begun.Particulars, dryRun: false, cancellation);
        // Whatever was answered here: another node that carries on too may have recorded it meanwhile.
        var own = await OwnAsync(loaded.State, cancellation);
        IReadOnlyList<Problem> problems = own is not null ? []
            : result.Outcome == RecordingOutcome.AlreadyRecorded ? [ProcedureProblems.Recorded(result.Revision)]
            : result.Problems;
        AdjustmentEvent outcome = own is not null
            ? new PromulgationNoted(begun.Digest, own.Revision, own.DocumentNumber, own.Title, own.Decided, own.Effective)
            : new AdjustmentReturned(ReasonOf(problems), guard.Touched);
        await NoteAsync(loaded.State.Id, entry.Actor, outcome, cancellation);
        return problems;
    }

    // Whoever was faster noted the same, or it is noted behind what he did: what stands in the catalog is noted even where it was returned
    // meanwhile, as the catalog says what was decided.
    private async Task NoteAsync(AdjustmentId id, string actor, AdjustmentEvent outcome, CancellationToken cancellation)
    {
        while (await stream.LoadAsync(id, cancellation) is { } now && (now.State.IsBeingPromulgated
            || (outcome is PromulgationNoted && now.State is { Promulgated: null, IsOpen: true })))
            if (await stream.AppendAsync(id, now.Tail, actor, [outcome], cancellation)) return;
    }

    private async Task<(RecordingResult Result, PromulgationGuard Guard)> RecordAsync(
        LoadedProcedure loaded, Actor actor, IReadOnlyList<StatedParticular> particulars, bool dryRun, CancellationToken cancellation)
    {
        var state = loaded.State;
        var stated = particulars.ToDictionary(particular => particular.Field, particular => particular.Text);
        var approved = loaded.Draft()!;
        var draft = Header.Over(approved, stated, reference);
        var guard = new PromulgationGuard(ledger, check, state, approved, draft);
        var submission = new Submission(state.Id, draft, [])
        {
            Approvals = [.. state.Approvals.Select(approval => approval.Line)],
            Guard = guard.CheckAsync,
        };
        var request = new RecordingRequest(actor, state.Drafted.Division, ExpectedCatalog.Any, dryRun);
        return (await recorder.RecordAsync(submission, request, cancellation), guard);
    }

    // The adjustment as it stands in the catalog; null where it does not, though another with its number and lines may.
    private async Task<KnownAdjustment?> OwnAsync(ProcedureState state, CancellationToken cancellation)
    {
        var asked = KnowledgeRequest.About(state.Drafted.Division) with { Adjustment = state.Id };
        return (await knowledge.AskAsync(asked, cancellation)).SameDocument is { } same && same.Id == state.Id ? same : null;
    }

    private static string ReasonOf(IReadOnlyList<Problem> problems) =>
        string.Join('\n', problems.Where(problem => problem.Severity == Severity.Error).Take(5).Select(problem => problem.Zh));
}

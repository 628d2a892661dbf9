using PowerCatalog.Domain.Adjustments;
using PowerCatalog.Domain.Codes;
using PowerCatalog.Domain.Deciding;
using PowerCatalog.Domain.Problems;
using PowerCatalog.Domain.Reference;
using PowerCatalog.Domain.Time;
using PowerCatalog.Ledger;
using PowerCatalog.Application.Completing;

namespace PowerCatalog.Application;

/// <summary>
/// From a draft to a recorded decision, whole or not at all: asks what is known, decides, keeps what was sent, appends with the revision that the
/// checks ran against, and starts over where somebody else was faster.
/// </summary>
public sealed class AdjustmentRecorder(ILedger ledger, ICatalogKnowledge knowledge, ReferenceData reference, TimeProvider clock)
{
    private const int MostTries = 8;

    /// <summary>Records a draft, or with <paramref name="dryRun"/> only says what it would do.</summary>
    /// <param name="draft">What was sent.</param>
    /// <param name="found">Problems found while reading the file; an error among them stops it.</param>
    /// <param name="actor">The id of who records.</param>
    /// <param name="dryRun">Whether to write nothing.</param>
    /// <param name="cancellation">Ends it before the append; an append under way is not torn.</param>
    /// <exception cref="LedgerException">The ledger cannot say that the decision is durable, or others write without end.</exception>
    public async Task<RecordingResult> RecordAsync(
        AdjustmentDraft draft, IReadOnlyList<Problem> found, string actor, bool dryRun, CancellationToken cancellation = default)
    {
        var id = DerivedAdjustmentId.Of(draft);
        var digests = DraftDigests.Of(draft);
        for (var attempt = 0; attempt < MostTries; attempt++)
        {
            await CompleteOpenAsync(draft, dryRun, cancellation);
            var head = await HeadOf(StreamName.Catalog(draft.Division), cancellation);
            var known = await knowledge.AskAsync(KnowledgeRequest.For(id, draft, digests), head, cancellation);
            if (SameDocument(draft, known, digests, found) is { } answer) return answer;

            var decision = Decide.Adjustment(id, draft, known, reference, clock.Today());
            Problem[] problems = [.. found, .. decision.Problems];
            if (problems.Any(problem => problem.Severity == Severity.Error)) return new RecordingResult(RecordingOutcome.Refused, draft.Division, decision, known.Revision, problems);
            if (dryRun) return new RecordingResult(RecordingOutcome.Previewed, draft.Division, decision, known.Revision, problems);

            var revision = await AppendAsync(draft, decision, known, digests.V1, actor, cancellation);
            if (revision is { } recorded) return new RecordingResult(RecordingOutcome.Recorded, draft.Division, decision, recorded, problems);
        }

        throw new LedgerException($"Others recorded into the catalog {draft.Division} {MostTries} times while this decision was checked. Nothing was written; try again.");
    }

    // The same document sent twice is a success that changes nothing; the same number with other lines is refused.
    private RecordingResult? SameDocument(AdjustmentDraft draft, CatalogKnowledge known, DraftDigests digests, IReadOnlyList<Problem> found)
    {
        if (KnownDocument.Find(draft, digests, known, reference) is not { } same) return null;
        if (same.Refusal is { } refusal) return new RecordingResult(RecordingOutcome.Refused, draft.Division, null, known.Revision, [.. found, refusal]);
        return found.Any(problem => problem.Severity == Severity.Error)
            ? new RecordingResult(RecordingOutcome.Refused, draft.Division, null, known.Revision, found)
            : new RecordingResult(RecordingOutcome.AlreadyRecorded, draft.Division, null, same.Adjustment.Revision, found);
    }

    // Each part goes right behind the one before it, so that the ledger need not look through the stream for an earlier try. Where something else stands there, as
    // what an earlier try prepared behind another revision, it is looked for.
    private async Task PrepareAsync(AdjustmentId adjustment, IReadOnlyList<NewEvent> parts, long after, CancellationToken cancellation)
    {
        var stream = StreamName.Adjustment(adjustment);
        foreach (var part in parts)
        {
            var result = await ledger.AppendAsync(stream, ExpectedRevision.Exactly(after), [part], cancellation);
            if (result.Outcome != AppendOutcome.Appended) result = await ledger.AppendAsync(stream, ExpectedRevision.Any, [part], cancellation);
            if (result.Outcome != AppendOutcome.Appended) throw new LedgerException($"The adjustment {adjustment} could not be prepared. Nothing was written into the catalog; see 'ledger verify'.");
            after = result.Revision;
        }
    }

    // What a failure left in part comes before anything else; a dry run writes nothing, not even that.
    private async Task CompleteOpenAsync(AdjustmentDraft draft, bool dryRun, CancellationToken cancellation)
    {
        var catalog = StreamName.Catalog(draft.Division);
        if (!dryRun) await OpenAdjustments.CompleteAsync(ledger, catalog, cancellation);
        else if (await OpenAdjustments.FindAsync(ledger, catalog, cancellation) is not null)
            throw new LedgerException(LedgerFailure.Unavailable, $"A decision is being recorded into the catalog {draft.Division} at this moment. Try again in a few seconds.");
    }

    private async Task<long> HeadOf(StreamName stream, CancellationToken cancellation)
    {
        await foreach (var last in ledger.ReadStreamAsync(stream, ReadDirection.Backwards, long.MaxValue, 1, cancellation)) return last.Revision;
        return -1;
    }

    // What was sent goes first: it may lie there without a decision, never the other way round.
    private async Task<long?> AppendAsync(
        AdjustmentDraft draft, Assessment decision, CatalogKnowledge known, string digest, string actor, CancellationToken cancellation)
    {
        var adjustment = decision.Particulars!.Adjustment;
        var received = ReceivedRows.Events(draft, adjustment, digest, actor);
        var kept = await ledger.AppendAsync(StreamName.Adjustment(adjustment), ExpectedRevision.Any, received, cancellation);
        if (kept.Outcome != AppendOutcome.Appended)
            throw new LedgerException($"The rows of the adjustment {adjustment} were kept before in another form. Nothing was written; see 'ledger verify'.");

        cancellation.ThrowIfCancellationRequested();
        var batch = PromulgationBatch.Events(draft, decision, reference, known, digest, actor);
        if (!ledger.AppendsWhole(batch))
        {
            var prepared = PreparedPromulgation.Events(StreamName.Catalog(draft.Division), known.Revision, batch);
            await PrepareAsync(adjustment, prepared, kept.Revision, cancellation);
        }

        var appended = await ledger.AppendAsync(StreamName.Catalog(draft.Division), ExpectedRevision.Exactly(known.Revision), batch, CancellationToken.None);
        return appended.Outcome == AppendOutcome.Appended ? appended.Revision : null;
    }
}

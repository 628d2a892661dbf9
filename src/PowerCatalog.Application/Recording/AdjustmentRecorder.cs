using PowerCatalog.Application.Completing;
using PowerCatalog.Domain.Adjustments;
using PowerCatalog.Domain.Codes;
using PowerCatalog.Domain.Deciding;
using PowerCatalog.Domain.Procedure.Deciding;
using PowerCatalog.Domain.Procedure.Rules;
using PowerCatalog.Domain.Problems;
using PowerCatalog.Domain.Reference;
using PowerCatalog.Domain.Time;
using PowerCatalog.Ledger;

namespace PowerCatalog.Application.Recording;

/// <summary>
/// Records a submitted draft as an adjustment, whole or not at all: queries the knowledge, decides, stores what was sent, appends with the
/// revision that the checks ran against, and starts over where another writer was faster.
/// </summary>
public sealed class AdjustmentRecorder(
    ILedger ledger, ICatalogKnowledge knowledge, ReferenceData reference, ProcedureRules rules, TimeProvider clock)
{
    private const int MostTries = 8;

    private readonly AdjustmentAppender _appender = new(ledger, reference);

    /// <summary>Told of each decision that somebody asked to have recorded, whatever became of it; no previews. Null as a rule.</summary>
    public Action<DecisionNote>? Noting { get; set; }

    /// <summary>Checks a draft and records it, unless the request is a dry run.</summary>
    /// <param name="submission">The draft.</param>
    /// <param name="request">The actor, the catalog, its expected state, and whether it is a dry run.</param>
    /// <param name="cancellation">Cancels before the append; an append in progress is not interrupted.</param>
    /// <exception cref="LedgerException">
    /// The ledger cannot confirm that the adjustment is durable, or concurrent writers keep preventing it.
    /// </exception>
    public Task<RecordingResult> RecordAsync(
        Submission submission, RecordingRequest request, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(submission);
        ArgumentNullException.ThrowIfNull(request);
        return request.DryRun
            ? DecideAsync(submission, request, cancellation)
            : RecordingTelemetry.MeasureAsync(submission, request, () => DecideAsync(submission, request, cancellation), Noting);
    }

    private async Task<RecordingResult> DecideAsync(
        Submission submission, RecordingRequest request, CancellationToken cancellation)
    {
        var digests = DraftDigests.Of(submission.Draft);
        var asked = KnowledgeRequest.For(submission.Id, submission.Draft, digests) with { Pending = submission.Pending };
        for (var attempt = 0; attempt < MostTries; attempt++)
        {
            var tail = await TailAsync(request, cancellation);
            var known = await knowledge.AskAsync(asked, tail.Revision, cancellation);
            await KnownEvents.EnsureAsync(ledger, tail, request.Division, known, cancellation);
            if (Settled(submission, digests, request, known) is { } settled) return settled;

            var assessment = Decide.Adjustment(submission.Id, submission.Draft, known, reference, clock.Today());
            var guarded = await GuardAsync(submission, assessment, known, cancellation);
            if (!known.IsOpen && !request.OpensUnknown && DivisionCheck.Of(request.Division, reference) is { } unknown)
                guarded = [unknown, .. guarded];
            var report = Report(submission, assessment, tail, guarded);
            RecordingResult Result(RecordingOutcome outcome, long revision) => new(outcome, request.Division, assessment, revision, report);
            if (report.Found.Errors > 0) return Result(RecordingOutcome.Refused, known.Revision);
            if (request.DryRun) return Result(RecordingOutcome.Previewed, known.Revision);
            if (await _appender.AppendAsync(submission, digests, assessment, known, request.Actor, cancellation) is { } recorded)
                return Result(RecordingOutcome.Recorded, recorded) with { Assessment = LargeDrafts.Recorded(assessment) };
        }

        throw new LedgerException(
            $"核对这份草稿期间，{request.Division} 的清单被其他人更新了 {MostTries} 次。没有写入任何内容；请重试。"
                + $"The catalog {request.Division} was changed {MostTries} times by others while this draft was checked. Nothing was "
                + "written; try again.");
    }

    /// <summary>Notes a decision that was refused as it was read, so that it never came to be recorded.</summary>
    internal void NoteUnreadable(RecordingRequest request, string? number)
    {
        if (request.DryRun) return;
        var note = new DecisionNote(request.Division, DecisionNote.Readable(number), RecordingOutcome.Refused, -1, TimeSpan.Zero);
        RecordingTelemetry.Note(note);
        Noting?.Invoke(note);
    }

    /// <summary>The keys of the own elements that a catalog keeps, by which the columns of its files are known.</summary>
    internal async Task<IReadOnlyList<string>> OwnElementsAsync(DivisionCode division, CancellationToken cancellation) =>
        (await knowledge.AskAsync(KnowledgeRequest.About(division), -1, cancellation)).OwnElements;

    private ProblemReport Report(Submission submission, Assessment assessment, CatalogTail tail, IReadOnlyList<Problem> guarded)
    {
        IReadOnlyList<Problem> found = ClockCheck.Of(tail.Last, clock.GetUtcNow()) is { } behind ? [behind, .. guarded] : guarded;
        return ProblemReport.Of(
            [.. submission.Problems, .. found, .. assessment.Problems],
            submission.Found + ProblemCount.Of(found) + assessment.Found);
    }

    // What comes by the procedure has its own conditions; what does not is recorded at once only as far as the rules allow.
    private async Task<IReadOnlyList<Problem>> GuardAsync(
        Submission submission, Assessment assessment, CatalogKnowledge known, CancellationToken cancellation)
    {
        if (submission.Approvals is null)
            return DirectRecording.Against(submission.Draft, assessment.Particulars, rules, reference.Headings);
        return submission.Guard is { } guard ? await guard(assessment, known, cancellation) : [];
    }

    // Sending the same document twice succeeds and changes nothing, whatever state of the catalog is expected: a retry after a lost answer
    // finds the catalog changed by its own document.
    private RecordingResult? Settled(Submission submission, DraftDigests digests, RecordingRequest request, CatalogKnowledge known)
    {
        RecordingResult Result(RecordingOutcome outcome, long revision, params Problem[] refusal) => new(
            outcome,
            request.Division,
            null,
            revision,
            ProblemReport.Of([.. submission.Problems, .. refusal], submission.Found + ProblemCount.Of(refusal)));
        return KnownDocument.Find(submission.Draft, digests, known, reference) switch
        {
            { Refusal: { } refusal } => Result(RecordingOutcome.Refused, known.Revision, refusal),
            { } when submission.Found.Errors > 0 => Result(RecordingOutcome.Refused, known.Revision),
            { Adjustment: { } same } => Result(RecordingOutcome.AlreadyRecorded, same.Revision),
            _ when !request.Expected.Holds(known.Revision) => Result(RecordingOutcome.Conflict, known.Revision),
            _ => null,
        };
    }

    // Completes an incomplete adjustment first, except in a dry run, which writes nothing.
    private async Task<CatalogTail> TailAsync(RecordingRequest request, CancellationToken cancellation)
    {
        var catalog = StreamName.Catalog(request.Division);
        if (!request.DryRun) return await OpenAdjustments.CompleteAsync(ledger, catalog, cancellation);
        var tail = await CatalogTail.ReadAsync(ledger, catalog, cancellation);
        return !tail.IsOpen
            ? tail
            : throw new LedgerException(
                LedgerFailure.Unavailable,
                $"{request.Division} 的清单正在记录另一个决定。请几秒后重试。"
                    + $"Another adjustment is being recorded into the catalog {request.Division}. Try again in a few seconds.");
    }
}

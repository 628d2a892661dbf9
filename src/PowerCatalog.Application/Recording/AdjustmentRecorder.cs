using PowerCatalog.Application.Completing;
using PowerCatalog.Domain.Adjustments;
using PowerCatalog.Domain.Deciding;
using PowerCatalog.Domain.Problems;
using PowerCatalog.Domain.Reference;
using PowerCatalog.Domain.Time;
using PowerCatalog.Ledger;

namespace PowerCatalog.Application.Recording;

/// <summary>
/// From a submitted draft to a recorded adjustment, whole or not at all: asks what is known, decides, keeps what was sent, appends with the
/// revision that the checks ran against, and starts over where another writer was faster.
/// </summary>
public sealed class AdjustmentRecorder(ILedger ledger, ICatalogKnowledge knowledge, ReferenceData reference, TimeProvider clock)
{
    private const int MostTries = 8;

    private readonly AdjustmentAppender _appender = new(ledger, reference);

    /// <summary>Checks a draft and records it, unless the request is a dry run.</summary>
    /// <param name="submission">The draft.</param>
    /// <param name="request">Who, where, on which state, and whether in earnest.</param>
    /// <param name="cancellation">Ends it before the append; an append under way is not torn.</param>
    /// <exception cref="LedgerException">The ledger cannot confirm that the adjustment is durable, or others write without end.</exception>
    public async Task<RecordingResult> RecordAsync(
        Submission submission, RecordingRequest request, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(submission);
        ArgumentNullException.ThrowIfNull(request);
        var digests = DraftDigests.Of(submission.Draft);
        var asked = KnowledgeRequest.For(submission.Id, submission.Draft, digests);
        for (var attempt = 0; attempt < MostTries; attempt++)
        {
            var head = await HeadAsync(request, cancellation);
            var known = await knowledge.AskAsync(asked, head, cancellation);
            if (Settled(submission, digests, request, known) is { } settled) return settled;

            var assessment = Decide.Adjustment(submission.Id, submission.Draft, known, reference, clock.Today());
            var report = ProblemReport.Of([.. submission.Problems, .. assessment.Problems], submission.Found + assessment.Found);
            RecordingResult Result(RecordingOutcome outcome, long revision) => new(outcome, request.Division, assessment, revision, report);
            if (report.Found.Errors > 0) return Result(RecordingOutcome.Refused, known.Revision);
            if (request.DryRun) return Result(RecordingOutcome.Previewed, known.Revision);
            if (await _appender.AppendAsync(submission, digests, assessment, known, request.Actor, cancellation) is { } recorded)
                return Result(RecordingOutcome.Recorded, recorded);
        }

        throw new LedgerException(
            $"Others recorded into the catalog {request.Division} {MostTries} times while this draft was checked. Nothing was written; "
                + "try again.");
    }

    // The same document sent twice is a success that changes nothing, whatever state of the catalog the sender expects: a retry after a
    // lost answer finds the catalog moved on by its own document.
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

    // What a failure left in part comes before anything else; a dry run writes nothing, not even that.
    private async Task<long> HeadAsync(RecordingRequest request, CancellationToken cancellation)
    {
        var catalog = StreamName.Catalog(request.Division);
        if (!request.DryRun) return await OpenAdjustments.CompleteAsync(ledger, catalog, cancellation);
        var tail = await CatalogTail.ReadAsync(ledger, catalog, cancellation);
        return !tail.IsOpen
            ? tail.Revision
            : throw new LedgerException(
                LedgerFailure.Unavailable,
                $"An adjustment is being recorded into the catalog {request.Division} at this moment. Try again in a few seconds.");
    }
}

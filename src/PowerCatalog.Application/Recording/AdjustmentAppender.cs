using PowerCatalog.Application.Actors;
using PowerCatalog.Application.Completing;
using PowerCatalog.Domain.Adjustments;
using PowerCatalog.Domain.Codes;
using PowerCatalog.Domain.Deciding;
using PowerCatalog.Domain.Reference;
using PowerCatalog.Ledger;

namespace PowerCatalog.Application.Recording;

/// <summary>
/// Writes a checked adjustment: first what was sent, then, where the engine cuts appends, the whole batch as prepared, then the batch
/// itself.
/// </summary>
internal sealed class AdjustmentAppender(ILedger ledger, ReferenceData reference)
{
    /// <summary>The revision that completes the adjustment; null where another writer was faster.</summary>
    /// <exception cref="LedgerException">The ledger cannot confirm that the adjustment is durable.</exception>
    public async Task<long?> AppendAsync(
        Submission submission, DraftDigests digests, Assessment assessment, CatalogKnowledge known, Actor actor,
        CancellationToken cancellation)
    {
        var catalog = StreamName.Catalog(submission.Draft.Division);
        if (submission.KeepSource is { } keep) await keep(cancellation);
        var kept = await KeepRowsAsync(submission, digests, actor, cancellation);
        cancellation.ThrowIfCancellationRequested();
        var batch = PromulgationBatch.Events(submission, digests, assessment, reference, known, actor);
        if (!ledger.AppendsWhole(batch))
            await PrepareAsync(submission.Id, PreparedPromulgation.Events(catalog, known.Revision, batch), kept, cancellation);
        var appended = await ledger.AppendAsync(catalog, ExpectedRevision.Exactly(known.Revision), batch, CancellationToken.None);
        return appended.Outcome == AppendOutcome.Appended ? appended.Revision : null;
    }

    // What was sent goes first: it may lie there without an adjustment, never the other way round.
    private async Task<long> KeepRowsAsync(Submission submission, DraftDigests digests, Actor actor, CancellationToken cancellation)
    {
        var received = ReceivedRows.Events(submission, digests, actor);
        var kept = await ledger.AppendAsync(StreamName.Adjustment(submission.Id), ExpectedRevision.Any, received, cancellation);
        return kept.Outcome == AppendOutcome.Appended
            ? kept.Revision
            : throw new LedgerException(
                $"The rows of the adjustment {submission.Id} were kept before in another form. Nothing was written; see 'ledger verify'.");
    }

    // Each part goes right behind the one before it, so that the ledger need not look through the stream for an earlier try. Where
    // something else stands there, as what an earlier try prepared behind another revision, it is looked for.
    private async Task PrepareAsync(AdjustmentId adjustment, IReadOnlyList<NewEvent> parts, long after, CancellationToken cancellation)
    {
        var stream = StreamName.Adjustment(adjustment);
        foreach (var part in parts)
        {
            var result = await ledger.AppendAsync(stream, ExpectedRevision.Exactly(after), [part], cancellation);
            if (result.Outcome != AppendOutcome.Appended)
                result = await ledger.AppendAsync(stream, ExpectedRevision.Any, [part], cancellation);
            if (result.Outcome != AppendOutcome.Appended)
                throw new LedgerException(
                    $"The adjustment {adjustment} could not be prepared. Nothing was written into the catalog; see 'ledger verify'.");
            after = result.Revision;
        }
    }
}

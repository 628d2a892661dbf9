using PowerCatalog.Application.Actors;
using PowerCatalog.Application.Completing;
using PowerCatalog.Domain.Adjustments;
using PowerCatalog.Domain.Codes;
using PowerCatalog.Domain.Deciding;
using PowerCatalog.Domain.Reference;
using PowerCatalog.Ledger;

namespace PowerCatalog.Application.Recording;

/// <summary>
/// Writes a checked adjustment: first what was sent; then, where the engine splits appends, the prepared batch; then the batch itself.
/// </summary>
internal sealed class AdjustmentAppender(ILedger ledger, ReferenceData reference)
{
    /// <summary>Returns the revision that completes the adjustment; null where another writer was faster.</summary>
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
            await PrepareAsync(submission.Id, PreparedPromulgation.Events(catalog, known.Tail, batch), kept, cancellation);
        var appended = await ledger.AppendAsync(catalog, ExpectedRevision.Exactly(known.Tail), batch, CancellationToken.None);
        return appended.Outcome == AppendOutcome.Appended ? appended.Revision : null;
    }

    // What was sent comes first: it may exist without an adjustment, but never the other way round.
    private async Task<long> KeepRowsAsync(Submission submission, DraftDigests digests, Actor actor, CancellationToken cancellation)
    {
        var received = ReceivedRows.Events(submission, digests, actor);
        var kept = await ledger.AppendAsync(StreamName.Adjustment(submission.Id), ExpectedRevision.Any, received, cancellation);
        return kept.Outcome == AppendOutcome.Appended
            ? kept.Revision
            : throw new LedgerException(
                $"决定 {submission.Id} 的原始行以前以另一种形式保存过。没有写入任何内容；请运行 ledger verify。"
                    + $"The rows of the adjustment {submission.Id} are already stored in another form. Nothing was written; run 'ledger "
                    + "verify'.");
    }

    // Each part is appended directly after the one before it, so that the ledger need not search the stream for an earlier attempt. Where
    // something else is there, such as a batch of an earlier attempt for another revision, it is searched for.
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
                    $"决定 {adjustment} 无法预存。清单没有任何变化；请运行 ledger verify。"
                        + $"The adjustment {adjustment} could not be prepared. Nothing was written into the catalog; run 'ledger verify'.");
            after = result.Revision;
        }
    }
}

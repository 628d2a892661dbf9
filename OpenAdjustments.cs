using PowerCatalog.Ledger;

namespace PowerCatalog.Recording.Completing;

/// <summary>Completes a decision of which only a leading part reached its catalog: the node that wrote it, or the ledger, stopped in the middle.</summary>
public static class OpenAdjustments
{
    // Each refusal means that somebody else got further with the same batch.
    private const int MostTries = 32;

    /// <summary>
    /// Appends what an open adjustment at the end of a catalog lacks, from what was prepared in its own stream. Nothing is done where none is open. Any
    /// number of nodes may do so at once, also beside the one that is still writing it.
    /// </summary>
    /// <returns>The catalog's last revision, at which it is complete; -1 where it is empty.</returns>
    /// <exception cref="LedgerException">What was prepared is missing or does not fit; the message tells the operator what is open and what to do.</exception>
    public static async Task<long> CompleteAsync(ILedger ledger, StreamName catalog, CancellationToken cancellation = default)
    {
        for (var attempt = 0; attempt < MostTries; attempt++)
        {
            var tail = await OpenTail.ReadAsync(ledger, catalog, cancellation);
            if (!tail.IsOpen) return tail.Last;
            var batch = await FittingAsync(ledger, tail, cancellation);
            var rest = batch.Events.Skip(tail.Events.Count).ToList();
            var appended = await ledger.AppendAsync(catalog, ExpectedRevision.Exactly(tail.Last), rest, cancellation);
            if (appended.Outcome == AppendOutcome.Appended) return appended.Revision;
        }

        throw new LedgerException($"Others wrote to {catalog} {MostTries} times while its open adjustment was being completed. Try again.");
    }

    private static async Task<PreparedBatch> FittingAsync(ILedger ledger, OpenTail tail, CancellationToken cancellation)
    {
        var adjustment = tail.Adjustment();
        if (adjustment is { } stream)
        {
            var prepared = await PreparedBatches.ReadAsync(ledger, stream, cancellation);
            if (prepared.Find(tail.Begins) is { } fitting) return fitting;
        }

        throw new LedgerException(
            $"{tail.Events[0].Stream} ends in an adjustment that is not complete ({adjustment?.Value ?? "unknown"}, open since revision {tail.Before + 1}, last revision {tail.Last}), "
            + "and what was prepared to complete it is missing or does not fit. Nothing more can be recorded into this catalog until the ledger is restored from a backup or the "
            + "node that wrote it is brought back.");
    }
}

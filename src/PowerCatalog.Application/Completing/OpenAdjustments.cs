using PowerCatalog.Ledger;
using PowerCatalog.Ledger.Events;

namespace PowerCatalog.Application.Completing;

/// <summary>
/// An adjustment that a failure left in part at the end of a catalog is completed by whoever comes next, on any node, before anything else:
/// the rest was prepared before the first of it was written. Two that do it at once append the same events, and end in one result.
/// </summary>
public static class OpenAdjustments
{
    private const int MostTries = 20;

    /// <summary>Completes what is open in a catalog; does nothing where nothing is.</summary>
    /// <returns>The catalog's last revision, at which no adjustment is open; -1 where the catalog does not exist.</returns>
    /// <exception cref="LedgerException">
    /// What is missing was not prepared, or not as the catalog has it; the message says what an operator can do.
    /// </exception>
    public static async Task<long> CompleteAsync(ILedger ledger, StreamName catalog, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(ledger);
        for (var attempt = 0; attempt < MostTries; attempt++)
        {
            var tail = await CatalogTail.ReadAsync(ledger, catalog, cancellation);
            if (!tail.IsOpen) return tail.Revision;
            var last = tail.Last!;
            var adjustment = new StreamName(EventMetadata.Read(last.Metadata.Span).Causation);
            var rest = await RestAsync(ledger, catalog, last, adjustment, cancellation);
            var result = await ledger.AppendAsync(catalog, ExpectedRevision.Exactly(last.Revision), rest, cancellation);
            if (result.Outcome == AppendOutcome.Appended) return result.Revision;
        }

        throw new LedgerException($"Others write into {catalog} all the time while its open adjustment is completed. Try again.");
    }

    private static async Task<IReadOnlyList<NewEvent>> RestAsync(
        ILedger ledger, StreamName catalog, RecordedEvent last, StreamName adjustment, CancellationToken cancellation)
    {
        foreach (var batch in await PreparedBatches.ReadAsync(ledger, adjustment, cancellation))
        {
            var written = last.Revision - batch.Expected;
            if (batch.Catalog != catalog || written < 1 || written >= batch.Events.Count) continue;
            if (await BeginsSoAsync(ledger, batch, (int)written, cancellation)) return [.. batch.Events.Skip((int)written)];
        }

        throw new LedgerException(
            $"The decision of {adjustment} stands only in part in {catalog}, up to revision {last.Revision}, and the rest of it was not "
                + "prepared. "
            + "Nothing can be recorded into this catalog before the ledger is restored from a backup.");
    }

    private static async Task<bool> BeginsSoAsync(ILedger ledger, PreparedBatch batch, int written, CancellationToken cancellation)
    {
        var index = 0;
        await foreach (var held in ledger.ReadStreamAsync(batch.Catalog, ReadDirection.Forwards, batch.Expected + 1, written, cancellation))
        {
            if (!IsSame(held, batch.Events[index++])) return false;
        }

        return index == written;
    }

    private static bool IsSame(RecordedEvent held, NewEvent prepared) =>
        held.Id == prepared.Id && held.Type == prepared.Type
        && held.Data.Span.SequenceEqual(prepared.Data.Span) && held.Metadata.Span.SequenceEqual(prepared.Metadata.Span);
}

using PowerCatalog.Ledger;
using PowerCatalog.Ledger.Events;

namespace PowerCatalog.Application.Completing;

/// <summary>
/// A decision that a failure left in part at the end of a catalog is completed by whoever comes next, on any node, before anything else: the rest was
/// prepared before the first of it was written. Two that do it at once append the same events, and end in one result.
/// </summary>
public static class OpenAdjustments
{
    private const int MostTries = 20;

    private static readonly string Completed = EventRegistry.NameOf<Domain.Events.AdjustmentCompleted>();

    /// <summary>The last event of a catalog, where it is none that ends a decision; null where nothing is open.</summary>
    public static async Task<RecordedEvent?> FindAsync(ILedger ledger, StreamName catalog, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(ledger);
        await foreach (var last in ledger.ReadStreamAsync(catalog, ReadDirection.Backwards, long.MaxValue, 1, cancellation)) return last.Type == Completed ? null : last;
        return null;
    }

    /// <summary>Completes what is open in a catalog; does nothing where nothing is.</summary>
    /// <returns>Whether something was open.</returns>
    /// <exception cref="LedgerException">What is missing was not prepared, or not as the catalog has it; the message says what an operator can do.</exception>
    public static async Task<bool> CompleteAsync(ILedger ledger, StreamName catalog, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(ledger);
        for (var attempt = 0; attempt < MostTries; attempt++)
        {
            if (await FindAsync(ledger, catalog, cancellation) is not { } last) return attempt > 0;
            var adjustment = new StreamName(EventMetadata.Read(last.Metadata.Span).Causation);
            var rest = await RestAsync(ledger, catalog, last, adjustment, cancellation);
            var result = await ledger.AppendAsync(catalog, ExpectedRevision.Exactly(last.Revision), rest, cancellation);
            if (result.Outcome == AppendOutcome.Appended) return true;
        }

        throw new LedgerException($"Others write into {catalog} all the time while its open decision is completed. Try again.");
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
            $"The decision of {adjustment} stands only in part in {catalog}, up to revision {last.Revision}, and the rest of it was not prepared. Nothing can be recorded into this catalog before the ledger is restored from a backup.");
    }

    private static async Task<bool> BeginsSoAsync(ILedger ledger, PreparedBatch batch, int written, CancellationToken cancellation)
    {
        var index = 0;
        await foreach (var held in ledger.ReadStreamAsync(batch.Catalog, ReadDirection.Forwards, batch.Expected + 1, written, cancellation))
        {
            var prepared = batch.Events[index++];
            if (held.Id != prepared.Id || held.Type != prepared.Type || !held.Data.Span.SequenceEqual(prepared.Data.Span) || !held.Metadata.Span.SequenceEqual(prepared.Metadata.Span))
                return false;
        }

        return index == written;
    }
}

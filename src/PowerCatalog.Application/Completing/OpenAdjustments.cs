using PowerCatalog.Ledger;
using PowerCatalog.Ledger.Events;

namespace PowerCatalog.Application.Completing;

/// <summary>
/// Completes an adjustment that a failure left incomplete at the end of a catalog. The next writer does so before anything else, on any
/// node; the remaining events were prepared before the first was appended. Concurrent completions append the same events, with one result.
/// </summary>
public static class OpenAdjustments
{
    private const int MostTries = 20;

    /// <summary>Completes the open adjustment of a catalog, if there is one.</summary>
    /// <returns>The catalog's end, at which no adjustment is open.</returns>
    /// <exception cref="LedgerException">
    /// The missing events were not prepared, or do not match the catalog; the message says what an operator can do.
    /// </exception>
    public static async Task<CatalogTail> CompleteAsync(ILedger ledger, StreamName catalog, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(ledger);
        for (var attempt = 0; attempt < MostTries; attempt++)
        {
            var tail = await CatalogTail.ReadAsync(ledger, catalog, cancellation);
            if (!tail.IsOpen) return tail;
            var last = tail.Last!;
            var adjustment = new StreamName(EventMetadata.Read(last.Metadata.Span).Causation);
            var rest = await RestAsync(ledger, catalog, last, adjustment, cancellation);
            await ledger.AppendAsync(catalog, ExpectedRevision.Exactly(last.Revision), rest, cancellation);
        }

        throw new LedgerException($"补全 {catalog} 中未完成的决定时，其他写入一直抢先。请重试。"
            + $"Concurrent writers kept {catalog} from completing its open adjustment. Try again.");
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
            $"{adjustment} 在 {catalog} 中只记录到版本 {last.Revision}，其余部分没有预存。须先用备份恢复台账，才能继续记录。"
                + $"{adjustment} is incomplete in {catalog}: it ends at revision {last.Revision}, and the rest was not prepared. Restore "
                + "the ledger from a backup before recording into this catalog.");
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

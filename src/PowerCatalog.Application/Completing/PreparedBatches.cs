using System.Runtime.InteropServices;
using PowerCatalog.Ledger;
using PowerCatalog.Ledger.Events;

namespace PowerCatalog.Application.Completing;

/// <summary>Reads back what <see cref="PreparedPromulgation"/> wrote.</summary>
internal static class PreparedBatches
{
    /// <summary>The complete batches in an adjustment's stream. An incomplete one was never begun in the catalog.</summary>
    /// <exception cref="LedgerException">A batch does not match its digest, or cannot be read.</exception>
    public static async Task<IReadOnlyList<PreparedBatch>> ReadAsync(ILedger ledger, StreamName adjustment, CancellationToken cancellation)
    {
        var found = new Dictionary<string, Gathered>(StringComparer.Ordinal);
        await foreach (var recorded in ledger.ReadStreamAsync(adjustment, ReadDirection.Forwards, 0, cancellation: cancellation))
        {
            if (recorded.Type != AdjustmentEventNames.PromulgationPrepared) continue;
            try
            {
                Take(found, recorded);
            }
            catch (Exception exception) when (
                exception is UnknownEventException or IndexOutOfRangeException or OverflowException or ArgumentException)
            {
                throw new LedgerException(
                    $"{adjustment} 的版本 {recorded.Revision} 无法读取。请用备份恢复台账。"
                        + $"{adjustment}, revision {recorded.Revision}, cannot be read. Restore the ledger from a backup. "
                        + $"{exception.Message}",
                    exception);
            }
        }

        return [.. found.Where(batch => batch.Value.IsWhole).Select(batch => Checked(adjustment, batch.Key, batch.Value))];
    }

    private static void Take(Dictionary<string, Gathered> found, RecordedEvent recorded)
    {
        var prepared = (PromulgationPrepared)EventRegistry.ReadAdjustment(recorded.Type, recorded.Data.Span);
        ref var batch = ref CollectionsMarshal.GetValueRefOrAddDefault(found, prepared.Digest, out _);
        batch ??= new Gathered(new StreamName(prepared.Catalog), prepared.Expected, new List<NewEvent>?[prepared.Parts]);
        batch.Parts[prepared.Part] =
        [
            .. prepared.Events.Select(item => new NewEvent(item.Id, item.Type, item.Data.Utf8, item.Metadata.Utf8)),
        ];
    }

    private static PreparedBatch Checked(StreamName adjustment, string digest, Gathered batch)
    {
        List<NewEvent> events = [.. batch.Parts.SelectMany(part => part!)];
        return Convert.ToHexStringLower(PreparedPromulgation.DigestOf(batch.Catalog, batch.Expected, events)) == digest
            ? new PreparedBatch(batch.Catalog, batch.Expected, events)
            : throw new LedgerException(
                $"{adjustment} 为 {batch.Catalog} 预存的内容与摘要 {digest} 不符，记录后被改动过。请用备份恢复台账。"
                    + $"The batch that {adjustment} prepared for {batch.Catalog} does not match its digest {digest}: it was changed after "
                    + "it was recorded. Restore the ledger from a backup.");
    }

    private sealed record Gathered(StreamName Catalog, long Expected, List<NewEvent>?[] Parts)
    {
        public bool IsWhole => Array.TrueForAll(Parts, part => part is not null);
    }
}

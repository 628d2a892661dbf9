using System.Runtime.InteropServices;
using System.Text.Json;
using PowerCatalog.Ledger;

namespace PowerCatalog.Application.Completing;

/// <summary>A batch as it was prepared.</summary>
/// <param name="Catalog">Where it goes.</param>
/// <param name="Expected">After which revision.</param>
/// <param name="Events">All of it.</param>
internal sealed record PreparedBatch(StreamName Catalog, long Expected, IReadOnlyList<NewEvent> Events);

/// <summary>Reads back what <see cref="PreparedPromulgation"/> wrote.</summary>
internal static class PreparedBatches
{
    /// <summary>
    /// The batches of an adjustment's stream that are there whole. One that a failure cut off was never begun in the catalog.
    /// </summary>
    /// <exception cref="LedgerException">A batch is not what its digest says, or cannot be read.</exception>
    public static async Task<IReadOnlyList<PreparedBatch>> ReadAsync(ILedger ledger, StreamName adjustment, CancellationToken cancellation)
    {
        var found = new Dictionary<string, Gathered>(StringComparer.Ordinal);
        await foreach (var recorded in ledger.ReadStreamAsync(adjustment, ReadDirection.Forwards, 0, cancellation: cancellation))
        {
            if (recorded.Type != PreparedPromulgation.EventType) continue;
            try
            {
                Take(found, recorded);
            }
            catch (Exception exception) when (
                exception is JsonException or KeyNotFoundException or InvalidOperationException or FormatException or ArgumentException)
            {
                throw new LedgerException(
                    $"{adjustment}, revision {recorded.Revision}, cannot be read: {exception.Message} Restore the ledger from a backup.",
                    exception);
            }
        }

        return [.. found.Where(batch => batch.Value.IsWhole).Select(batch => Checked(adjustment, batch.Key, batch.Value))];
    }

    private static void Take(Dictionary<string, Gathered> found, RecordedEvent recorded)
    {
        using var document = JsonDocument.Parse(recorded.Data);
        var root = document.RootElement;
        ref var batch = ref CollectionsMarshal.GetValueRefOrAddDefault(found, root.GetProperty("digest").GetString()!, out _);
        batch ??= new Gathered(
            new StreamName(root.GetProperty("catalog").GetString()!), root.GetProperty("expected").GetInt64(),
            new List<NewEvent>?[root.GetProperty("parts").GetInt32()]);
        batch.Parts[root.GetProperty("part").GetInt32()] = [.. root.GetProperty("events").EnumerateArray().Select(Event)];
    }

    private static NewEvent Event(JsonElement item) => new(
        item.GetProperty("id").GetGuid(), item.GetProperty("type").GetString()!,
        JsonMarshal.GetRawUtf8Value(item.GetProperty("data")).ToArray(),
        JsonMarshal.GetRawUtf8Value(item.GetProperty("metadata")).ToArray());

    private static PreparedBatch Checked(StreamName adjustment, string digest, Gathered batch)
    {
        List<NewEvent> events = [.. batch.Parts.SelectMany(part => part!)];
        return Convert.ToHexStringLower(PreparedPromulgation.DigestOf(batch.Catalog, batch.Expected, events)) == digest
            ? new PreparedBatch(batch.Catalog, batch.Expected, events)
            : throw new LedgerException(
                $"What {adjustment} prepared for {batch.Catalog} is not what its digest {digest} says: it was changed after it was "
                    + "recorded. Restore the ledger from a backup.");
    }

    private sealed record Gathered(StreamName Catalog, long Expected, List<NewEvent>?[] Parts)
    {
        public bool IsWhole => Array.TrueForAll(Parts, part => part is not null);
    }
}

using PowerCatalog.Domain.Codes;
using PowerCatalog.Ledger;
using PowerCatalog.Ledger.Events;

namespace PowerCatalog.Application.Completing;

/// <summary>
/// Stores all events of an adjustment in its own stream before the first is appended to the catalog, so that any later writer can append
/// the missing rest, byte for byte. It is written in parts, each small enough for one append on any engine.
/// </summary>
internal static class PreparedPromulgation
{
    private const int BytesPerPart = 600_000;

    /// <summary>The parts. The same batch always gives the same events.</summary>
    /// <param name="catalog">The catalog's stream.</param>
    /// <param name="expected">Its last revision, after which the batch goes; -1 where it has none.</param>
    /// <param name="batch">The batch.</param>
    public static IReadOnlyList<NewEvent> Events(StreamName catalog, long expected, IReadOnlyList<NewEvent> batch)
    {
        var digest = DigestOf(catalog, expected, batch);
        var parts = Cut(batch);
        return [.. parts.Select((events, part) => new NewEvent(
            AdjustmentId.EventId(digest, part), AdjustmentEventNames.PromulgationPrepared,
            Write(catalog, expected, digest, part, parts.Count, events), batch[0].Metadata))];
    }

    /// <summary>SHA-256 over the batch's stream, expected revision and every byte, each part preceded by its length.</summary>
    public static byte[] DigestOf(StreamName catalog, long expected, IReadOnlyList<NewEvent> batch)
    {
        using var digest = new BatchDigest(catalog.Value, expected);
        foreach (var item in batch) digest.Add(item.Id, item.Type, item.Data.Span, item.Metadata.Span);
        return Convert.FromHexString(digest.Finish());
    }

    private static List<List<NewEvent>> Cut(IReadOnlyList<NewEvent> batch)
    {
        var parts = new List<List<NewEvent>> { new() };
        var bytes = 0;
        foreach (var item in batch)
        {
            if (bytes > 0 && bytes + item.Data.Length + item.Metadata.Length > BytesPerPart)
            {
                parts.Add([]);
                bytes = 0;
            }

            parts[^1].Add(item);
            bytes += item.Data.Length + item.Metadata.Length;
        }

        return parts;
    }

    // Data and metadata are written unchanged, so that reading gives back the same bytes.
    private static byte[] Write(StreamName catalog, long expected, byte[] digest, int part, int parts, List<NewEvent> events) =>
        EventRegistry.Write(new PromulgationPrepared(
            catalog.Value, expected, Convert.ToHexStringLower(digest), part, parts,
            [.. events.Select(item => new PreparedEvent(item.Id, item.Type, new RawJson(item.Data), new RawJson(item.Metadata)))]));
}

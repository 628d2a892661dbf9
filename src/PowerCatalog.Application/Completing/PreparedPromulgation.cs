using PowerCatalog.Domain.Codes;
using PowerCatalog.Ledger;
using PowerCatalog.Domain.Digests;
using PowerCatalog.Ledger.Events;

namespace PowerCatalog.Application.Completing;

/// <summary>
/// All that is about to be appended to a catalog, kept in the adjustment's own stream before the first of it: whoever finds half of it in
/// the catalog can append the rest, the same events to the byte. Written in parts, each small enough for one append of any engine.
/// </summary>
internal static class PreparedPromulgation
{
    private const int BytesPerPart = 600_000;

    /// <summary>The parts. The same batch gives the same events, each time.</summary>
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

    /// <summary>SHA-256 over where the batch goes and every byte of it, each part behind its length.</summary>
    public static byte[] DigestOf(StreamName catalog, long expected, IReadOnlyList<NewEvent> batch)
    {
        using var digest = new FramedDigest();
        digest.Add($"promulgation {catalog} {expected}");
        foreach (var item in batch) digest.Add(item.Id).Add(item.Type).Add(item.Data.Span).Add(item.Metadata.Span);
        return digest.Finish();
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

    // Data and metadata stand in it as they are, so that reading gives the same bytes back.
    private static byte[] Write(StreamName catalog, long expected, byte[] digest, int part, int parts, List<NewEvent> events) =>
        EventRegistry.Write(new PromulgationPrepared(
            catalog.Value, expected, Convert.ToHexStringLower(digest), part, parts,
            [.. events.Select(item => new PreparedEvent(item.Id, item.Type, new RawJson(item.Data), new RawJson(item.Metadata)))]));
}

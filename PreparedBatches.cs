using System.Text;
using System.Text.Json;
using PowerCatalog.Ledger;

namespace PowerCatalog.Recording.Completing;

/// <summary>The prepared decisions in an adjustment's own stream.</summary>
internal static class PreparedBatches
{
    /// <summary>
    /// Keeps a batch before its first part is appended, and gives the one to append: where the same document was prepared for the same revision before, by
    /// this node or another, the first that was kept whole. Two senders may differ in who sent it or what the file is called; if each appended its own,
    /// parts of both could stand in the catalog one after the other.
    /// </summary>
    public static async Task<PreparedBatch> KeepAsync(
        ILedger ledger, StreamName adjustment, PreparedBatch batch, ReadOnlyMemory<byte> metadata, CancellationToken cancellation)
    {
        if (!await AppendEachAsync(ledger, adjustment, batch.Parts(metadata), cancellation))
            throw new LedgerException($"The ledger refuses to keep what {adjustment} is about to record. Nothing was written to the catalog; try again.");
        var kept = await ReadAsync(ledger, adjustment, cancellation);
        return kept.Find(other => other.Catalog == batch.Catalog && other.Expected == batch.Expected && other.Events[0].Id == batch.Events[0].Id)
            ?? throw new LedgerException($"What {adjustment} is about to record was kept but cannot be read back whole. Nothing was written to the catalog; see 'ledger verify'.");
    }

    /// <summary>
    /// Appends events to a working stream, where their place does not matter: one by one where the ledger would cut them, so that a retry after a half finds
    /// each by itself.
    /// </summary>
    public static async Task<bool> AppendEachAsync(ILedger ledger, StreamName stream, IReadOnlyList<NewEvent> events, CancellationToken cancellation)
    {
        IEnumerable<IReadOnlyList<NewEvent>> appends = ledger.AppendsWhole(events) ? [events] : events.Chunk(1);
        foreach (var append in appends)
        {
            var kept = await ledger.AppendAsync(stream, ExpectedRevision.Any, append, cancellation);
            if (kept.Outcome != AppendOutcome.Appended) return false;
        }

        return true;
    }

    /// <summary>All that are there with every part and whose digest is right, in the order in which they became whole.</summary>
    public static async Task<List<PreparedBatch>> ReadAsync(ILedger ledger, StreamName adjustment, CancellationToken cancellation)
    {
        var whole = new List<PreparedBatch>();
        var parts = new Dictionary<string, SortedDictionary<int, Part>>();
        await foreach (var recorded in ledger.ReadStreamAsync(adjustment, ReadDirection.Forwards, 0, cancellation: cancellation))
        {
            if (recorded.Type != PreparedBatch.TypeName || Read(recorded.Data) is not { } part) continue;
            if (!parts.TryGetValue(part.Digest, out var others)) parts.Add(part.Digest, others = []);
            if (others.TryAdd(part.Number, part) && others.Count == part.Parts && Assemble(part.Digest, others.Values) is { } batch) whole.Add(batch);
        }

        return whole;
    }

    // What does not add up to its digest is not what was prepared.
    private static PreparedBatch? Assemble(string digest, IReadOnlyCollection<Part> parts)
    {
        var first = parts.First();
        var batch = new PreparedBatch(first.Catalog, first.Expected, [.. parts.SelectMany(part => part.Events)]);
        var agree = parts.Select((part, index) => part.Number == index + 1 && part.Parts == parts.Count && part.Catalog == first.Catalog && part.Expected == first.Expected);
        return batch.Events.Count > 0 && agree.All(holds => holds) && Convert.ToHexStringLower(batch.Digest()) == digest ? batch : null;
    }

    private static Part? Read(ReadOnlyMemory<byte> data)
    {
        try
        {
            using var json = JsonDocument.Parse(data);
            var root = json.RootElement;
            return new Part(
                new StreamName(root.GetProperty("catalog").GetString()!),
                root.GetProperty("expectedRevision").GetInt64(),
                root.GetProperty("digest").GetString()!,
                root.GetProperty("part").GetInt32(),
                root.GetProperty("parts").GetInt32(),
                [.. root.GetProperty("events").EnumerateArray().Select(item => new NewEvent(
                    item.GetProperty("id").GetGuid(), item.GetProperty("type").GetString()!, Raw(item, "data"), Raw(item, "metadata")))]);
        }
        catch (Exception exception) when (exception is JsonException or KeyNotFoundException or InvalidOperationException or FormatException or ArgumentException)
        {
            // Not a part that this program wrote; that the batch then lacks it is said where it is needed.
            return null;
        }
    }

    private static byte[] Raw(JsonElement item, string name) => Encoding.UTF8.GetBytes(item.GetProperty(name).GetRawText());

    private sealed record Part(StreamName Catalog, long Expected, string Digest, int Number, int Parts, IReadOnlyList<NewEvent> Events);
}

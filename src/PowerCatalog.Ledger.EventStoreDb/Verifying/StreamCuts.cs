using System.Text.Json;
using PowerCatalog.Ledger.EventStoreDb.Reading;
using PowerCatalog.Ledger.Verifying;

namespace PowerCatalog.Ledger.EventStoreDb.Verifying;

/// <summary>
/// The members of a stream's metadata by which the server forgets events, at once for readers and for good with the next scavenge:
/// <c>$maxCount</c>, <c>$maxAge</c> and <c>$tb</c>, which a soft delete sets too. No stream of a ledger may have one.
/// </summary>
internal sealed class StreamCuts(Reader reader)
{
    private static readonly string[] _members = ["$maxCount", "$maxAge", "$tb"];

    /// <summary>Looks at all streams of a ledger.</summary>
    public async ValueTask<IReadOnlyList<LedgerFinding>> FindAsync(CancellationToken cancellation)
    {
        var findings = new LedgerFindings();
        var last = new SortedDictionary<string, ReadOnlyMemory<byte>>(StringComparer.Ordinal);
        await foreach (var (stream, json) in reader.AllMetadataAsync(cancellation)) last[stream] = json;
        foreach (var (stream, json) in last)
            if (Of(stream, json) is { } found)
                findings.Add(found);
        return findings.All;
    }

    /// <summary>Looks at one stream.</summary>
    public async ValueTask<LedgerFinding?> FindAsync(StreamName stream, CancellationToken cancellation) =>
        await reader.MetadataAsync(stream, cancellation) is { } json ? Of(stream.Value, json) : null;

    private static LedgerFinding? Of(string stream, ReadOnlyMemory<byte> json)
    {
        try
        {
            using var metadata = JsonDocument.Parse(json);
            var cuts = metadata.RootElement.ValueKind == JsonValueKind.Object
                ? metadata.RootElement.EnumerateObject().Where(member => _members.Contains(member.Name)).ToList()
                : [];
            return cuts.Count == 0 ? null : Cut(stream, string.Join(", ", cuts.Select(member => $"{member.Name} = {member.Value}")));
        }
        catch (JsonException)
        {
            return Cut(stream, "?");
        }
    }

    private static LedgerFinding Cut(string stream, string cuts) => new(
        "stream-cut",
        $"服务器上流 {stream} 的元数据会丢弃历史（{cuts}）。请立即删除该流的这些元数据，并确认没有清理过。"
        + $"The metadata of the stream {stream} lets the server drop its history ({cuts}). Remove these members from the stream's metadata "
        + "at once, and make sure that nothing was scavenged.");
}

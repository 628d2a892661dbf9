using System.Buffers;
using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using PowerCatalog.Domain.Codes;
using PowerCatalog.Ledger;

namespace PowerCatalog.Application.Completing;

/// <summary>
/// All that is about to be appended to a catalog, kept in the adjustment's own stream before the first of it: whoever finds half of it in
/// the catalog can append the rest, the same events to the byte. Written in parts, each small enough for one append of any engine.
/// </summary>
internal static class PreparedPromulgation
{
    public const string EventType = "PromulgationPrepared.v1";

    private const int BytesPerPart = 600_000;

    private static readonly JsonWriterOptions AsItIs = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The parts. The same batch gives the same events, each time.</summary>
    /// <param name="catalog">The catalog's stream.</param>
    /// <param name="expected">Its last revision, after which the batch goes; -1 where it has none.</param>
    /// <param name="batch">The batch.</param>
    public static IReadOnlyList<NewEvent> Events(StreamName catalog, long expected, IReadOnlyList<NewEvent> batch)
    {
        var digest = DigestOf(catalog, expected, batch);
        var parts = Cut(batch);
        return [.. parts.Select((events, part) => new NewEvent(
            AdjustmentId.EventId(digest, part), EventType, Write(catalog, expected, digest, part, parts.Count, events),
            batch[0].Metadata))];
    }

    /// <summary>SHA-256 over where the batch goes and every byte of it, each part behind its length.</summary>
    public static byte[] DigestOf(StreamName catalog, long expected, IReadOnlyList<NewEvent> batch)
    {
        using var digest = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        Append(digest, Encoding.UTF8.GetBytes($"promulgation {catalog} {expected}"));
        foreach (var item in batch)
        {
            Append(digest, item.Id.ToByteArray(bigEndian: true));
            Append(digest, Encoding.UTF8.GetBytes(item.Type));
            Append(digest, item.Data.Span);
            Append(digest, item.Metadata.Span);
        }

        return digest.GetHashAndReset();
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
    private static byte[] Write(StreamName catalog, long expected, byte[] digest, int part, int parts, List<NewEvent> events)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer, AsItIs))
        {
            json.WriteStartObject();
            json.WriteString("catalog", catalog.Value);
            json.WriteNumber("expected", expected);
            json.WriteString("digest", Convert.ToHexStringLower(digest));
            json.WriteNumber("part", part);
            json.WriteNumber("parts", parts);
            json.WriteStartArray("events");
            foreach (var item in events)
            {
                json.WriteStartObject();
                json.WriteString("id", item.Id);
                json.WriteString("type", item.Type);
                json.WritePropertyName("data");
                json.WriteRawValue(item.Data.Span);
                json.WritePropertyName("metadata");
                json.WriteRawValue(item.Metadata.Span);
                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        return buffer.WrittenSpan.ToArray();
    }

    private static void Append(IncrementalHash digest, ReadOnlySpan<byte> part)
    {
        Span<byte> length = stackalloc byte[4];
        BinaryPrimitives.WriteInt32BigEndian(length, part.Length);
        digest.AppendData(length);
        digest.AppendData(part);
    }
}

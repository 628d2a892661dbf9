using System.Buffers;
using System.Globalization;
using System.Runtime.InteropServices;
using System.Text.Json;
using PowerCatalog.Evidence.Leaves;
using PowerCatalog.Evidence.Merkle;
using PowerCatalog.Ledger.Digests;

namespace PowerCatalog.Ledger.Dumping;

/// <summary>
/// The lines of a dump, one JSON object each (docs/evidence.md): first the format and what the dump will hold, then the events in their
/// order, at last what it held. Data and metadata stand in it byte for byte; what is no JSON on one line, or deeper than 63 levels,
/// stands in Base64.
/// </summary>
internal static class DumpLines
{
    public const string Format = "powercatalog-dump/1";

    // A value stands within the line's own object, and a reader of JSON takes 64 levels unless it is told otherwise.
    private const int DeepestValue = 63;

    private static readonly JsonDocumentOptions Levels = new() { MaxDepth = DeepestValue + 1 };
    private static readonly JsonSerializerOptions Plain = new(JsonSerializerDefaults.Web);
    private static readonly SearchValues<byte> LineEnds = SearchValues.Create("\r\n"u8);

    public static byte[] Begin(long events, IReadOnlyList<StreamRoot> roots) =>
        JsonSerializer.SerializeToUtf8Bytes(new { Format, Events = events, Roots = roots }, Plain);

    public static byte[] End(long events, IReadOnlyList<StreamRoot> roots) =>
        JsonSerializer.SerializeToUtf8Bytes(new { End = Format, Events = events, Roots = roots }, Plain);

    public static byte[] Event(RecordedEvent item, Hash digest)
    {
        var line = new ArrayBufferWriter<byte>(item.Data.Length + item.Metadata.Length + 512);
        using var json = new Utf8JsonWriter(line);
        json.WriteStartObject();
        json.WriteString("stream", item.Stream.Value);
        json.WriteNumber("revision", item.Revision);
        json.WriteString("id", item.Id);
        json.WriteString("type", item.Type);
        json.WriteString("recorded", item.Recorded.UtcDateTime.ToString(EventLeaf.TimeFormat, CultureInfo.InvariantCulture));
        json.WriteString("digest", digest.ToString());
        Write(json, "metadata", item.Metadata.Span);
        Write(json, "data", item.Data.Span);
        json.WriteEndObject();
        json.Flush();
        return line.WrittenSpan.ToArray();
    }

    /// <summary>Reads a line.</summary>
    /// <exception cref="FormatException">It is none of a dump, or its event does not match its digest.</exception>
    public static DumpLine Read(ReadOnlyMemory<byte> line, EventLeaf leaf)
    {
        try
        {
            using var json = JsonDocument.Parse(line, Levels);
            var root = json.RootElement;
            if (root.TryGetProperty("format", out var format))
                return new DumpLine.Frame(false, format.GetString()!, root.GetProperty("events").GetInt64(), RootsOf(root));
            if (root.TryGetProperty("end", out var end))
                return new DumpLine.Frame(true, end.GetString()!, root.GetProperty("events").GetInt64(), RootsOf(root));
            return new DumpLine.Event(EventOf(root, leaf));
        }
        catch (Exception exception) when (
            exception is JsonException or KeyNotFoundException or InvalidOperationException or ArgumentException or LedgerException)
        {
            throw new FormatException(exception.Message, exception);
        }
    }

    private static void Write(Utf8JsonWriter json, string name, ReadOnlySpan<byte> bytes)
    {
        if (bytes.ContainsAny(LineEnds) || !IsJson(bytes))
        {
            json.WriteBase64String(name + "Base64", bytes);
            return;
        }

        json.WritePropertyName(name);
        json.WriteRawValue(bytes, skipInputValidation: true);
    }

    // White space around a value would be lost.
    private static bool IsJson(ReadOnlySpan<byte> bytes)
    {
        if (bytes.IsEmpty || bytes[0] <= ' ' || bytes[^1] <= ' ') return false;
        try
        {
            var reader = new Utf8JsonReader(bytes, new JsonReaderOptions { MaxDepth = DeepestValue });
            reader.Read();
            reader.Skip();
            return !reader.Read() && reader.BytesConsumed == bytes.Length;
        }
        catch (JsonException)
        {
            return false;
        }
    }

    private static RecordedEvent EventOf(JsonElement root, EventLeaf leaf)
    {
        var recorded = DateTimeOffset.ParseExact(
            root.GetProperty("recorded").GetString()!, EventLeaf.TimeFormat, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal);
        var item = new RecordedEvent(
            Position.Start, new StreamName(root.GetProperty("stream").GetString()!), root.GetProperty("revision").GetInt64(),
            root.GetProperty("id").GetGuid(), root.GetProperty("type").GetString()!, BytesOf(root, "data"), BytesOf(root, "metadata"),
            recorded)
        {
            Digest = Hash.Parse(root.GetProperty("digest").GetString()!),
        };
        leaf.Checked(item);
        return item;
    }

    private static byte[] BytesOf(JsonElement root, string name) => root.TryGetProperty(name, out var raw)
        ? JsonMarshal.GetRawUtf8Value(raw).ToArray()
        : root.GetProperty(name + "Base64").GetBytesFromBase64();

    private static List<StreamRoot> RootsOf(JsonElement root) =>
        root.GetProperty("roots").Deserialize<List<StreamRoot>>(Plain) ?? throw new JsonException("A dump has roots.");
}

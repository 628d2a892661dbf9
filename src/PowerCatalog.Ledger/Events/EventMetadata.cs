using System.Text.Json;
using System.Text.Json.Serialization;

namespace PowerCatalog.Ledger.Events;

/// <summary>What is recorded beside an event. Personal data stays out: an actor is an id.</summary>
/// <param name="Actor">Who recorded it.</param>
/// <param name="Causation">What it came from: the adjustment's working stream.</param>
/// <param name="Schema">The version of this metadata, 1 to <see cref="CurrentSchema"/>.</param>
public sealed record EventMetadata(string Actor, string Causation, int Schema = EventMetadata.CurrentSchema)
{
    /// <summary>The version that this program writes, and the newest that it reads.</summary>
    public const int CurrentSchema = 1;

    /// <summary>The actor of the demonstration: a catalog that it opened holds synthetic data.</summary>
    public const string Demonstration = "demo";

    /// <summary>Members that this program does not interpret; they are written again as they were read.</summary>
    [JsonExtensionData]
    public Dictionary<string, JsonElement>? Others { get; set; }

    /// <summary>As UTF-8 JSON.</summary>
    public byte[] Write() => JsonSerializer.SerializeToUtf8Bytes(this, MetadataJson.Default.EventMetadata);

    /// <summary>Reads it from UTF-8 JSON.</summary>
    /// <exception cref="UnknownEventException">It is not this metadata, or of a newer schema.</exception>
    public static EventMetadata Read(ReadOnlySpan<byte> data)
    {
        try
        {
            var read = JsonSerializer.Deserialize(data, MetadataJson.Default.EventMetadata)
                ?? throw new JsonException("The metadata is null.");
            return read.Schema is >= 1 and <= CurrentSchema
                ? read
                : throw new UnknownEventException(
                    $"事件元数据的格式版本为 {read.Schema}，本程序最多只能读取第 {CurrentSchema} 版。请使用更新的程序版本。"
                    + $"The metadata of an event has schema {read.Schema}; this program reads schemas up to {CurrentSchema}. "
                    + "Use a newer release.");
        }
        catch (JsonException exception)
        {
            throw new UnknownEventException(
                "事件元数据无法读取。The metadata of an event cannot be read.", exception);
        }
    }
}

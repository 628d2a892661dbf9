using System.Text.Json;
using System.Text.Json.Serialization;

namespace PowerCatalog.Ledger.Events;

/// <summary>What is recorded beside an event. Personal data stays out: an actor is an id.</summary>
/// <param name="Actor">Who recorded it.</param>
/// <param name="Causation">What it came from: the adjustment's working stream.</param>
/// <param name="Schema">The version of this metadata.</param>
public sealed record EventMetadata(string Actor, string Causation, int Schema = 1)
{
    /// <summary>As UTF-8 JSON.</summary>
    public byte[] Write() => JsonSerializer.SerializeToUtf8Bytes(this, MetadataJson.Default.EventMetadata);

    /// <summary>Reads it from UTF-8 JSON.</summary>
    /// <exception cref="UnknownEventException">It is not this metadata.</exception>
    public static EventMetadata Read(ReadOnlySpan<byte> data)
    {
        try
        {
            return JsonSerializer.Deserialize(data, MetadataJson.Default.EventMetadata) ?? throw new JsonException("The metadata is null.");
        }
        catch (JsonException exception)
        {
            throw new UnknownEventException($"The metadata of an event cannot be read: {exception.Message}", exception);
        }
    }
}

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(EventMetadata))]
internal sealed partial class MetadataJson : JsonSerializerContext;

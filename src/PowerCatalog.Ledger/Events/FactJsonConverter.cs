using System.Runtime.InteropServices;
using System.Text.Json;
using System.Text.Json.Serialization;
using PowerCatalog.Domain.Events;

namespace PowerCatalog.Ledger.Events;

/// <summary>
/// A fact within another event, as in a correction: <c>{"type":"PowerAdded.v1","data":{…}}</c>, by its registered name, so that it stays
/// readable as long as facts of that name do.
/// </summary>
internal sealed class FactJsonConverter : JsonConverter<Fact>
{
    /// <inheritdoc/>
    public override Fact Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        using var document = JsonDocument.ParseValue(ref reader);
        var members = document.RootElement.ValueKind == JsonValueKind.Object ? document.RootElement.EnumerateObject().ToList() : [];
        if (members is not [{ Name: "type", Value.ValueKind: JsonValueKind.String }, { Name: "data" }])
            throw new JsonException("A fact within an event must have a type and data.");
        var happened = EventRegistry.Read(members[0].Value.GetString()!, JsonMarshal.GetRawUtf8Value(members[1].Value));
        return happened is Fact fact and not (FactCorrected or AdjustmentAnnulled)
            ? fact
            : throw new JsonException("A corrected fact must not itself be a correction or an annulment.");
    }

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, Fact value, JsonSerializerOptions options)
    {
        writer.WriteStartObject();
        writer.WriteString("type", EventRegistry.NameOf(value));
        writer.WritePropertyName("data");
        writer.WriteRawValue(EventRegistry.Write(value));
        writer.WriteEndObject();
    }
}

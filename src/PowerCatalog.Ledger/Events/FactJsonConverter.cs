using System.Runtime.InteropServices;
using System.Text.Json;
using System.Text.Json.Serialization;
using PowerCatalog.Domain.Events;

namespace PowerCatalog.Ledger.Events;

/// <summary>
/// A fact within another event, as a correction holds the right reading: <c>{"type":"PowerAdded.v1","data":{…}}</c>, by the registered
/// names, so that it can be read for as long as the facts of that name themselves.
/// </summary>
internal sealed class FactJsonConverter : JsonConverter<Fact>
{
    /// <inheritdoc/>
    public override Fact Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        using var document = JsonDocument.ParseValue(ref reader);
        var members = document.RootElement.ValueKind == JsonValueKind.Object ? document.RootElement.EnumerateObject().ToList() : [];
        if (members is not [{ Name: "type", Value.ValueKind: JsonValueKind.String }, { Name: "data" }])
            throw new JsonException("A fact within an event has a type and data.");
        var happened = EventRegistry.Read(members[0].Value.GetString()!, JsonMarshal.GetRawUtf8Value(members[1].Value));
        return happened is Fact fact and not (FactCorrected or AdjustmentAnnulled)
            ? fact
            : throw new JsonException("What a fact should have read is a fact itself.");
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

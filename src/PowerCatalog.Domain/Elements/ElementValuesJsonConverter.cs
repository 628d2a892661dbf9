using System.Text.Json;
using System.Text.Json.Serialization;

namespace PowerCatalog.Domain.Elements;

/// <summary>Reads and writes the elements as the members of a JSON object.</summary>
public sealed class ElementValuesJsonConverter : JsonConverter<ElementValues>
{
    /// <inheritdoc/>
    public override ElementValues Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (reader.TokenType != JsonTokenType.StartObject) throw new JsonException("The elements are not a JSON object.");
        var values = new List<KeyValuePair<string, string>>(12);
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var key = reader.GetString()!;
            reader.Read();
            values.Add(new(key, reader.GetString() ?? throw new JsonException($"The element '{key}' is null.")));
        }

        var read = ElementValues.Of(values);
        return read.Count == values.Count ? read : throw new JsonException("An element is given twice.");
    }

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, ElementValues value, JsonSerializerOptions options)
    {
        writer.WriteStartObject();
        foreach (var (key, text) in value) writer.WriteString(key, text);
        writer.WriteEndObject();
    }
}

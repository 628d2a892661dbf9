using System.Text.Json;
using System.Text.Json.Nodes;

namespace PowerCatalog.Testing;

/// <summary>
/// Bodies as a generated client would send them: every member that a schema of the description has, with a value of its type.
/// </summary>
/// <param name="schemas">The description's schemas.</param>
public sealed class SampleBody(JsonElement schemas)
{
    // A schema that holds itself ends here.
    private const int Deepest = 6;

    /// <summary>A value of a schema.</summary>
    public JsonNode? Of(JsonElement schema, int depth = 0)
    {
        if (schema.TryGetProperty("$ref", out var named)) return Of(schemas.GetProperty(named.GetString()!.Split('/')[^1]), depth);
        foreach (var choice in (string[])["oneOf", "anyOf", "allOf"])
        {
            if (schema.TryGetProperty(choice, out var options))
                return Of(options.EnumerateArray().First(option => Type(option) != "null"), depth);
        }

        if (schema.TryGetProperty("enum", out var values)) return JsonNode.Parse(values.EnumerateArray().First().GetRawText());
        return Type(schema) switch
        {
            "object" when depth < Deepest => Members(schema, depth),
            "object" => new JsonObject(),
            "array" when depth < Deepest && schema.TryGetProperty("items", out var items) => new JsonArray(Of(items, depth + 1)),
            "array" => new JsonArray(),
            "integer" or "number" => 1,
            "boolean" => true,
            _ => schema.TryGetProperty("format", out var format) && format.GetString() == "date" ? "2021-05-01"
                : format.ValueKind == JsonValueKind.String && format.GetString() == "uuid" ? Guid.Empty.ToString()
                : format.ValueKind == JsonValueKind.String && format.GetString() == "date-time" ? "2021-05-01T00:00:00+08:00" : "测试",
        };
    }

    private JsonObject Members(JsonElement schema, int depth)
    {
        var members = new JsonObject();
        if (!schema.TryGetProperty("properties", out var properties)) return members;
        foreach (var property in properties.EnumerateObject()) members[property.Name] = Of(property.Value, depth + 1);
        return members;
    }

    private static string Type(JsonElement schema)
    {
        if (!schema.TryGetProperty("type", out var type)) return schema.TryGetProperty("properties", out _) ? "object" : "";
        return type.ValueKind == JsonValueKind.Array
            ? type.EnumerateArray().Select(one => one.GetString()!).First(one => one != "null")
            : type.GetString()!;
    }
}

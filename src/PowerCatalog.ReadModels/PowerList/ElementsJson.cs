using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using PowerCatalog.Domain.Elements;

namespace PowerCatalog.ReadModels.PowerList;

/// <summary>The elements as stored in the read models: one JSON object.</summary>
internal static class ElementsJson
{
    private static readonly JsonTypeInfo<ElementValues> Type =
        new ElementsJsonContext(new JsonSerializerOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }).ElementValues;

    public static string Write(ElementValues elements) => JsonSerializer.Serialize(elements, Type);

    public static ElementValues Read(string json) => JsonSerializer.Deserialize(json, Type) ?? ElementValues.None;
}

[JsonSerializable(typeof(ElementValues))]
internal sealed partial class ElementsJsonContext : JsonSerializerContext;

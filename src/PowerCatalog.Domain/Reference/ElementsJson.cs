using System.Text.Json;
using PowerCatalog.Domain.Elements;

namespace PowerCatalog.Domain.Reference;

/// <summary>Reads <c>catalog/elements.json</c>.</summary>
public static class ElementsJson
{
    /// <exception cref="JsonException">The text is not a valid document.</exception>
    public static ElementSchema Parse(string json) => JsonSerializer.Deserialize(json, ReferenceJson.Default.ElementsFile) is { } file
        ? new ElementSchema(file.Elements, file.Groups)
        : throw new JsonException("elements.json is empty.");
}

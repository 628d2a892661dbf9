using System.Text.Json;
using System.Text.Json.Serialization;

namespace PowerCatalog.Ledger.Events;

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(EventMetadata))]
[JsonSerializable(typeof(Dictionary<string, JsonElement>))]
internal sealed partial class MetadataJson : JsonSerializerContext;

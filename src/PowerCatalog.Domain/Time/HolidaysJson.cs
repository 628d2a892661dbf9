using System.Text.Json;
using System.Text.Json.Serialization;

namespace PowerCatalog.Domain.Time;

/// <summary>Reads <c>catalog/holidays.json</c>; what is unknown, twice or absent is refused.</summary>
[JsonSourceGenerationOptions(
    JsonSerializerDefaults.Web, UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow, AllowDuplicateProperties = false,
    RespectNullableAnnotations = true, RespectRequiredConstructorParameters = true, NumberHandling = JsonNumberHandling.Strict)]
[JsonSerializable(typeof(HolidaysFile))]
internal sealed partial class HolidaysJson : JsonSerializerContext;

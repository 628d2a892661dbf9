using System.Text.Json.Serialization;

namespace PowerCatalog.Application.Drafts;

/// <summary>The JSON of a draft's file.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, UseStringEnumConverter = true,
    UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow)]
[JsonSerializable(typeof(Draft))]
[JsonSerializable(typeof(DraftFate))]
[JsonSerializable(typeof(DraftNote))]
internal sealed partial class DraftJson : JsonSerializerContext;

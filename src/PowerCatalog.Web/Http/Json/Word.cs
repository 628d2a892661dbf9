using System.Text.Json;
using System.Text.Json.Serialization;

namespace PowerCatalog.Web.Http.Json;

/// <summary>An enumeration as a camel-case word.</summary>
internal sealed class Word<T>() : JsonStringEnumConverter<T>(JsonNamingPolicy.CamelCase, allowIntegerValues: false) where T : struct, Enum;

using System.Text.Json;
using System.Text.Json.Serialization;

namespace PowerCatalog.Ledger.Events;

/// <summary>An enumeration as a camel-case word; numbers are refused.</summary>
/// <typeparam name="T">The enumeration.</typeparam>
internal sealed class CamelCaseEnum<T>() : JsonStringEnumConverter<T>(JsonNamingPolicy.CamelCase, allowIntegerValues: false)
    where T : struct, Enum;

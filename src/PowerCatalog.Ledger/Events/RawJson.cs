using System.Text.Json.Serialization;

namespace PowerCatalog.Ledger.Events;

/// <summary>JSON within JSON, kept byte for byte.</summary>
/// <param name="Utf8">The bytes of one JSON value.</param>
[JsonConverter(typeof(RawJsonConverter))]
public readonly record struct RawJson(ReadOnlyMemory<byte> Utf8);

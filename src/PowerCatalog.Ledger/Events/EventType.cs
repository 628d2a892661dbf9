using System.Text.Json.Serialization.Metadata;

namespace PowerCatalog.Ledger.Events;

/// <summary>An event's registered name, its type and how it is written.</summary>
/// <param name="Name">The name with its version, as <c>PowerAdded.v1</c>.</param>
/// <param name="Type">The type.</param>
/// <param name="Json">How it is written and read.</param>
public sealed record EventType(string Name, Type Type, JsonTypeInfo Json);

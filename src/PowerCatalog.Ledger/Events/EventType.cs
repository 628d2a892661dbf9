using System.Text.Json.Serialization.Metadata;

namespace PowerCatalog.Ledger.Events;

/// <summary>An event's registered name, its type and how it is written.</summary>
/// <param name="name">The name with its version, as <c>PowerAdded.v1</c>.</param>
/// <param name="type">The type.</param>
/// <param name="json">
/// How it is written and read; asked once, when the first such event is: most commands meet few events, and the types of all take time.
/// </param>
public sealed class EventType(string name, Type type, Func<JsonTypeInfo> json)
{
    private readonly Lazy<JsonTypeInfo> _json = new(json);

    /// <summary>The name with its version, as <c>PowerAdded.v1</c>.</summary>
    public string Name => name;

    /// <summary>The type.</summary>
    public Type Type => type;

    /// <summary>How it is written and read.</summary>
    public JsonTypeInfo Json => _json.Value;
}

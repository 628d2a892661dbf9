using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace PowerCatalog.Ledger.Events;

internal static class EventJson
{
    // Chinese is written unescaped: people may read the ledger, and it is never embedded in HTML.
    private static readonly JsonSerializerOptions Options = new(EventJsonContext.Default.Options)
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        TypeInfoResolver = EventJsonContext.Default.WithAddedModifier(Require),
    };

    /// <summary>How an event is written and read.</summary>
    public static JsonTypeInfo<T> Of<T>() => (JsonTypeInfo<T>)Options.GetTypeInfo(typeof(T));

    // A member that may be null is left out when it is null; every other member is required.
    private static void Require(JsonTypeInfo type)
    {
        foreach (var property in type.Properties) property.IsRequired = property.AssociatedParameter is { IsNullable: false };
    }
}

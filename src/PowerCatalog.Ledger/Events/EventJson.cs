using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace PowerCatalog.Ledger.Events;

internal static class EventJson
{
    // With Chinese written as it is; the ledger is not a web page, and people may read it.
    private static readonly JsonSerializerOptions Options = new(EventJsonContext.Default.Options)
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        TypeInfoResolver = EventJsonContext.Default.WithAddedModifier(Require),
    };

    /// <summary>How an event is written and read.</summary>
    public static JsonTypeInfo<T> Of<T>() => (JsonTypeInfo<T>)Options.GetTypeInfo(typeof(T));

    // What may be null is left out where it is; everything else has to be there.
    private static void Require(JsonTypeInfo type)
    {
        foreach (var property in type.Properties) property.IsRequired = property.AssociatedParameter is { IsNullable: false };
    }
}

using System.Text.Json;
using System.Text.Json.Nodes;

namespace PowerCatalog.Ledger.Events;

/// <summary>
/// A draft of version 1 was always begun by a person. Version 2 may name the entry on changed laws (<c>entry</c>) that opened it.
/// </summary>
internal static class DraftUpcasters
{
    public static readonly Upcaster AdjustmentDrafted = new("AdjustmentDrafted.v1", "AdjustmentDrafted.v2", Begun);

    private static JsonObject Begun(JsonObject json) => json.ContainsKey("entry")
        ? throw new JsonException("A draft of version 1 names no entry.")
        : json;
}

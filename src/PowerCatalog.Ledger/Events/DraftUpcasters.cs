using System.Text.Json;
using System.Text.Json.Nodes;

namespace PowerCatalog.Ledger.Events;

/// <summary>
/// A draft of version 1 was always begun by a person. Version 2 may name the entry on changed laws (<c>entry</c>) that opened it, version 3
/// the recall that a township asks for (<c>recall</c>).
/// </summary>
internal static class DraftUpcasters
{
    public static readonly IReadOnlyList<Upcaster> AdjustmentDrafted =
    [
        new("AdjustmentDrafted.v1", "AdjustmentDrafted.v2", json => Without(json, "entry", 1)),
        new("AdjustmentDrafted.v2", "AdjustmentDrafted.v3", json => Without(json, "recall", 2)),
    ];

    private static JsonObject Without(JsonObject json, string member, int version) => json.ContainsKey(member)
        ? throw new JsonException($"A draft of version {version} has no '{member}'.")
        : json;
}

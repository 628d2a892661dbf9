using System.Text.Json;
using System.Text.Json.Nodes;

namespace PowerCatalog.Ledger.Events;

/// <summary>
/// Delegations of version 1 named townships alone, by their codes (<c>"townships":["640302100000"]</c>), and the township's own name was
/// <c>township</c>. Version 2 names receivers by kind, and a receiver's own name is <c>receiver</c>.
/// </summary>
internal static class ReceiverUpcasters
{
    public static readonly Upcaster PowerDelegated = new("PowerDelegated.v1", "PowerDelegated.v2", Delegated);

    public static readonly Upcaster DelegationRecalled = new("DelegationRecalled.v1", "DelegationRecalled.v2", WithReceivers);

    private static JsonObject Delegated(JsonObject json)
    {
        if (json["terms"] is not JsonObject terms || terms.ContainsKey("scope"))
            throw new JsonException("A delegation of version 1 has terms, and no scope in them.");
        terms["inWhoseName"] = Text(terms["inWhoseName"]) switch
        {
            "township" => "receiver",
            "department" => "department",
            _ => throw new JsonException("A delegation of version 1 is in the township's or the department's name."),
        };
        return WithReceivers(json);
    }

    private static JsonObject WithReceivers(JsonObject json)
    {
        if (json["townships"] is not JsonArray townships || json.ContainsKey("receivers"))
            throw new JsonException("A delegation of version 1 has townships, and no receivers.");
        json["receivers"] = new JsonArray(
            [.. townships.Select(township => (JsonNode)new JsonObject { ["kind"] = "township", ["code"] = Text(township) })]);
        json.Remove("townships");
        return json;
    }

    private static string? Text(JsonNode? node) =>
        node is JsonValue value && value.TryGetValue<string>(out var text) ? text : throw new JsonException("A text is missing.");
}

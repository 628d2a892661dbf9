using System.Text.Json.Nodes;

namespace PowerCatalog.Ledger.Events;

/// <summary>
/// Converts an earlier version of an event to the next. Recorded events never change; what is read of them is converted, one version at a
/// time, to the version that this program writes.
/// </summary>
/// <param name="From">The earlier name, as <c>PowerAdded.v1</c>.</param>
/// <param name="To">The name of the next version, as <c>PowerAdded.v2</c>.</param>
/// <param name="Convert">
/// Turns the JSON of the earlier version into that of the next. A pure function of its argument, which it may modify and return.
/// </param>
public sealed record Upcaster(string From, string To, Func<JsonObject, JsonObject> Convert);

using System.Text.Json.Nodes;

namespace PowerCatalog.Ledger.Events;

/// <summary>
/// How an earlier version of an event is read: as the next version. Recorded events never change; what is read of them is converted, one
/// version at a time, until it is the version that this program writes.
/// </summary>
/// <param name="From">The earlier name, as <c>PowerAdded.v1</c>.</param>
/// <param name="To">The name of the next version, as <c>PowerAdded.v2</c>.</param>
/// <param name="Convert">
/// Makes the JSON of the next version of the earlier one. A pure function: the same answer each time, from nothing but its argument, which
/// it may change and return.
/// </param>
public sealed record Upcaster(string From, string To, Func<JsonObject, JsonObject> Convert);

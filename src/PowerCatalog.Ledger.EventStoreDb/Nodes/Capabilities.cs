using EventStore.Client.ServerFeatures;
using PowerCatalog.Ledger.EventStoreDb.Connecting;
using PowerCatalog.Ledger.EventStoreDb.Errors;

namespace PowerCatalog.Ledger.EventStoreDb.Nodes;

/// <summary>What a server must support.</summary>
internal static class Capabilities
{
    private static readonly (string Service, string Method, string? Feature)[] _needed =
    [
        ("event_store.client.streams.streams", "read", null),
        ("event_store.client.streams.streams", "batchappend", "deadline_duration"),
    ];

    /// <summary>The server's version.</summary>
    /// <exception cref="NodeException">It lacks a method or a feature.</exception>
    public static string Ensure(SupportedMethods supported, NodeAddress node)
    {
        foreach (var (service, method, feature) in _needed)
        {
            if (!supported.Methods.Any(item =>
                item.ServiceName == service && item.MethodName == method && (feature is null || item.Features.Contains(feature))))
                throw new NodeException(
                    NodeFailure.Other,
                    $"{node}: EventStoreDB {supported.EventStoreServerVersion} lacks {service}/{method}; 21.10 or later is needed");
        }

        return supported.EventStoreServerVersion;
    }
}

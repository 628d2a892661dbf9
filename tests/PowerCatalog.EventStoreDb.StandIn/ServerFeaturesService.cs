using EventStore.Client.Gossip;
using EventStore.Client.ServerFeatures;
using Grpc.Core;
using Empty = EventStore.Client.Empty;

namespace PowerCatalog.EventStoreDb.StandIn;

/// <summary>What the server can do.</summary>
internal sealed class ServerFeaturesService(StandInServer server) : ServerFeatures.ServerFeaturesBase
{
    public override async Task<SupportedMethods> GetSupportedMethods(Empty request, ServerCallContext context)
    {
        await server.AdmitAsync(context, anonymous: true);
        const string streams = "event_store.client.streams.streams";
        var supported = new SupportedMethods { EventStoreServerVersion = "24.6.0" };
        supported.Methods.Add(new SupportedMethod { ServiceName = streams, MethodName = "read", Features = { "position", "events" } });
        if (!server.Faults.LacksBatchAppend)
            supported.Methods.Add(
                new SupportedMethod { ServiceName = streams, MethodName = "batchappend", Features = { "deadline_duration" } });
        return supported;
    }
}

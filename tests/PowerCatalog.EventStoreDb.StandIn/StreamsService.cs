using EventStore.Client.Streams;
using Grpc.Core;

namespace PowerCatalog.EventStoreDb.StandIn;

/// <summary>The calls on streams.</summary>
internal sealed class StreamsService(StandInServer server) : Streams.StreamsBase
{
    public override async Task Read(ReadReq request, IServerStreamWriter<ReadResp> responses, ServerCallContext context)
    {
        await server.AdmitAsync(context);
        if (request.Options.CountOptionCase == ReadReq.Types.Options.CountOptionOneofCase.Subscription)
            await new SubscriptionCall(server, request.Options, responses, context).RunAsync();
        else
            await server.Late.AroundAsync(() => new ReadCall(server, request.Options, responses, context).RunAsync());
    }

    public override async Task BatchAppend(
        IAsyncStreamReader<BatchAppendReq> requests, IServerStreamWriter<BatchAppendResp> responses, ServerCallContext context)
    {
        await server.AdmitAsync(context);
        await new BatchAppendCall(server, requests, responses, context).RunAsync();
    }
}

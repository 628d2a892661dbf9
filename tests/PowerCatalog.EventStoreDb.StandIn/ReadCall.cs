using EventStore.Client.Streams;
using Grpc.Core;
using Options = EventStore.Client.Streams.ReadReq.Types.Options;

namespace PowerCatalog.EventStoreDb.StandIn;

/// <summary>A read that ends: of a stream or of all, forwards or backwards.</summary>
internal sealed class ReadCall(StandInServer server, Options options, IServerStreamWriter<ReadResp> responses, ServerCallContext context)
{
    public async Task RunAsync()
    {
        RequestRules.Demand(options);
        var breakAfter = server.Faults.NextReadBreak();
        var events = options.StreamOptionCase == Options.StreamOptionOneofCase.Stream ? OfStream() : OfAll();
        if (events is null)
        {
            await responses.WriteAsync(new ReadResp { StreamNotFound = new() { StreamIdentifier = options.Stream.StreamIdentifier } });
            return;
        }

        foreach (var item in events.Take((int)Math.Min(options.Count, int.MaxValue)))
        {
            if (breakAfter-- == 0) StandInServer.Break(context);
            context.CancellationToken.ThrowIfCancellationRequested();
            await responses.WriteAsync(item.ToResponse());
        }
    }

    private IEnumerable<StoredEvent>? OfStream()
    {
        var name = options.Stream.StreamIdentifier.StreamName.ToStringUtf8();
        if (server.Log.Deleted.Contains(name))
            throw new RpcException(
                new Status(StatusCode.FailedPrecondition, $"Event stream '{name}' is deleted."),
                new Metadata { { "exception", "stream-deleted" } });
        var events = server.Log.Stream(name);
        if (events is null) return null;
        var backwards = options.ReadDirection == Options.Types.ReadDirection.Backwards;
        return (options.Stream.RevisionOptionCase, backwards) switch
        {
            (Options.Types.StreamOptions.RevisionOptionOneofCase.Revision, false) =>
                events.Where(item => item.Revision >= (long)options.Stream.Revision),
            (Options.Types.StreamOptions.RevisionOptionOneofCase.Revision, true) =>
                events.Reverse().Where(item => item.Revision <= (long)options.Stream.Revision),
            (Options.Types.StreamOptions.RevisionOptionOneofCase.Start, false) => events,
            (Options.Types.StreamOptions.RevisionOptionOneofCase.End, true) => events.Reverse(),
            _ => [],
        };
    }

    // Forwards a position is included, backwards it is not.
    private IEnumerable<StoredEvent> OfAll()
    {
        var all = server.Log.All();
        var wanted = RequestRules.Filter(options);
        var place = options.All.AllOptionCase == Options.Types.AllOptions.AllOptionOneofCase.Position
            ? (long)options.All.Position.CommitPosition
            : (long?)null;
        if (place is { } position && Array.TrueForAll(all, item => item.Position != position))
            throw new RpcException(new Status(StatusCode.Unknown, $"Invalid position: {position}"));
        var events = options.ReadDirection == Options.Types.ReadDirection.Forwards
            ? all.Where(item => place is null || item.Position >= place)
            : all.Reverse().Where(item => place is null || item.Position < place);
        return events.Where(wanted);
    }
}

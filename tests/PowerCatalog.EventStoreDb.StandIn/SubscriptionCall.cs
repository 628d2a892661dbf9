using EventStore.Client.Streams;
using Grpc.Core;
using Options = EventStore.Client.Streams.ReadReq.Types.Options;

namespace PowerCatalog.EventStoreDb.StandIn;

/// <summary>
/// A subscription to all events: what was, then "caught up", then what comes; checkpoints in between, the first two at nothing: 0, and -1
/// as an unsigned number, both observed on 24.6.
/// </summary>
internal sealed class SubscriptionCall(
    StandInServer server, Options options, IServerStreamWriter<ReadResp> responses, ServerCallContext context)
{
    private int _considered;
    private int _breakAfter = server.Faults.NextSubscriptionBreak();

    public async Task RunAsync()
    {
        RequestRules.Demand(options);
        var wanted = RequestRules.Filter(options);
        var every = options.Filter.Max * options.Filter.CheckpointIntervalMultiplier;
        var (after, end) = Start();
        var live = false;
        await SayAsync(new ReadResp { Confirmation = new() { SubscriptionId = "stand-in" } });
        await SayAsync(new ReadResp { Checkpoint = new() });
        await SayAsync(new ReadResp { Checkpoint = new() { CommitPosition = ulong.MaxValue, PreparePosition = ulong.MaxValue } });
        for (var index = 0; ;)
        {
            var (events, more) = server.Log.From(index);
            index += events.Length;
            foreach (var item in events.Where(item => item.Position > after && (item.Position > end || live || !IsEnd)))
            {
                if (wanted(item)) await TellAsync(item, live);
                if (++_considered % every == 0)
                    await SayAsync(new ReadResp { Checkpoint = new() { CommitPosition = (ulong)item.Position } });
            }

            if (!live) await SayAsync(new ReadResp { CaughtUp = new() });
            live = true;
            await more.WaitAsync(context.CancellationToken);
            if (server.Faults.Frozen) await StandInServer.NeverAsync(context.CancellationToken);
        }
    }

    private bool IsEnd => options.All.AllOptionCase == Options.Types.AllOptions.AllOptionOneofCase.End;

    private (long After, long End) Start()
    {
        var end = server.Log.All()[^1].Position;
        return options.All.AllOptionCase switch
        {
            Options.Types.AllOptions.AllOptionOneofCase.Start => (0, end),
            Options.Types.AllOptions.AllOptionOneofCase.End => (end, end),
            _ => ((long)options.All.Position.CommitPosition, end),
        };
    }

    private async Task TellAsync(StoredEvent item, bool live)
    {
        if (_breakAfter-- == 0) StandInServer.Break(context);
        if (live && server.Faults.FallsBehind) await SayAsync(new ReadResp { FellBehind = new() });
        await SayAsync(item.ToResponse());
        if (live && server.Faults.FallsBehind) await SayAsync(new ReadResp { CaughtUp = new() });
    }

    private Task SayAsync(ReadResp response)
    {
        context.CancellationToken.ThrowIfCancellationRequested();
        return responses.WriteAsync(response);
    }
}

using System.Threading.Channels;
using EventStore.Client.Streams;
using PowerCatalog.Ledger.EventStoreDb.Nodes;
using PowerCatalog.Ledger.EventStoreDb.Reading;

namespace PowerCatalog.Ledger.EventStoreDb.Following;

/// <summary>One subscription call, read ahead a little, so that the subscriber can tell whether more is at hand.</summary>
internal sealed class Feed : IAsyncDisposable
{
    private const int Ahead = 1_000;

    private readonly CancellationTokenSource _stop;
    private readonly ReadCall _call;
    private readonly Channel<ReadResp> _responses =
        Channel.CreateBounded<ReadResp>(new BoundedChannelOptions(Ahead) { SingleReader = true, SingleWriter = true });
    private readonly Task _pump;

    public Feed(Node node, Position after, string prefix, CancellationToken cancellation)
    {
        _stop = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        _call = new ReadCall(node, ReadRequests.Subscription(after, prefix), requiresLeader: false, Timeout.InfiniteTimeSpan, _stop.Token);
        _pump = Task.Run(PumpAsync, CancellationToken.None);
    }

    /// <summary>The next response if it is at hand.</summary>
    public bool TryNext(out ReadResp? response) => _responses.Reader.TryRead(out response);

    /// <summary>Waits until a response is at hand; false if the server has ended the call.</summary>
    /// <exception cref="Errors.NodeException">The call failed.</exception>
    public ValueTask<bool> WaitAsync(CancellationToken cancellation) => _responses.Reader.WaitToReadAsync(cancellation);

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        await _call.DisposeAsync();
        await _pump;
        _stop.Dispose();
    }

    private async Task PumpAsync()
    {
        Exception? end = null;
        try
        {
            while (await _call.NextAsync() is { } response)
                if (!_responses.Writer.TryWrite(response)) await _responses.Writer.WriteAsync(response, _stop.Token);
        }
        catch (Exception error) when (error is Errors.NodeException or OperationCanceledException)
        {
            end = error;
        }

        _responses.Writer.Complete(end);
    }
}

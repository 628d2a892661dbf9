using EventStore.Client.Streams;
using Grpc.Core;
using PowerCatalog.Ledger.EventStoreDb.Errors;
using PowerCatalog.Ledger.EventStoreDb.Nodes;

namespace PowerCatalog.Ledger.EventStoreDb.Reading;

/// <summary>One call of Read on one node; its failures are <see cref="NodeException"/>s.</summary>
internal sealed class ReadCall : IAsyncDisposable
{
    private readonly Node _node;
    private readonly TimeSpan _silence;
    private readonly CancellationToken _cancellation;
    private readonly CancellationTokenSource _limit;
    private readonly CancellationTokenRegistration _cancelled;
    private readonly AsyncServerStreamingCall<ReadResp> _call;

    /// <summary>Begins the call.</summary>
    /// <param name="node">The node.</param>
    /// <param name="request">The request.</param>
    /// <param name="requiresLeader">Whether only the leader may answer.</param>
    /// <param name="silence">How long the server may be silent; infinite for a subscription.</param>
    /// <param name="cancellation">Ends it.</param>
    public ReadCall(Node node, ReadReq request, bool requiresLeader, TimeSpan silence, CancellationToken cancellation)
    {
        _node = node;
        _silence = silence;
        _cancellation = cancellation;
        // Linked by hand: a linked source cannot use the clock of the node.
        _limit = new CancellationTokenSource(Timeout.InfiniteTimeSpan, node.Time);
        _cancelled = cancellation.UnsafeRegister(static limit => ((CancellationTokenSource)limit!).Cancel(), _limit);
        _call = node.Streams.Read(request, node.Call(requiresLeader, _limit.Token));
    }

    /// <summary>The next response; null at the end.</summary>
    /// <exception cref="NodeException">The call failed.</exception>
    public async Task<ReadResp?> NextAsync()
    {
        _limit.CancelAfter(_silence);
        try
        {
            return await _call.ResponseStream.MoveNext(CancellationToken.None) ? _call.ResponseStream.Current : null;
        }
        catch (RpcException error)
        {
            _cancellation.ThrowIfCancellationRequested();
            throw _limit.IsCancellationRequested
                ? new NodeException(NodeFailure.Broken, $"{_node.Address}: no answer within {_silence.TotalSeconds:0.#} s", error)
                : RpcErrors.Of(error, _node.Address);
        }
        finally
        {
            // The time that the consumer takes does not count.
            if (!_limit.IsCancellationRequested) _limit.CancelAfter(Timeout.InfiniteTimeSpan);
        }
    }

    public ValueTask DisposeAsync()
    {
        _cancelled.Dispose();
        _call.Dispose();
        _limit.Dispose();
        return ValueTask.CompletedTask;
    }
}

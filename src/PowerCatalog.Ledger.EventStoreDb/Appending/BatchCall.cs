using System.Collections.Concurrent;
using EventStore.Client;
using EventStore.Client.Streams;
using Grpc.Core;
using PowerCatalog.Ledger.EventStoreDb.Connecting;
using PowerCatalog.Ledger.EventStoreDb.Failing;

namespace PowerCatalog.Ledger.EventStoreDb.Appending;

/// <summary>
/// One open call of BatchAppend, shared by all appends to a node: requests go out one after the other, answers come back by their correlation id. When
/// it breaks, all that wait are told so, and the node opens another.
/// </summary>
internal sealed class BatchCall : IAsyncDisposable
{
    private readonly NodeAddress _node;
    private readonly AsyncDuplexStreamingCall<BatchAppendReq, BatchAppendResp> _call;
    private readonly ConcurrentDictionary<long, TaskCompletionSource<BatchAppendResp>> _waiting = new();
    private readonly SemaphoreSlim _sending = new(1, 1);
    private readonly Task _receiving;
    private long _last;
    private volatile NodeException? _broken;

    public BatchCall(NodeAddress node, AsyncDuplexStreamingCall<BatchAppendReq, BatchAppendResp> call)
    {
        _node = node;
        _call = call;
        _receiving = Task.Run(ReceiveAsync);
    }

    public bool IsOpen => _broken is null;

    /// <summary>Sends one request, and returns once it is on its way; the task inside is the answer.</summary>
    /// <exception cref="NodeException">
    /// It could not be sent; the answer's task fails with one too where none came. <see cref="NodeFailure.Broken"/>: perhaps carried out nevertheless.
    /// </exception>
    public async Task<Task<BatchAppendResp>> SendAsync(BatchAppendReq request)
    {
        var correlation = Interlocked.Increment(ref _last);
        var answer = new TaskCompletionSource<BatchAppendResp>(TaskCreationOptions.RunContinuationsAsynchronously);
        request.CorrelationId = new UUID { Structured = new UUID.Types.Structured { LeastSignificantBits = correlation } };
        await _sending.WaitAsync();
        try
        {
            if (_broken is { } before) throw new NodeException(NodeFailure.Unavailable, before.Message, before) { Leader = before.Leader };
            _waiting[correlation] = answer;
            using var limit = new CancellationTokenSource(Waits.Write + Waits.Answer);
            await _call.RequestStream.WriteAsync(request, limit.Token);
        }
        catch (Exception error) when (error is RpcException or IOException or HttpRequestException or InvalidOperationException or OperationCanceledException)
        {
            _waiting.TryRemove(correlation, out _);
            // Why the call ended is known to the receiver, which ends with it as a rule.
            await Task.WhenAny(_receiving, Task.Delay(Waits.LastWord));
            _call.Dispose();
            await _receiving;
            throw Sent(_broken!);
        }
        finally
        {
            _sending.Release();
        }

        return AnswerAsync(correlation, answer.Task);
    }

    public async ValueTask DisposeAsync()
    {
        _call.Dispose();
        await _receiving;
        _sending.Dispose();
    }

    private async Task<BatchAppendResp> AnswerAsync(long correlation, Task<BatchAppendResp> answer)
    {
        try
        {
            return await answer.WaitAsync(Waits.Write + Waits.Answer);
        }
        catch (TimeoutException error)
        {
            throw new NodeException(NodeFailure.Broken, $"{_node}: no answer to an append", error);
        }
        finally
        {
            _waiting.TryRemove(correlation, out _);
        }
    }

    private async Task ReceiveAsync()
    {
        NodeException end;
        try
        {
            while (await _call.ResponseStream.MoveNext(CancellationToken.None))
            {
                var response = _call.ResponseStream.Current;
                if (_waiting.TryGetValue(response.CorrelationId?.Structured?.LeastSignificantBits ?? 0, out var answer)) answer.TrySetResult(response);
            }

            end = new NodeException(NodeFailure.Broken, $"{_node}: the server ended the call");
        }
        catch (RpcException error)
        {
            end = Failures.Of(error, _node);
        }

        _broken = end;
        // Whoever sends now sees that it is broken; whoever has sent is among those that wait.
        foreach (var answer in _waiting.Values) answer.TrySetException(Sent(end));
    }

    // What the end of the call means for a request that was sent on it: certainly not carried out only if no connection came about, or if it alone can have
    // made the server name another leader.
    private NodeException Sent(NodeException end) => end.Failure switch
    {
        NodeFailure.Unavailable when end.InnerException is not RpcException { Status.DebugException: not null } => Perhaps(end),
        NodeFailure.NotLeader when _waiting.Count > 1 => Perhaps(end),
        _ => end,
    };

    private static NodeException Perhaps(NodeException end) => new(NodeFailure.Broken, end.Message, end) { Leader = end.Leader };
}

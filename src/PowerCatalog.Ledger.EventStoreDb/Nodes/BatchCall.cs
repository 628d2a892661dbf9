using System.Collections.Concurrent;
using EventStore.Client;
using EventStore.Client.Streams;
using Grpc.Core;
using PowerCatalog.Ledger.EventStoreDb.Connecting;
using PowerCatalog.Ledger.EventStoreDb.Errors;

namespace PowerCatalog.Ledger.EventStoreDb.Nodes;

/// <summary>
/// One open call of BatchAppend, shared by all appends to a node: requests are sent one after the other, answers are matched by correlation
/// id. When the call breaks, all requests that wait fail, and the node opens another. It is disposed when it ends, whether it broke or was
/// closed.
/// </summary>
internal sealed class BatchCall : IAsyncDisposable
{
    private readonly NodeAddress _node;
    private readonly AsyncDuplexStreamingCall<BatchAppendReq, BatchAppendResp> _call;
    private readonly TimeProvider _time;
    private readonly ConcurrentDictionary<long, TaskCompletionSource<BatchAppendResp>> _waiting = new();
    private readonly SemaphoreSlim _sending = new(1, 1);
    private readonly Task<CallEnd> _receiving;
    private long _last;
    private volatile NodeException? _broken;

    public BatchCall(NodeAddress node, AsyncDuplexStreamingCall<BatchAppendReq, BatchAppendResp> call, TimeProvider time)
    {
        _node = node;
        _call = call;
        _time = time;
        _receiving = Task.Run(ReceiveAsync);
    }

    public bool IsOpen => _broken is null;

    /// <summary>Sends one request, and returns once it is on its way; the inner task is the answer.</summary>
    /// <exception cref="NodeException">
    /// It could not be sent; the inner task fails likewise if no answer comes. <see cref="NodeFailure.Broken"/>: it may have been carried
    /// out.
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
            using var limit = new CancellationTokenSource(Timeouts.Write + Timeouts.Answer, _time);
            await _call.RequestStream.WriteAsync(request, limit.Token);
        }
        catch (Exception error)
            when (error is RpcException or IOException or HttpRequestException or InvalidOperationException or OperationCanceledException)
        {
            // The receiver, which ends with the call as a rule, has the reason.
            await Task.WhenAny(_receiving, Task.Delay(Timeouts.Reason, _time));
            _call.Dispose();
            var end = await _receiving;
            _waiting.TryRemove(correlation, out _);
            throw end.ForSent();
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
    }

    private async Task<BatchAppendResp> AnswerAsync(long correlation, Task<BatchAppendResp> answer)
    {
        try
        {
            return await answer.WaitAsync(Timeouts.Write + Timeouts.Answer, _time);
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

    private async Task<CallEnd> ReceiveAsync()
    {
        var broken = await ReceiveToEndAsync();
        _broken = broken;
        // Later requests find the call broken; requests already sent wait here. They are counted before the first of them fails.
        TaskCompletionSource<BatchAppendResp>[] waiting = [.. _waiting.Values];
        var end = new CallEnd(broken, waiting.Length);
        foreach (var answer in waiting) answer.TrySetException(end.ForSent());
        _call.Dispose();
        return end;
    }

    private async Task<NodeException> ReceiveToEndAsync()
    {
        try
        {
            while (await _call.ResponseStream.MoveNext(CancellationToken.None))
            {
                var response = _call.ResponseStream.Current;
                if (_waiting.TryGetValue(response.CorrelationId?.Structured?.LeastSignificantBits ?? 0, out var answer))
                    answer.TrySetResult(response);
            }

            return new NodeException(NodeFailure.Broken, $"{_node}: the server ended the call");
        }
        catch (RpcException error)
        {
            return RpcErrors.Of(error, _node);
        }
        catch (Exception error) when (error is not OutOfMemoryException)
        {
            // Whatever ended it, no request may be left waiting, and those that were sent may have been carried out.
            return new NodeException(NodeFailure.Broken, $"{_node}: {error.Message}", error);
        }
    }
}

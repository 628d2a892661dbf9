using System.Threading.Channels;
using EventStore.Client.Streams;
using Grpc.Core;
using PowerCatalog.Ledger.EventStoreDb.Connecting;
using PowerCatalog.Ledger.EventStoreDb.Nodes;

namespace PowerCatalog.Ledger.EventStoreDb.Tests;

/// <summary>A call of BatchAppend whose end a test decides.</summary>
internal sealed class ScriptedBatchCall : IAsyncStreamReader<BatchAppendResp>, IClientStreamWriter<BatchAppendReq>
{
    private readonly Channel<BatchAppendResp> _answers = Channel.CreateUnbounded<BatchAppendResp>();
    private readonly TaskCompletionSource _disposed = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public ScriptedBatchCall()
    {
        Call = new BatchCall(
            new NodeAddress("node", 2113),
            new AsyncDuplexStreamingCall<BatchAppendReq, BatchAppendResp>(
                this, this, Task.FromResult(new Metadata()), () => Status.DefaultSuccess, () => [], () => Dispose()),
            TimeProvider.System);
    }

    public BatchCall Call { get; }

    /// <summary>Completes when the call is disposed.</summary>
    public Task Disposed => _disposed.Task;

    public WriteOptions? WriteOptions { get; set; }

    public BatchAppendResp Current { get; private set; } = new();

    /// <summary>Ends the answers: with an exception, or as the server ends them.</summary>
    public void End(Exception? error) => _answers.Writer.TryComplete(error);

    public async Task<bool> MoveNext(CancellationToken cancellationToken)
    {
        try
        {
            Current = await _answers.Reader.ReadAsync(cancellationToken);
            return true;
        }
        catch (ChannelClosedException closed)
        {
            return closed.InnerException is { } error ? throw error : false;
        }
    }

    public Task WriteAsync(BatchAppendReq message) =>
        _answers.Reader.Completion.IsCompleted ? throw new InvalidOperationException("The call has ended.") : Task.CompletedTask;

    public Task WriteAsync(BatchAppendReq message, CancellationToken cancellationToken) => WriteAsync(message);

    public Task CompleteAsync() => Task.CompletedTask;

    private void Dispose()
    {
        _answers.Writer.TryComplete();
        _disposed.TrySetResult();
    }
}

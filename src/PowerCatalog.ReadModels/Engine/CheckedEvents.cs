using System.Runtime.CompilerServices;
using System.Threading.Channels;
using PowerCatalog.Evidence.Leaves;
using PowerCatalog.Ledger;

namespace PowerCatalog.ReadModels.Engine;

/// <summary>Reads and checks events on a thread of its own while those before are applied.</summary>
internal static class CheckedEvents
{
    private const int EventsPerBatch = 256;
    private const int BatchesWaiting = 8;

    /// <summary>The events in order. What fails does so where it stands: all before it come first.</summary>
    /// <inheritdoc cref="CheckedEvent.Of"/>
    public static async IAsyncEnumerable<CheckedEvent> AheadAsync(
        IAsyncEnumerable<RecordedEvent> events, [EnumeratorCancellation] CancellationToken cancellation)
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        var batches = Channel.CreateBounded<List<CheckedEvent>>(
            new BoundedChannelOptions(BatchesWaiting) { SingleReader = true, SingleWriter = true });
        var reading = Task.Run(() => ReadAsync(events, batches.Writer, stop.Token), CancellationToken.None);
        try
        {
            await foreach (var batch in batches.Reader.ReadAllAsync(cancellation))
                foreach (var item in batch)
                    yield return item;
        }
        finally
        {
            await stop.CancelAsync();
            await reading;
        }
    }

    private static async Task ReadAsync(
        IAsyncEnumerable<RecordedEvent> events, ChannelWriter<List<CheckedEvent>> batches, CancellationToken cancellation)
    {
        Exception? failure = null;
        var (batch, leaf) = (new List<CheckedEvent>(EventsPerBatch), new EventLeaf());
        try
        {
            await foreach (var recorded in events.WithCancellation(cancellation))
            {
                batch.Add(CheckedEvent.Of(leaf, recorded));
                if (batch.Count < EventsPerBatch) continue;
                await batches.WriteAsync(batch, cancellation);
                batch = new List<CheckedEvent>(EventsPerBatch);
            }
        }
        catch (Exception exception)
        {
            // The reader gets it, after what was read before.
            failure = exception;
        }

        try
        {
            if (batch.Count > 0) await batches.WriteAsync(batch, cancellation);
        }
        catch (OperationCanceledException)
        {
            // The reader has left, and waits for this to end.
        }

        batches.Complete(failure);
    }
}

using System.Collections.Concurrent;
using PowerCatalog.Ledger.EventStoreDb.Errors;
using PowerCatalog.Ledger.EventStoreDb.Nodes;
using PowerCatalog.Ledger.EventStoreDb.Retrying;

namespace PowerCatalog.Ledger.EventStoreDb.Appending;

/// <summary>
/// Carries out appends at the leader, and continues at the next one if a leader is lost, for as long as a caller can be made to wait.
/// </summary>
internal sealed class Appender(Cluster cluster, Reachability reachability, TimeProvider time) : IAsyncDisposable
{
    private const int MostRemembered = 10_000;

    private readonly RecordedClock _clock = new(time);
    private readonly StreamLocks _locks = new();
    private readonly ConcurrentDictionary<StreamName, StreamTail> _tails = new();
    private volatile bool _closing;

    public async Task<AppendResult> AppendAsync(
        StreamName stream, ExpectedRevision expected, NewEvent[] events, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        var taken = await _locks.TakeAsync(stream, cancellation);
        try
        {
            // Checked under the lock: an append that waited here while the ledger was closed is refused, and not left waiting.
            ObjectDisposedException.ThrowIf(_closing, typeof(ILedger));
            // From here on it is carried out and answered, whatever the caller does.
            return await CarryOutAsync(stream, new AppendCall(stream, expected, events, _clock), events);
        }
        finally
        {
            taken.Release();
        }
    }

    /// <summary>Accepts no more appends, and waits for those under way.</summary>
    public async ValueTask DisposeAsync()
    {
        _closing = true;
        await _locks.DrainAsync();
    }

    private async Task<AppendResult> CarryOutAsync(StreamName stream, AppendCall call, NewEvent[] events)
    {
        var budget = reachability.ForOneCall();
        StreamTail? remembered = _tails.TryRemove(stream, out var tail) ? tail : null;
        for (var looked = 0; ;)
        {
            try
            {
                Chunks.EnsureFits(events);
                var result = await call.TryAsync(await cluster.LeaderAsync(CancellationToken.None), remembered);
                reachability.ReportUp();
                Remember(stream, call.Tail);
                return result;
            }
            catch (NodeException error)
            {
                cluster.Forget(error);
                if (error.IsTransient) reachability.ReportDown();
                // Events that may have been written are looked for at least twice, however long there was no answer.
                var isLeft = budget.IsLeft || (call.IsUncertain && looked++ < 2);
                if (!error.IsTransient || !isLeft || _closing)
                    throw call.IsUncertain ? OperatorMessages.Unknown(error) : OperatorMessages.NotWritten(error);
            }

            remembered = null;
            await budget.PauseAsync(CancellationToken.None);
        }
    }

    private void Remember(StreamName stream, StreamTail? tail)
    {
        if (tail is not { } last) return;
        if (_tails.Count >= MostRemembered) _tails.Clear();
        _tails[stream] = last;
    }
}

using System.Collections.Concurrent;
using PowerCatalog.Ledger.EventStoreDb.Connecting;
using PowerCatalog.Ledger.EventStoreDb.Failing;

namespace PowerCatalog.Ledger.EventStoreDb.Appending;

/// <summary>Carries appends out at the leader, and goes on at the next one where a leader is lost, for as long as a caller can be made to wait.</summary>
internal sealed class Appender(Cluster cluster, Reachability reachability, TimeProvider time) : IAsyncDisposable
{
    private const int MostRemembered = 10_000;

    private readonly RecordedClock _clock = new(time);
    private readonly StreamTurns _turns = new();
    private readonly ConcurrentDictionary<StreamName, StreamTail> _tails = new();
    private volatile bool _closing;

    public async Task<AppendResult> AppendAsync(StreamName stream, ExpectedRevision expected, NewEvent[] events, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        ObjectDisposedException.ThrowIf(_closing, this);
        var turn = await _turns.TakeAsync(stream, cancellation);
        try
        {
            // From here on it is carried out and answered, whatever the caller does.
            return await CarryOutAsync(stream, new AppendCall(stream, expected, events, _clock), events);
        }
        finally
        {
            turn.Release();
        }
    }

    /// <summary>Takes no more appends, and waits for those that are under way.</summary>
    public async ValueTask DisposeAsync()
    {
        _closing = true;
        await _turns.DisposeAsync();
    }

    private async Task<AppendResult> CarryOutAsync(StreamName stream, AppendCall call, NewEvent[] events)
    {
        var patience = reachability.ForOneCall();
        StreamTail? remembered = _tails.TryRemove(stream, out var tail) ? tail : null;
        for (var looked = 0; ;)
        {
            try
            {
                Chunks.Demand(events);
                var result = await call.TryAsync(await cluster.LeaderAsync(CancellationToken.None), remembered);
                reachability.IsUp();
                Remember(stream, call.Tail);
                return result;
            }
            catch (NodeException error)
            {
                cluster.Learn(error);
                if (error.IsPassing) reachability.IsDown();
                // What was perhaps written is asked for at least twice, however long it took to hear nothing.
                var isLeft = patience.IsLeft || (call.IsUncertain && looked++ < 2);
                if (!error.IsPassing || !isLeft || _closing) throw call.IsUncertain ? OperatorMessages.Unknown(error) : OperatorMessages.NotWritten(error);
            }

            remembered = null;
            await patience.PauseAsync(CancellationToken.None);
        }
    }

    private void Remember(StreamName stream, StreamTail? tail)
    {
        if (tail is not { } last) return;
        if (_tails.Count >= MostRemembered) _tails.Clear();
        _tails[stream] = last;
    }
}

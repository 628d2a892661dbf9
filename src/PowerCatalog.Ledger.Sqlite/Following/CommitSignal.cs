namespace PowerCatalog.Ledger.Sqlite.Following;

/// <summary>
/// Wakes subscriptions when the ledger has grown: at once after a commit of this process, within one interval after a commit of another,
/// for which a single loop polls on behalf of all.
/// </summary>
internal sealed class CommitSignal : IAsyncDisposable
{
    private readonly Func<CancellationToken, ValueTask<long>> _readHead;
    private readonly TimeSpan _interval;
    private readonly TimeProvider _time;
    private readonly CancellationTokenSource _closing = new();
    private readonly Lock _gate = new();
    private TaskCompletionSource _grown = NewSource();
    private Task? _polling;
    private long _head;

    /// <param name="readHead">Reads the position of the last event from the file.</param>
    /// <param name="interval">How often.</param>
    /// <param name="time">Measures the interval.</param>
    public CommitSignal(Func<CancellationToken, ValueTask<long>> readHead, TimeSpan interval, TimeProvider time)
    {
        _time = time;
        _readHead = readHead;
        _interval = interval;
    }

    /// <summary>Announces that events up to this position are committed.</summary>
    public void Advance(long head)
    {
        TaskCompletionSource grown;
        lock (_gate)
        {
            if (head <= _head)
                return;
            _head = head;
            grown = _grown;
            // While nobody waits the source stays unused, and a commit costs nothing.
            if (_polling is null)
                return;
            _grown = NewSource();
        }
        grown.TrySetResult();
    }

    /// <summary>Waits until an event after this position is committed.</summary>
    /// <exception cref="LedgerException">The file can no longer be read.</exception>
    /// <exception cref="ObjectDisposedException">The ledger was closed.</exception>
    public async ValueTask WaitBeyondAsync(long position, CancellationToken cancellation)
    {
        while (true)
        {
            Task grown;
            lock (_gate)
            {
                if (_head > position)
                    return;
                ObjectDisposedException.ThrowIf(_closing.IsCancellationRequested, typeof(ILedger));
                if (_polling is null or { IsCompleted: true })
                    _polling = Task.Run(PollAsync, CancellationToken.None);
                grown = _grown.Task;
            }
            await grown.WaitAsync(cancellation);
        }
    }

    /// <summary>Ends all waiting.</summary>
    public async ValueTask DisposeAsync()
    {
        await _closing.CancelAsync();
        if (_polling is { } polling)
            await polling;
        Fail(new ObjectDisposedException(nameof(ILedger)));
        _closing.Dispose();
    }

    private static TaskCompletionSource NewSource() => new(TaskCreationOptions.RunContinuationsAsynchronously);

    private async Task PollAsync()
    {
        try
        {
            while (true)
            {
                await Task.Delay(_interval, _time, _closing.Token);
                Advance(await _readHead(_closing.Token));
            }
        }
        catch (OperationCanceledException)
        {
            // The ledger is being closed.
        }
        catch (Exception error) when (error is LedgerException or ObjectDisposedException)
        {
            Fail(error);
        }
    }

    private void Fail(Exception error)
    {
        TaskCompletionSource grown;
        lock (_gate)
        {
            grown = _grown;
            _grown = NewSource();
        }
        grown.TrySetException(error);
        // If nobody waits, it must not surface as an unobserved exception.
        _ = grown.Task.Exception;
    }
}

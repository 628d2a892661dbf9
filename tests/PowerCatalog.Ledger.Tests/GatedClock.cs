namespace PowerCatalog.Ledger.Tests;

/// <summary>
/// A clock that can hold up whoever asks it: the writer asks for the time in the midst of its transaction, so a test that closes the gate
/// knows where the writer is, and what it queues meanwhile goes into the next group.
/// </summary>
internal sealed class GatedClock : TimeProvider, IDisposable
{
    private readonly ManualResetEventSlim _gate = new(initialState: true);
    private readonly TaskCompletionSource _asked = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>From now on the writer is held up.</summary>
    public void Close() => _gate.Reset();

    /// <summary>Lets the writer go on.</summary>
    public void Open() => _gate.Set();

    /// <summary>Until the writer has been held up for the first time.</summary>
    public Task HeldUp => _asked.Task;

    /// <inheritdoc/>
    public override DateTimeOffset GetUtcNow()
    {
        if (!_gate.IsSet)
            _asked.TrySetResult();
        _gate.Wait();
        return DateTimeOffset.UnixEpoch;
    }

    public void Dispose() => _gate.Dispose();
}

namespace PowerCatalog.Ledger.EventStoreDb.Appending;

/// <summary>
/// One append at a time to each stream from this process, so that its writers do not conflict with each other; streams share a fixed number
/// of locks.
/// </summary>
internal sealed class StreamLocks
{
    private readonly SemaphoreSlim[] _locks = [.. Enumerable.Range(0, 256).Select(_ => new SemaphoreSlim(1, 1))];

    /// <summary>Waits for the stream's lock; the caller releases it.</summary>
    public async ValueTask<SemaphoreSlim> TakeAsync(StreamName stream, CancellationToken cancellation)
    {
        var taken = _locks[(stream.Value.GetHashCode(StringComparison.Ordinal) & int.MaxValue) % _locks.Length];
        await taken.WaitAsync(cancellation);
        return taken;
    }

    /// <summary>Waits until each lock has been free once, and releases it again: callers that queue for one still get it.</summary>
    public async ValueTask DrainAsync()
    {
        foreach (var each in _locks)
        {
            await each.WaitAsync();
            each.Release();
        }
    }
}

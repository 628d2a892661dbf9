namespace PowerCatalog.Waiting;

/// <summary>Counts what happens, and wakes the tests that wait for it.</summary>
public sealed class Counter
{
    private readonly Lock _gate = new();
    private readonly List<(long Count, TaskCompletionSource Reached)> _waiting = [];
    private long _count;

    /// <summary>How often it has happened.</summary>
    public long Count => Interlocked.Read(ref _count);

    /// <summary>It happened once more.</summary>
    public void Increment()
    {
        lock (_gate)
        {
            Interlocked.Increment(ref _count);
            foreach (var (_, reached) in _waiting.Where(waiting => waiting.Count <= _count)) reached.TrySetResult();
            _waiting.RemoveAll(waiting => waiting.Count <= _count);
        }
    }

    /// <summary>Ends when it has happened so often.</summary>
    /// <exception cref="TimeoutException">It does not within <see cref="Patience.Limit"/>.</exception>
    public async Task ReachesAsync(long count, CancellationToken cancellation)
    {
        var reached = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        lock (_gate)
        {
            if (_count >= count) return;
            _waiting.Add((count, reached));
        }

        await reached.Task.WaitAsync(Patience.Limit, cancellation);
    }
}

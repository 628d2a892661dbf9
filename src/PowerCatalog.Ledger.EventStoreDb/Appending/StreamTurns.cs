namespace PowerCatalog.Ledger.EventStoreDb.Appending;

/// <summary>One append at a time to each stream from this process, so that writers of one office do not refuse each other; streams share a fixed number of turns.</summary>
internal sealed class StreamTurns : IAsyncDisposable
{
    private readonly SemaphoreSlim[] _turns = [.. Enumerable.Range(0, 256).Select(_ => new SemaphoreSlim(1, 1))];

    public async ValueTask<SemaphoreSlim> TakeAsync(StreamName stream, CancellationToken cancellation)
    {
        var turn = _turns[(stream.Value.GetHashCode(StringComparison.Ordinal) & int.MaxValue) % _turns.Length];
        await turn.WaitAsync(cancellation);
        return turn;
    }

    /// <summary>Waits until every turn is free. They stay taken.</summary>
    public async ValueTask DisposeAsync()
    {
        foreach (var turn in _turns) await turn.WaitAsync();
    }
}

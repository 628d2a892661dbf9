namespace PowerCatalog.Application.Importing;

/// <summary>
/// Lets two files be read at a time: each is read whole into memory, few people record, and a third waits for its turn.
/// </summary>
public sealed class ReadingTurns : IDisposable
{
    private readonly SemaphoreSlim _turns = new(2, 2);

    /// <summary>Works on a file in its turn.</summary>
    /// <exception cref="OperationCanceledException">The wait was stopped.</exception>
    public async Task<T> TakeAsync<T>(Func<Task<T>> work, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(work);
        await _turns.WaitAsync(cancellation);
        try
        {
            return await work();
        }
        finally
        {
            _turns.Release();
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _turns.Dispose();
}

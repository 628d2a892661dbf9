using System.Collections.Concurrent;
using Microsoft.Data.Sqlite;
using PowerCatalog.Ledger.Sqlite.Files;

namespace PowerCatalog.Ledger.Sqlite.Reading;

/// <summary>
/// Lends connections with their prepared statements for one page at a time: as many as can do useful work at once; further readers wait.
/// </summary>
internal sealed class ReaderPool : IAsyncDisposable
{
    private readonly LedgerFile _file;
    private readonly SqliteLedgerOptions _options;
    private readonly Func<string?> _keep;
    private readonly int _size = Math.Max(4, 2 * Environment.ProcessorCount);
    private readonly SemaphoreSlim _places;
    private readonly ConcurrentStack<EventReader> _idle = [];
    private volatile bool _closed;

    /// <param name="file">The ledger's file.</param>
    /// <param name="options">For the readers.</param>
    /// <param name="keep">Keeps what was seen before the file's log was taken away; null where that fails.</param>
    public ReaderPool(LedgerFile file, SqliteLedgerOptions options, Func<string?> keep)
    {
        _keep = keep;
        _file = file;
        _options = options;
        _places = new SemaphoreSlim(_size, _size);
    }

    /// <summary>Runs one short query.</summary>
    /// <exception cref="LedgerException">It failed; the message says what an operator can do.</exception>
    public async ValueTask<T> ReadAsync<TState, T>(TState state, Func<EventReader, TState, T> query, CancellationToken cancellation)
    {
        ObjectDisposedException.ThrowIf(_closed, typeof(ILedger));
        await _places.WaitAsync(cancellation);
        EventReader? reader = null;
        try
        {
            ObjectDisposedException.ThrowIf(_closed, typeof(ILedger));
            reader = Idle() ?? Opened();
            var result = query(reader, state);
            _idle.Push(reader);
            reader = null;
            return result;
        }
        catch (SqliteException error)
        {
            throw error.ToLedgerException(_file.Path, LedgerOperation.Reading);
        }
        finally
        {
            // A reader that failed is not lent again.
            reader?.Dispose();
            _places.Release();
        }
    }

    // One from before the file had digests does not see them; another process may have added them since.
    private EventReader? Idle()
    {
        while (_idle.TryPop(out var idle))
        {
            if (idle.HasDigests || !_file.LookForDigests(idle.Connection)) return idle;
            idle.Dispose();
        }

        return null;
    }

    private EventReader Opened()
    {
        // A log that is opened by its path after the loss is not what the others see, and fits nothing that they share.
        if (_file.MovedLog is { } gone) throw SqliteRefusals.Moved(gone, _keep());
        var reader = new EventReader(_file.OpenReader(), _options);
        if (_file.MovedLog is { } log)
        {
            reader.Dispose();
            throw SqliteRefusals.Moved(log, _keep());
        }

        _file.LookForDigests(reader.Connection);
        return reader;
    }

    /// <summary>Waits for reads under way, and closes.</summary>
    public async ValueTask DisposeAsync()
    {
        _closed = true;
        for (var place = 0; place < _size; place++)
            await _places.WaitAsync();
        while (_idle.TryPop(out var reader))
            reader.Dispose();
        // Readers that still wait for a place find the pool closed.
        _places.Release(_size);
    }
}

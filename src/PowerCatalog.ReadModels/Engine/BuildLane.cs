using System.Threading.Channels;
using PowerCatalog.Ledger;
using PowerCatalog.Ledger.Events;

namespace PowerCatalog.ReadModels.Engine;

/// <summary>
/// Builds the files of some of the catalogs of a new set, on a thread of its own; others build the others meanwhile. Nobody reads the set
/// before all have ended.
/// </summary>
internal sealed class BuildLane
{
    // Of all its files together: what is not committed is in memory, with the pages as they were before.
    private const int EventsPerCommit = 20_000;
    private const int EventsPerBatch = 256;
    private const int BatchesWaiting = 8;

    // Files that stay open; who comes back to another opens it again.
    private const int FilesOpen = 256;

    private readonly string _path;
    private readonly ReadModelSchema _schema;
    private readonly Channel<List<(CheckedEvent Item, Position Before)>> _batches = Channel.CreateBounded<List<(CheckedEvent, Position)>>(
        new BoundedChannelOptions(BatchesWaiting) { SingleReader = true, SingleWriter = true });
    private readonly Dictionary<StreamName, CatalogWriter> _writers = [];
    private readonly Dictionary<StreamName, Position> _begun = [];
    private readonly Dictionary<StreamName, UnknownEventException> _stopped = [];
    private readonly Dictionary<StreamName, long> _whole = [];
    private readonly Task _work;
    private List<(CheckedEvent Item, Position Before)> _batch = new(EventsPerBatch);
    private int _pending;

    public BuildLane(string path, ReadModelSchema schema)
    {
        (_path, _schema) = (path, schema);
        _work = Task.Run(WorkAsync);
    }

    /// <summary>The catalogs that stopped, and why.</summary>
    public IReadOnlyDictionary<StreamName, UnknownEventException> Stopped => _stopped;

    /// <summary>Takes an event; waits while there is much to be applied.</summary>
    /// <param name="item">The event.</param>
    /// <param name="before">The position of the one before it, of whatever catalog.</param>
    public async ValueTask TakeAsync(CheckedEvent item, Position before)
    {
        _batch.Add((item, before));
        if (_batch.Count < EventsPerBatch) return;
        await SendAsync();
    }

    /// <summary>Makes the files ready for readers, and tells what the index is to say of them.</summary>
    /// <returns>
    /// The entries, and the position before the first adjustment that is in progress; null where none is.
    /// </returns>
    public async Task<(IReadOnlyList<CatalogEntry> Entries, Position? Begun)> EndAsync(ILedger ledger, CancellationToken cancellation)
    {
        await SendAsync();
        _batches.Writer.TryComplete();
        await _work;
        return await Task.Run(() => CompleteAsync(ledger, cancellation), cancellation);
    }

    /// <summary>Closes the files, however far they are.</summary>
    public async ValueTask CloseAsync()
    {
        _batches.Writer.TryComplete();
        await _work.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        foreach (var writer in _writers.Values) writer.Dispose();
        _writers.Clear();
    }

    private async ValueTask SendAsync()
    {
        if (_batch.Count == 0) return;
        // What failed there is thrown here.
        if (!await _batches.Writer.WaitToWriteAsync() || !_batches.Writer.TryWrite(_batch)) await _work;
        _batch = new List<(CheckedEvent, Position)>(EventsPerBatch);
    }

    private async Task WorkAsync()
    {
        try
        {
            await foreach (var batch in _batches.Reader.ReadAllAsync())
                foreach (var (item, before) in batch)
                    Apply(item, before);
        }
        catch (Exception failure)
        {
            _batches.Writer.TryComplete(failure);
            throw;
        }
    }

    private void Apply(CheckedEvent item, Position before)
    {
        var stream = item.Recorded.Stream;
        if (_stopped.ContainsKey(stream)) return;
        try
        {
            var writer = WriterOf(stream);
            _whole.TryAdd(stream, -1);
            writer.Take(item);
            _whole[stream] = writer.Whole;
            if (!writer.IsInsideAdjustment) _begun.Remove(stream);
            // With the first adjustment of a catalog goes what opened it.
            if (writer.Whole != item.Recorded.Revision) _begun.TryAdd(stream, before);
            if (++_pending >= EventsPerCommit) Commit();
        }
        catch (UnknownEventException exception)
        {
            _stopped.Add(stream, exception);
            _begun.Remove(stream);
        }
    }

    // What is inside an adjustment is committed with the next of those that end.
    private void Commit()
    {
        foreach (var writer in _writers.Values.Where(open => !open.IsInsideAdjustment)) writer.Commit();
        _pending = _writers.Values.Sum(open => open.Pending);
    }

    private async Task<(IReadOnlyList<CatalogEntry> Entries, Position? Begun)> CompleteAsync(
        ILedger ledger, CancellationToken cancellation)
    {
        var entries = new List<CatalogEntry>();
        foreach (var stream in _whole.Keys)
        {
            if (!WriterOf(stream).IsInsideAdjustment) _begun.Remove(stream);
            if (WriterOf(stream).IsInsideAdjustment || _stopped.ContainsKey(stream))
                _writers[stream] = await NewCatalog.TakeWholeAsync(ledger, WriterOf(stream), _whole[stream], cancellation);
            var writer = _writers[stream];
            writer.Commit();
            writer.Complete();
            entries.Add(writer.Entry());
            writer.Dispose();
            _writers.Remove(stream);
        }

        return (entries, _begun.Count == 0 ? null : _begun.Values.Min());
    }

    private CatalogWriter WriterOf(StreamName stream)
    {
        if (_writers.TryGetValue(stream, out var known)) return known;
        if (_writers.Count >= FilesOpen) Trim();
        var path = CatalogFiles.Of(_path, CatalogFiles.DivisionOf(stream));
        return _writers[stream] = CatalogWriter.Aside(stream, path, _schema, CacheBytes(_writers.Count));
    }

    // Few catalogs may have much memory each; many have less, so that the pages of a lane's files stay below 400 MB. The system has
    // them too.
    private static long CacheBytes(int others) => others switch
    {
        < 2 => 64L << 20,
        < 8 => 8L << 20,
        _ => 1L << 20,
    };

    private void Trim()
    {
        foreach (var (stream, writer) in _writers.Where(open => !open.Value.IsInsideAdjustment).ToList())
        {
            writer.Commit();
            writer.Dispose();
            _writers.Remove(stream);
        }
    }
}

using Microsoft.Data.Sqlite;
using PowerCatalog.Domain.Codes;
using PowerCatalog.Evidence.Leaves;
using PowerCatalog.Ledger;
using PowerCatalog.Ledger.Events;

namespace PowerCatalog.ReadModels.Engine;

/// <summary>
/// Writes a set of read models from events: each into its catalog's file, and then into the index how far all are. A catalog is committed
/// when it is whole, whatever others are in the middle of, and one that stops at an event stops alone.
/// </summary>
internal sealed class ReadModelWriter : IDisposable
{
    // Files that stay open for writing; those of a node's busy catalogs, each with its statements and its pages.
    private const int FilesOpen = 16;

    private readonly ReadModelSchema _schema;
    private readonly IndexWriter _index;
    private readonly EventLeaf _leaf = new();
    private readonly Dictionary<StreamName, CatalogWriter> _writers = [];
    private readonly HashSet<StreamName> _changed = [];

    // Those whose files are not complete, and under no name yet.
    private readonly HashSet<StreamName> _begun = [];

    // Of each catalog with something to commit, the position before it: from there on the ledger is read again after a crash.
    private readonly Dictionary<StreamName, Position> _uncommitted = [];
    private readonly Dictionary<StreamName, string> _stopped;
    private readonly Dictionary<StreamName, long> _dropped = [];

    /// <summary>Continues a set.</summary>
    /// <param name="path">Its folder.</param>
    /// <param name="schema">The read models.</param>
    public ReadModelWriter(string path, ReadModelSchema schema)
    {
        (Path, _schema) = (path, schema);
        _index = new IndexWriter(CatalogFiles.Index(path));
        _stopped = new Dictionary<StreamName, string>(_index.Stopped);
        Seen = Checkpoint;
    }

    /// <summary>The folder.</summary>
    public string Path { get; }

    /// <summary>The divisions whose catalogs are taken.</summary>
    public DivisionScope Scope => _index.Scope;

    /// <summary>The position up to which everything is committed, but for the catalogs that stopped.</summary>
    public Position Checkpoint => _index.Position;

    /// <summary>The position up to which everything was applied, though perhaps not committed.</summary>
    public Position Seen { get; private set; }

    /// <summary>The ledger's mark in the index, or the one that the next commit writes; null where the engine keeps none.</summary>
    public LedgerMark? Mark => _index.Mark;

    /// <summary>Whether there is something to commit.</summary>
    public bool HasTaken => _changed.Count > 0 || Seen != Checkpoint;

    /// <summary>The number of events since the last commit.</summary>
    public int Pending { get; private set; }

    /// <summary>Whether the index was deleted or replaced since it was opened; what is written into it is lost.</summary>
    public bool IsGone => _index.IsGone;

    /// <summary>Whether nothing is begun, and the files that are open are as they were left, written by nobody else.</summary>
    public bool IsAsLeft => !HasTaken && _index.IsAsLeft && _writers.Values.All(writer => writer.IsAsLeft);

    /// <summary>The catalogs in which an adjustment is in progress.</summary>
    public IReadOnlyCollection<StreamName> OpenCatalogs => [.. _uncommitted.Keys.Where(IsInsideAdjustment)];

    /// <summary>The streams that stopped, and why.</summary>
    public IReadOnlyDictionary<StreamName, string> Stopped => _stopped;

    /// <summary>Applies an event, unless its catalog's file has it. One that cannot be applied stops its catalog.</summary>
    /// <exception cref="LedgerException">The event was changed after it was recorded, or does not follow the last one.</exception>
    /// <exception cref="CatalogFileLostException">The catalog's file is gone.</exception>
    public void Take(RecordedEvent recorded)
    {
        var before = Seen;
        if (!_stopped.ContainsKey(recorded.Stream) && CatalogStreams.IsIn(Scope, recorded.Stream))
            Take(CheckedEvent.Of(_leaf, recorded), before);
        if (recorded.Position > Seen) Seen = recorded.Position;
    }

    /// <summary>Applies an event of one stream ahead of those of others, which leaves the checkpoint where it is.</summary>
    /// <inheritdoc cref="Take(RecordedEvent)"/>
    public void TakeAside(RecordedEvent recorded) => Take(CheckedEvent.Of(_leaf, recorded), Seen);

    /// <summary>The revision of a stream that is to be applied next; null where its file is damaged, so that it stops.</summary>
    public long? NextOf(StreamName stream)
    {
        long? next = null;
        Try(stream, () => next = WriterOf(stream).Next);
        return next;
    }

    /// <summary>Whether an adjustment of a stream is in progress.</summary>
    public bool IsInsideAdjustment(StreamName stream) =>
        _writers.TryGetValue(stream, out var writer) && writer.IsInsideAdjustment;

    /// <summary>Lets a stream that stopped go on.</summary>
    public void Resume(StreamName stream)
    {
        if (_stopped.Remove(stream)) _index.Resume(stream);
        _dropped.Remove(stream);
    }

    /// <summary>
    /// The streams of which whole adjustments were dropped with an event that cannot be applied, and the revision up to which they were
    /// whole. The caller applies them again.
    /// </summary>
    public IReadOnlyDictionary<StreamName, long> TakeDropped()
    {
        if (_dropped.Count == 0) return _dropped;
        var dropped = new Dictionary<StreamName, long>(_dropped);
        _dropped.Clear();
        return dropped;
    }

    /// <summary>Notes that all matching events up to a position were applied.</summary>
    public void Pass(Position position)
    {
        if (position > Seen) Seen = position;
    }

    /// <summary>Lets the next commit write this mark of the ledger.</summary>
    public void Note(LedgerMark mark) => _index.Write(mark);

    /// <summary>Commits the catalogs that are whole, and then how far all are.</summary>
    public void Commit()
    {
        CommitCatalogs();
        _index.Write(_uncommitted.Count == 0 ? Seen : _uncommitted.Values.Min());
        _index.Commit();
        Trim();
    }

    /// <summary>Commits what was applied by <see cref="TakeAside"/>; the checkpoint stays.</summary>
    public void CommitAside()
    {
        CommitCatalogs();
        _index.Commit();
    }

    /// <summary>Writes into the index what a catalog's file has, though nothing was taken.</summary>
    public void Refresh(StreamName stream)
    {
        if (NextOf(stream) is not null) _changed.Add(stream);
    }

    /// <summary>Keeps the logs beside the files small, while there is nothing else to do.</summary>
    public void Rest()
    {
        foreach (var writer in _writers.Values) writer.Rest();
    }

    public void Dispose()
    {
        foreach (var writer in _writers.Values) Close(writer);
        _index.Dispose();
    }

    private void CommitCatalogs()
    {
        foreach (var stream in _changed.Where(stream => !IsInsideAdjustment(stream)).ToList())
        {
            if (!Try(stream, () => Commit(_writers[stream]))) continue;
            _changed.Remove(stream);
            _uncommitted.Remove(stream);
        }

        Pending = 0;
    }

    private void Commit(CatalogWriter writer)
    {
        writer.Commit();
        if (_begun.Remove(writer.Stream))
        {
            var path = CatalogFiles.Of(Path, CatalogFiles.DivisionOf(writer.Stream));
            _writers[writer.Stream] = writer = NewCatalog.Put(writer, path, _schema);
        }

        _index.Write(writer.Entry());
    }

    private void Take(CheckedEvent item, Position before) => Try(item.Recorded.Stream, () =>
    {
        var writer = WriterOf(item.Recorded.Stream);
        // Also of what the file had already: whoever wrote it may not have come to the index.
        _changed.Add(writer.Stream);
        if (!writer.Take(item)) return;
        Pending++;
        _uncommitted.TryAdd(writer.Stream, before);
    });

    // An event that cannot be applied, or a file that is damaged, stops its catalog and no other.
    private bool Try(StreamName stream, Action work)
    {
        try
        {
            work();
            return true;
        }
        catch (UnknownEventException exception)
        {
            Stop(stream, exception.Message);
        }
        catch (SqliteException error) when (ReadModelDamage.IsOf(error) && DamageOf(stream) is { } damage)
        {
            Stop(stream, damage);
        }

        return false;
    }

    private string? DamageOf(StreamName stream) =>
        stream.TryGetDivision(out var division) ? ReadModelDamage.In(CatalogFiles.Of(Path, division))?.Message : null;

    private void Stop(StreamName stream, string reason)
    {
        if (_writers.TryGetValue(stream, out var writer))
        {
            if (writer.Whole > writer.Revision) _dropped[stream] = writer.Whole;
            _writers.Remove(stream);
            Close(writer);
        }

        _changed.Remove(stream);
        _begun.Remove(stream);
        _uncommitted.Remove(stream);
        _stopped[stream] = reason;
        _index.Stop(stream, reason);
    }

    private static void Close(CatalogWriter writer)
    {
        try
        {
            writer.Dispose();
        }
        catch (SqliteException error) when (ReadModelDamage.IsOf(error))
        {
            // A damaged file cannot be rolled back either; nobody reads it.
        }
    }

    private CatalogWriter WriterOf(StreamName stream)
    {
        if (_writers.TryGetValue(stream, out var known)) return known.IsGone ? throw new CatalogFileLostException(stream) : known;
        var division = CatalogFiles.DivisionOf(stream);
        var path = CatalogFiles.Of(Path, division);
        if (!File.Exists(path))
        {
            if (_index.Has(division)) throw new CatalogFileLostException(stream);
            _begun.Add(stream);
            return _writers[stream] = NewCatalog.Begin(stream, path, _schema);
        }

        if (!_schema.IsCurrent(path)) throw new CatalogFileLostException(stream);
        return _writers[stream] = CatalogWriter.Of(stream, path, _schema);
    }

    private void Trim()
    {
        if (_writers.Count <= FilesOpen) return;
        foreach (var (stream, writer) in _writers.Where(open => !IsInsideAdjustment(open.Key) && !_begun.Contains(open.Key)).ToList())
        {
            writer.Dispose();
            _writers.Remove(stream);
        }
    }
}

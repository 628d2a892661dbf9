using Microsoft.Data.Sqlite;
using PowerCatalog.Domain.Codes;
using PowerCatalog.Ledger;
using PowerCatalog.ReadModels.EvidenceLog;
using PowerCatalog.Sqlite;

namespace PowerCatalog.ReadModels.Engine;

/// <summary>
/// Writes the index: after the files of the catalogs, so that it never says more of one than its file has. What is written becomes visible
/// with <see cref="Commit()"/>.
/// </summary>
internal sealed class IndexWriter : IDisposable
{
    private readonly SqliteConnection _connection;
    private readonly Statement _begin;
    private readonly Statement _commit;
    private readonly Statement _find;
    private readonly Statement _catalog;
    private readonly Statement _log;
    private readonly Statement _checkpoint;
    private readonly Statement _mark;
    private readonly Statement _stop;
    private readonly Statement _resume;
    private readonly long _version;
    private bool _writing;

    public IndexWriter(string path)
    {
        _connection = ReadModelSchema.OpenIndexForWriting(path);
        _begin = new Statement(_connection, "BEGIN IMMEDIATE");
        _commit = new Statement(_connection, "COMMIT");
        _find = new Statement(_connection, "SELECT 1 FROM listed_catalogs WHERE division = ?1");
        _catalog = new Statement(
            _connection,
            """
            INSERT INTO listed_catalogs (division, name, custodian, head, recorded) VALUES (?1, ?2, ?3, ?4, ?5)
            ON CONFLICT (division) DO UPDATE SET head = excluded.head, recorded = excluded.recorded
            """);
        _log = new Statement(
            _connection,
            """
            INSERT INTO logs (stream, log_id, size, root, last, position) VALUES (?1, ?2, ?3, ?4, ?5, ?6)
            ON CONFLICT (stream) DO UPDATE SET
                size = excluded.size, root = excluded.root, last = excluded.last, position = excluded.position
            """);
        _checkpoint = new Statement(_connection, "UPDATE engine SET position = ?1");
        _mark = new Statement(_connection, LedgerMarks.Write);
        _stop = new Statement(
            _connection,
            "INSERT INTO stopped (stream, reason) VALUES (?1, ?2) ON CONFLICT (stream) DO UPDATE SET reason = excluded.reason");
        _resume = new Statement(_connection, "DELETE FROM stopped WHERE stream = ?1");
        Mark = LedgerMarks.Read(_connection);
        Position = new Position(_connection.Scalar("SELECT position FROM engine"));
        Scope = ReadModelSchema.ScopeOf(_connection);
        Stopped = StoppedCatalogs.Read(_connection);
        _version = _connection.Scalar("PRAGMA data_version");
    }

    /// <summary>The position up to which all catalogs are, but for those that stopped.</summary>
    public Position Position { get; private set; }

    /// <summary>The ledger's mark; null where the engine keeps none.</summary>
    public LedgerMark? Mark { get; private set; }

    /// <summary>The divisions whose catalogs it is of.</summary>
    public DivisionScope Scope { get; }

    /// <summary>The streams that stopped, and why.</summary>
    public IReadOnlyDictionary<StreamName, string> Stopped { get; }

    /// <summary>Whether the file was deleted or replaced since it was opened.</summary>
    public bool IsGone => _connection.HasMoved();

    /// <summary>Whether it is the file that was opened, and nobody else has written it since.</summary>
    public bool IsAsLeft => !IsGone && _connection.Scalar("PRAGMA data_version") == _version;

    /// <summary>Whether it has a catalog.</summary>
    public bool Has(DivisionCode division) => _find.Scalar(division.Value) is not null;

    /// <summary>Writes what a catalog's file has.</summary>
    public void Write(CatalogEntry entry)
    {
        Begin();
        if (entry.Catalog is { } row) _catalog.Run(row.Division, row.Name, row.Custodian, row.Head, row.Recorded);
        if (entry.Log is not { } log) return;
        _log.Bind(1, log.Stream.Value).Bind(2, log.Id).Bind(3, log.Size).Bind(4, log.Root.ToArray()).Bind(5, log.Last.ToArray())
            .Bind(6, log.Position.Value).Run();
    }

    /// <summary>Writes how far all catalogs are.</summary>
    public void Write(Position position)
    {
        if (position == Position) return;
        Begin();
        _checkpoint.Run(position.Value);
        Position = position;
    }

    /// <summary>Writes the ledger's mark.</summary>
    public void Write(LedgerMark mark)
    {
        if (mark == Mark) return;
        Begin();
        _mark.Run(mark.Position.Value, mark.Chain);
        Mark = mark;
    }

    /// <summary>The head of a stream's log; null where it has none.</summary>
    public LogHead? HeadOf(StreamName stream) => LogHead.Of(_connection, stream);

    /// <summary>Lets whoever keeps answers know that a file was made anew, which may answer otherwise than the one before.</summary>
    public void Touch()
    {
        Begin();
        _checkpoint.Run(Position.Value);
    }

    /// <summary>Writes that a stream stopped, and why.</summary>
    public void Stop(StreamName stream, string reason)
    {
        Begin();
        _stop.Run(stream.Value, reason);
    }

    /// <summary>Writes that a stream goes on.</summary>
    public void Resume(StreamName stream)
    {
        Begin();
        _resume.Run(stream.Value);
    }

    /// <summary>Makes visible what was written.</summary>
    public void Commit()
    {
        if (!_writing) return;
        _commit.Run();
        _writing = false;
        WriteAheadLog.TruncateOverlong(_connection, WriteAheadLog.MostBytes / 4);
    }

    public void Dispose()
    {
        if (_writing) _connection.RollBack();
        foreach (var statement in (Statement[])[_begin, _commit, _find, _catalog, _log, _checkpoint, _mark, _stop, _resume])
            statement.Dispose();
        if (IsGone) WriteAheadLog.Leave(_connection);
        else WriteAheadLog.Truncate(_connection);
        _connection.Dispose();
    }

    private void Begin()
    {
        if (!_writing) _begin.Run();
        _writing = true;
    }
}

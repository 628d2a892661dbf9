using Microsoft.Data.Sqlite;
using PowerCatalog.Evidence.Merkle;
using PowerCatalog.Ledger;
using PowerCatalog.Sqlite;

namespace PowerCatalog.ReadModels.EvidenceLog;

/// <summary>Adds events to the logs of their streams; writes what changed once for each transaction.</summary>
internal sealed class LogWriter : IDisposable
{
    private readonly Dictionary<StreamName, Tail> _tails = [];
    private readonly Statement _find;
    private readonly Statement _tile;
    private readonly Statement _add;
    private readonly Statement _update;
    private readonly Statement _write;

    public LogWriter(SqliteConnection connection)
    {
        _find = new Statement(connection, "SELECT log_id, size FROM logs WHERE stream = ?1");
        _tile = new Statement(connection, "SELECT hashes FROM log_tiles WHERE log_id = ?1 AND level = ?2 AND number = ?3");
        _add = new Statement(
            connection, "INSERT INTO logs (stream, size, root, last, position) VALUES (?1, 0, x'', x'', 0) RETURNING log_id");
        _update = new Statement(connection, "UPDATE logs SET size = ?2, root = ?3, last = ?4, position = ?5 WHERE log_id = ?1");
        _write = new Statement(
            connection,
            """
            INSERT INTO log_tiles (log_id, level, number, hashes) VALUES (?1, ?2, ?3, ?4)
            ON CONFLICT (log_id, level, number) DO UPDATE SET hashes = excluded.hashes
            """);
    }

    /// <summary>Adds an event.</summary>
    /// <param name="recorded">The event.</param>
    /// <param name="digest">Its digest, which it matches.</param>
    /// <exception cref="LedgerException">The event does not follow the last one of its stream.</exception>
    public void Take(RecordedEvent recorded, Hash digest)
    {
        var tail = TailOf(recorded.Stream);
        if (tail.Log.Size != recorded.Revision) throw LedgerRefusals.Gap(recorded, tail.Log.Size);
        tail.Log.Add(digest);
        (tail.Last, tail.Position, tail.IsChanged) = (digest, recorded.Position, true);
    }

    /// <summary>Writes what was added, within the open transaction.</summary>
    public void Write()
    {
        foreach (var tail in _tails.Values.Where(tail => tail.IsChanged))
        {
            foreach (var (tile, hashes) in tail.Log.TakeChanged())
                _write.Bind(1, tail.Id).Bind(2, tile.Level).Bind(3, tile.Number).Bind(4, hashes.Span).Run();
            _update.Bind(1, tail.Id).Bind(2, tail.Log.Size).Bind(3, tail.Log.Root.ToArray()).Bind(4, tail.Last.ToArray())
                .Bind(5, tail.Position.Value).Run();
            tail.IsChanged = false;
        }
    }

    /// <summary>Drops what was added since the last commit, as the transaction was rolled back.</summary>
    public void Forget() => _tails.Clear();

    public void Dispose()
    {
        foreach (var statement in (ReadOnlySpan<Statement>)[_find, _tile, _add, _update, _write]) statement.Dispose();
    }

    private Tail TailOf(StreamName stream)
    {
        if (_tails.TryGetValue(stream, out var known)) return known;
        var held = _find.Bind(1, stream.Value).Step();
        var (id, size) = held ? (_find.Number(0), _find.Number(1)) : (0, 0);
        _find.Reset();
        if (!held) id = _add.Bind(1, stream.Value).Scalar()!.Value;
        return _tails[stream] = new Tail(id, LogTail.Of(size, tile => Read(id, tile)));
    }

    private byte[] Read(long log, Tile tile)
    {
        var isThere = _tile.Bind(1, log).Bind(2, tile.Level).Bind(3, tile.Number).Step();
        var hashes = isThere ? _tile.Blob(0).ToArray() : [];
        _tile.Reset();
        return hashes;
    }

    private sealed class Tail(long id, LogTail log)
    {
        public long Id => id;

        public LogTail Log => log;

        public Hash Last { get; set; }

        public Position Position { get; set; }

        public bool IsChanged { get; set; }
    }
}

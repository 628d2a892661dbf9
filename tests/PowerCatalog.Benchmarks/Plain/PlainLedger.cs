using System.Runtime.InteropServices;
using Microsoft.Data.Sqlite;
using PowerCatalog.Ledger;

namespace PowerCatalog.Benchmarks.Plain;

/// <summary>The ledger's tables written as one would by hand: Microsoft.Data.Sqlite, prepared statements, no checks.</summary>
internal sealed class PlainLedger : IDisposable
{
    private readonly SqliteConnection _connection;
    private readonly SqliteCommand _insert;
    private SqliteTransaction? _transaction;
    private long _position;

    public PlainLedger(string path)
    {
        _connection = new SqliteConnection($"Data Source={path};Pooling=False");
        _connection.Open();
        Tell("PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA wal_autocheckpoint = 4096; PRAGMA cache_size = -16384;");
        Tell("""
            CREATE TABLE streams (stream_id INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE) STRICT;
            CREATE TABLE event_types (type_id INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE) STRICT;
            CREATE TABLE events (
                position INTEGER PRIMARY KEY, stream_id INTEGER NOT NULL, revision INTEGER NOT NULL,
                event_id BLOB NOT NULL, type_id INTEGER NOT NULL,
                recorded INTEGER NOT NULL, data BLOB NOT NULL, metadata BLOB NOT NULL) STRICT;
            CREATE UNIQUE INDEX events_by_revision ON events (stream_id, revision);
            CREATE UNIQUE INDEX events_by_id ON events (stream_id, event_id);
            """);
        _insert = _connection.CreateCommand();
        _insert.CommandText = """
            INSERT INTO events (position, stream_id, revision, event_id, type_id, recorded, data, metadata)
            VALUES ($1, $2, $3, $4, $5, $6, $7, $8)
            """;
        for (var i = 1; i <= 8; i++) _insert.Parameters.Add(new SqliteParameter { ParameterName = $"${i}" });
        _insert.Prepare();
    }

    public void Begin() => _insert.Transaction = _transaction = _connection.BeginTransaction(deferred: false);

    public void Insert(long stream, long revision, NewEvent happened)
    {
        var parameters = _insert.Parameters;
        parameters[0].Value = ++_position;
        parameters[1].Value = stream;
        parameters[2].Value = revision;
        parameters[3].Value = happened.Id.ToByteArray(bigEndian: true);
        parameters[4].Value = 1L;
        parameters[5].Value = 1_600_000_000_000_000 + _position;
        parameters[6].Value = Bytes(happened.Data);
        parameters[7].Value = Bytes(happened.Metadata);
        _insert.ExecuteNonQuery();
    }

    public void Commit()
    {
        _transaction!.Commit();
        _transaction.Dispose();
    }

    public void Dispose()
    {
        _insert.Dispose();
        Tell("PRAGMA wal_checkpoint(TRUNCATE)");
        _connection.Dispose();
    }

    private static byte[] Bytes(ReadOnlyMemory<byte> memory) =>
        MemoryMarshal.TryGetArray(memory, out var whole) && whole.Count == whole.Array!.Length ? whole.Array : memory.ToArray();

    private void Tell(string sql)
    {
        using var command = _connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }
}

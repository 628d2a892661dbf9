using Microsoft.Data.Sqlite;
using PowerCatalog.Evidence.Merkle;
using PowerCatalog.Ledger.Sqlite.Files;
using PowerCatalog.Sqlite;

namespace PowerCatalog.Ledger.Sqlite.Writing;

/// <summary>
/// Caches what the writer would otherwise read for each append: the ends of the ledger and of its streams, and the keys of the types. Valid
/// only while no other process writes, which is checked at the start of every transaction; cleared by every roll-back.
/// </summary>
internal sealed class WriterState : IDisposable
{
    private const int StreamsKept = 16_384;

    private readonly Dictionary<StreamName, StreamHead> _streams = [];
    private readonly Dictionary<string, long> _types = new(StringComparer.Ordinal);
    private readonly Statement _version;
    private readonly Statement _last;
    private readonly SqliteConnection _connection;
    private readonly Statement _findStream;
    private readonly Statement _headOfStream;
    private readonly Statement _addStream;
    private readonly Statement _findType;
    private readonly Statement _addType;
    private readonly string _path;
    private long? _seenVersion;
    private FileHead? _found;

    public WriterState(SqliteConnection connection)
    {
        (_connection, _path) = (connection, connection.DataSource);
        _version = new Statement(connection, "PRAGMA data_version");
        _last = new Statement(connection, "SELECT position, recorded FROM events ORDER BY position DESC LIMIT 1");
        _findStream = new Statement(connection, "SELECT stream_id FROM streams WHERE name = ?1");
        _headOfStream = new Statement(
            connection, "SELECT revision, recorded FROM events WHERE stream_id = ?1 ORDER BY revision DESC LIMIT 1");
        _addStream = new Statement(connection, "INSERT INTO streams (name) VALUES (?1) RETURNING stream_id");
        _findType = new Statement(connection, "SELECT type_id FROM event_types WHERE name = ?1");
        _addType = new Statement(connection, "INSERT INTO event_types (name) VALUES (?1) RETURNING type_id");
    }

    /// <summary>The position of the last event, 0 where there is none.</summary>
    public long LastPosition { get; set; }

    /// <summary>When the last event was recorded, in microseconds since the Unix epoch.</summary>
    public long LastRecorded { get; set; }

    /// <summary>The chain of the digests up to the last position.</summary>
    public UInt128 Chain { get; private set; }

    /// <summary>The mark of the last position.</summary>
    public LedgerMark Mark => FileMark.Of(_found! with { Position = LastPosition, Chain = Chain });

    /// <summary>Whether the transaction has appended something.</summary>
    public bool HasAppended { get; set; }

    /// <summary>Adds a digest to the chain.</summary>
    public void Link(Hash digest)
    {
        Chain = DigestChain.Link(Chain, digest);
        HasAppended = true;
    }

    /// <summary>Called inside the write transaction: reads again what another process may have changed.</summary>
    /// <exception cref="LedgerException">The events do not end where the file's head says.</exception>
    public void Refresh()
    {
        var version = _version.Scalar();
        if (version == _seenVersion)
            return;
        Forget();
        (LastPosition, LastRecorded) = _last.Step() ? (_last.Number(0), _last.Number(1)) : (0, 0);
        _last.Reset();
        ReadHead();
        _seenVersion = version;
    }

    private void ReadHead()
    {
        _found = FileHead.Read(_connection);
        if (_found is not { } found || found.Position != LastPosition)
            throw SqliteRefusals.OtherEnd(_path, _found?.Position ?? 0, LastPosition);
        Chain = found.Chain;
    }

    /// <summary>Clears the cache after a roll-back.</summary>
    public void Forget()
    {
        _seenVersion = null;
        HasAppended = false;
        _streams.Clear();
        _types.Clear();
    }

    public StreamHead Head(StreamName stream)
    {
        if (_streams.TryGetValue(stream, out var known))
            return known;
        var id = _findStream.Bind(1, stream.Value).Scalar();
        var head = id is null ? StreamHead.Missing : HeadOf(id.Value);
        Remember(stream, head);
        return head;
    }

    private StreamHead HeadOf(long id)
    {
        _headOfStream.Bind(1, id);
        var head = _headOfStream.Step()
            ? new StreamHead(id, _headOfStream.Number(0), _headOfStream.Number(1))
            : StreamHead.Missing with { Id = id };
        _headOfStream.Reset();
        return head;
    }

    public void Remember(StreamName stream, StreamHead head)
    {
        if (_streams.Count >= StreamsKept)
            _streams.Clear();
        _streams[stream] = head;
    }

    public long AddStream(StreamName stream) => _addStream.Bind(1, stream.Value).Scalar()!.Value;

    /// <summary>The key of a type; adds a new type.</summary>
    public long TypeId(string name)
    {
        if (_types.TryGetValue(name, out var known))
            return known;
        var id = _findType.Bind(1, name).Scalar() ?? _addType.Bind(1, name).Scalar()!.Value;
        _types[name] = id;
        return id;
    }

    public void Dispose()
    {
        foreach (var statement in (ReadOnlySpan<Statement>)
            [_version, _last, _findStream, _headOfStream, _addStream, _findType, _addType])
            statement.Dispose();
    }
}

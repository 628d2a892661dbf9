using Microsoft.Data.Sqlite;
using PowerCatalog.Ledger.Sqlite.Files;
using PowerCatalog.Sqlite;

namespace PowerCatalog.Ledger.Sqlite.Reading;

/// <summary>
/// Reads pages over one connection. No read transaction outlives a page, so that a slow consumer does not keep the log from being
/// checkpointed.
/// </summary>
internal sealed class EventReader : IDisposable
{
    private const string Columns = "e.position, e.stream_id, e.revision, e.event_id, e.type_id, e.recorded, e.data, e.metadata";

    private readonly SqliteConnection _connection;
    private readonly SqliteLedgerOptions _options;
    private readonly RowReader _rows;
    private readonly Statement _head;
    private readonly Statement _streamForwards;
    private readonly Statement _streamBackwards;
    private readonly Statement _allForwards;
    private readonly Statement _allBackwards;
    private readonly Statement _prefixForwards;
    private readonly Statement _prefixBackwards;

    public EventReader(SqliteConnection connection, SqliteLedgerOptions options)
    {
        _connection = connection;
        _options = options;
        _rows = new RowReader(connection);
        _head = new Statement(connection, "SELECT max(position) FROM events");
        // A file of the version before that is only read has no such column.
        HasDigests = connection.Scalar("PRAGMA user_version") != Schema.WithoutDigests;
        var columns = HasDigests ? Columns + ", e.digest" : Columns + ", NULL";
        var ofStream = $"SELECT {columns} FROM events e WHERE e.stream_id = (SELECT stream_id FROM streams WHERE name = ?1) AND e.revision";
        var ofAll = $"SELECT {columns} FROM events e WHERE e.position BETWEEN ?1 AND ?2 ORDER BY e.position";
        // CROSS JOIN keeps events in the outer loop: they come in order, and those of other streams are skipped without reading their data.
        var ofPrefix = $"""
            SELECT {columns} FROM events e CROSS JOIN streams s ON s.stream_id = e.stream_id
            WHERE e.position BETWEEN ?1 AND ?2 AND s.name >= ?4 AND s.name < ?5 ORDER BY e.position
            """;
        _streamForwards = new Statement(connection, $"{ofStream} >= ?2 ORDER BY e.revision LIMIT ?3");
        _streamBackwards = new Statement(connection, $"{ofStream} <= ?2 ORDER BY e.revision DESC LIMIT ?3");
        _allForwards = new Statement(connection, $"{ofAll} LIMIT ?3");
        _allBackwards = new Statement(connection, $"{ofAll} DESC LIMIT ?3");
        _prefixForwards = new Statement(connection, $"{ofPrefix} LIMIT ?3");
        _prefixBackwards = new Statement(connection, $"{ofPrefix} DESC LIMIT ?3");
    }

    /// <summary>Whether it reads digests: the file had them when it was opened.</summary>
    public bool HasDigests { get; }

    /// <summary>The connection, for queries that are not pages.</summary>
    public SqliteConnection Connection => _connection;

    /// <summary>The position of the last event, 0 where there is none.</summary>
    public long Head() => _head.Scalar() ?? 0;

    /// <summary>When the last event was recorded; null where there is none.</summary>
    public DateTimeOffset? LastRecorded()
    {
        using var last = new Statement(_connection, "SELECT recorded FROM events ORDER BY position DESC LIMIT 1");
        return last.Step() ? RecordedTime.From(last.Number(0)) : null;
    }

    /// <summary>A page of one stream from a revision on, that one included.</summary>
    public Page ReadStream(StreamName stream, ReadDirection direction, long from, int limit)
    {
        var statement = direction == ReadDirection.Forwards ? _streamForwards : _streamBackwards;
        var events = Fetch(statement.Bind(1, stream.Value).Bind(2, from).Bind(3, limit), limit, out var full);
        return new(events, events.Count > 0 ? events[^1].Revision : from, !full);
    }

    /// <summary>A page of all events after a position, whose stream's name starts with the prefix.</summary>
    public Page ReadForwards(long after, string prefix, int limit)
    {
        var head = Head();
        if (after >= head)
            return new([], after, IsLast: true);
        var end = prefix.Length == 0 ? head : after + Math.Min(_options.WindowEvents, head - after);
        var rows = Select(_allForwards, _prefixForwards, prefix).Bind(1, after + 1).Bind(2, end).Bind(3, limit);
        var events = Fetch(rows, limit, out var full);
        var considered = full ? events[^1].Position.Value : end;
        return new(events, considered, considered == head);
    }

    /// <summary>A page of all events before a position, whose stream's name starts with the prefix.</summary>
    public Page ReadBackwards(long before, string prefix, int limit)
    {
        var top = Math.Min(before - 1, Head());
        if (top < 1)
            return new([], before, IsLast: true);
        var end = prefix.Length == 0 ? 1 : Math.Max(1, top - _options.WindowEvents + 1);
        var events = Fetch(Select(_allBackwards, _prefixBackwards, prefix).Bind(1, end).Bind(2, top).Bind(3, limit), limit, out var full);
        var considered = full ? events[^1].Position.Value : end;
        return new(events, considered, considered == 1);
    }

    public void Dispose()
    {
        foreach (var statement in (ReadOnlySpan<Statement>)
            [_head, _streamForwards, _streamBackwards, _allForwards, _allBackwards, _prefixForwards, _prefixBackwards])
            statement.Dispose();
        _rows.Dispose();
        _connection.Dispose();
    }

    // A range, not LIKE or GLOB, whose wildcards a prefix may contain. Names have no character from DEL on, so it closes the range.
    private static Statement Select(Statement all, Statement ofPrefix, string prefix) =>
        prefix.Length == 0 ? all : ofPrefix.Bind(4, prefix).Bind(5, prefix + '\u007F');

    private List<RecordedEvent> Fetch(Statement statement, int limit, out bool full)
    {
        var events = new List<RecordedEvent>(Math.Min(limit, 256));
        var bytes = 0L;
        full = false;
        try
        {
            while (!full && statement.Step())
            {
                var row = _rows.Read(statement);
                events.Add(row);
                bytes += row.Data.Length + row.Metadata.Length;
                full = events.Count == limit || bytes >= _options.PageBytes;
            }
            return events;
        }
        finally
        {
            statement.Reset();
        }
    }
}

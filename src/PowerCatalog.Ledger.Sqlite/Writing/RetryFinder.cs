using Microsoft.Data.Sqlite;
using PowerCatalog.Sqlite;

namespace PowerCatalog.Ledger.Sqlite.Writing;

/// <summary>Tells a retry, whose events the stream already holds where the call would have put them, from a conflict.</summary>
internal sealed class RetryFinder : IDisposable
{
    private readonly Statement _findId;
    private readonly Statement _idsFrom;
    private readonly Statement _position;

    public RetryFinder(SqliteConnection connection)
    {
        _findId = new Statement(connection, "SELECT revision FROM events WHERE stream_id = ?1 AND event_id = ?2");
        _idsFrom = new Statement(connection,
            "SELECT event_id, position FROM events WHERE stream_id = ?1 AND revision >= ?2 ORDER BY revision LIMIT ?3");
        _position = new Statement(connection, "SELECT position FROM events WHERE stream_id = ?1 AND revision = ?2");
    }

    /// <summary>
    /// The revision of the append's first event if it was recorded before: with an exact expectation that the stream has grown past, the
    /// next one; otherwise wherever its id is found. Null if it was not.
    /// </summary>
    public long? Find(AppendRequest request, StreamHead head)
    {
        if (request.Expected.Exact is { } expected)
            return head.Revision > expected ? expected + 1 : null;
        if (head.Revision < 0)
            return null;
        Span<byte> id = stackalloc byte[16];
        request.Events[0].Id.TryWriteBytes(id, bigEndian: true, out _);
        return _findId.Bind(1, head.Id).Bind(2, id).Scalar();
    }

    /// <summary>
    /// Whether the stream holds all events of the append from <paramref name="start"/> on, in order; gives their revision and position.
    /// </summary>
    public bool Holds(AppendRequest request, StreamHead head, long start, out AppendResult last)
    {
        last = default;
        var events = request.Events;
        if (events.Length > head.Revision - start + 1)
            return false;
        var position = 0L;
        var matched = 0;
        _idsFrom.Bind(1, head.Id).Bind(2, start).Bind(3, events.Length);
        while (_idsFrom.Step() && new Guid(_idsFrom.Blob(0), bigEndian: true) == events[matched].Id)
        {
            position = _idsFrom.Number(1);
            matched++;
        }
        _idsFrom.Reset();
        last = new(AppendOutcome.Appended, start + events.Length - 1, new Position(position), AlreadyRecorded: true);
        return matched == events.Length;
    }

    /// <summary>The position of a stream's last event; <see cref="Position.Start"/> if it has none.</summary>
    public Position PositionOf(StreamHead head) => new(_position.Bind(1, head.Id).Bind(2, head.Revision).Scalar() ?? 0);

    public void Dispose()
    {
        _findId.Dispose();
        _idsFrom.Dispose();
        _position.Dispose();
    }
}

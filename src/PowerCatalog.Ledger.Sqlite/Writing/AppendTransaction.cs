using Microsoft.Data.Sqlite;
using PowerCatalog.Evidence.Leaves;
using PowerCatalog.Evidence.Merkle;
using PowerCatalog.Ledger.Sqlite.Files;
using PowerCatalog.Sqlite;

namespace PowerCatalog.Ledger.Sqlite.Writing;

/// <summary>
/// A write transaction that carries out any number of appends, each under its own check. An append is checked before its first insert, so
/// that a refused one leaves nothing behind and does not affect the others.
/// </summary>
internal sealed class AppendTransaction : IDisposable
{
    // Below it, starting another thread costs more than it saves.
    private const int FewestAhead = 16;

    private readonly SqliteConnection _connection;
    private readonly TimeProvider _clock;
    private readonly Func<string?> _moved;
    private readonly Func<string?> _keep;
    private readonly WriterState _state;
    private readonly WrittenFile _written;
    private readonly RetryFinder _retries;
    private readonly Statement _begin;
    private readonly Statement _commit;
    private readonly Statement _insert;
    private readonly Statement _head;
    private readonly EventLeaf _leaf = new();
    private readonly BoundedLog _log;

    /// <param name="connection">Writes.</param>
    /// <param name="clock">Gives the time at which events are recorded.</param>
    /// <param name="moved">The path of a file of the ledger that is no longer what it was; null as a rule.</param>
    /// <param name="written">Whether the file is the one that was opened.</param>
    /// <param name="keep">Keeps what the connection still sees then; null where that fails.</param>
    public AppendTransaction(
        SqliteConnection connection, TimeProvider clock, WrittenFile written, Func<string?> moved, Func<string?> keep)
    {
        _connection = connection;
        (_moved, _keep) = (moved, keep);
        _clock = clock;
        (_state, _written) = (new WriterState(connection), written);
        _retries = new RetryFinder(connection);
        _log = new BoundedLog(connection);
        _begin = new Statement(connection, "BEGIN IMMEDIATE");
        _commit = new Statement(connection, "COMMIT");
        _insert = new Statement(connection, """
            INSERT INTO events (position, stream_id, revision, event_id, type_id, recorded, data, metadata, digest)
            VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)
            """);
        _head = new Statement(connection, "UPDATE head SET position = ?1, chain = ?2");
    }

    /// <summary>The position of the last event, this transaction's included.</summary>
    public long LastPosition => _state.LastPosition;

    /// <summary>Takes the write lock, waiting for it if necessary.</summary>
    /// <exception cref="LedgerException">
    /// The file or its log is no longer at its path, or another program wrote into it or cut it off; nothing may be written.
    /// </exception>
    public void Begin()
    {
        var hasChanged = _written.HasChanged();
        if (hasChanged) _state.Forget();
        _begin.Run();
        if (_moved() is { } moved)
        {
            // Nothing is copied out of a transaction that writes.
            RollBack();
            throw SqliteRefusals.Moved(moved, _keep());
        }

        if (hasChanged) _written.Ensure();
        _state.Refresh();
    }

    /// <summary>Returns when everything applied is on the disk, in the files that are at their paths.</summary>
    /// <exception cref="LedgerException">One of them was taken away meanwhile.</exception>
    public void Commit()
    {
        var hasAppended = _state.HasAppended;
        if (hasAppended) _head.Bind(1, _state.LastPosition).Bind(2, DigestChain.Bytes(_state.Chain)).Run();
        _state.HasAppended = false;
        _commit.Run();
        if (_moved() is { } moved) throw SqliteRefusals.MovedMeanwhile(moved, _keep());
        if (hasAppended) _written.Committed(_state.Mark);
    }

    /// <summary>Keeps the write-ahead log within its bound; called between transactions, with nobody waiting for an answer.</summary>
    public void Rest()
    {
        // What lies at the path of a log that was replaced is somebody else's.
        if (_log.IsOver && _moved() is null) _written.During(_log.Truncate);
    }

    /// <summary>Undoes everything applied.</summary>
    public void RollBack()
    {
        _state.Forget();
        _connection.RollBack();
    }

    /// <summary>Records the events, finds that they are already recorded, or refuses them.</summary>
    public AppendResult Apply(AppendRequest request)
    {
        var head = _state.Head(request.Stream);
        var holds = request.Expected.Holds(head.Revision);
        if (request.Events.Length == 0)
            return holds ? new(AppendOutcome.Appended, head.Revision, _retries.PositionOf(head), AlreadyRecorded: false) : Refused(head);
        if (_retries.Find(request, head) is not { } start)
            return holds ? Insert(request, head) : Refused(head);
        return _retries.Holds(request, head, start, out var last) ? last : Refused(head);
    }

    public void Dispose()
    {
        _state.Dispose();
        _retries.Dispose();
        _begin.Dispose();
        _commit.Dispose();
        _insert.Dispose();
        _head.Dispose();
    }

    private static AppendResult Refused(StreamHead head) =>
        new(AppendOutcome.WrongExpectedRevision, head.Revision, Position.Start, AlreadyRecorded: false);

    private AppendResult Insert(AppendRequest request, StreamHead head)
    {
        // Checked before the first insert, so that the other appends of the transaction continue.
        if (request.Restores && Backwards(request, head) is { } early)
        {
            request.Refusal = LedgerRefusals.RecordedTooEarly(early);
            return Refused(head);
        }

        var stream = head.Id != 0 ? head.Id : _state.AddStream(request.Stream);
        var revision = head.Revision;
        var recorded = Math.Max(Math.Max(_state.LastRecorded, head.Recorded), RecordedTime.Of(_clock.GetUtcNow()));
        var ahead = request.Events.Length >= FewestAhead ? new LeavesAhead(request, revision + 1, recorded) : null;
        if (ahead is not null) _ = Task.Run(ahead.Compute);
        for (var index = 0; index < request.Events.Length; index++)
        {
            if (request.Events[index].Recorded is { } given)
                recorded = RecordedTime.Of(given);
            revision++;
            var leaf = ahead?.Take(index) ?? LeavesAhead.Of(_leaf, request, index, revision, recorded);
            Insert(request.Events[index], leaf, stream, revision, recorded);
        }
        _state.LastRecorded = recorded;
        _state.Remember(request.Stream, new StreamHead(stream, revision, recorded));
        return new(AppendOutcome.Appended, revision, new Position(_state.LastPosition), AlreadyRecorded: false);
    }

    private void Insert(NewEvent item, Hash leaf, long stream, long revision, long recorded)
    {
        Span<byte> id = stackalloc byte[16];
        Span<byte> digest = stackalloc byte[Hash.Size];
        item.Id.TryWriteBytes(id, bigEndian: true, out _);
        leaf.CopyTo(digest);
        _state.Link(leaf);
        _insert.Bind(1, ++_state.LastPosition).Bind(2, stream).Bind(3, revision).Bind(4, id)
            .Bind(5, _state.TypeId(item.Type)).Bind(6, recorded).Bind(7, item.Data.Span).Bind(8, item.Metadata.Span)
            .Bind(9, digest).Run();
    }

    private static NewEvent? Backwards(AppendRequest request, StreamHead head)
    {
        var last = head.Recorded;
        foreach (var item in request.Events)
        {
            var recorded = RecordedTime.Of(item.Recorded!.Value);
            if (recorded < last)
                return item;
            last = recorded;
        }

        return null;
    }
}

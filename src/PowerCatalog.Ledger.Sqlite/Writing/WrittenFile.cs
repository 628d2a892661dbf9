using Microsoft.Data.Sqlite;
using PowerCatalog.Ledger.Sqlite.Files;
using PowerCatalog.Sqlite;

namespace PowerCatalog.Ledger.Sqlite.Writing;

/// <summary>
/// Whether the file that a writer goes on with is the one that it opened, or left. Only a checkpoint changes the file itself, so that where
/// its time or length is another, another process made a checkpoint or somebody wrote over it, as <c>cat other.db > ledger.db</c> does;
/// SQLite would not see it, as it goes on with the pages that it has read. Then the file is read anew, its chain has to hold, and it has to
/// go on from what it was.
/// </summary>
internal sealed class WrittenFile
{
    // How far back the file is compared with what this process has appended, once it has appended so much.
    private const int EventsBack = 1_000;

    // A chain of so many takes about as long as a person waits for; the rounds of whoever follows go through longer ones.
    private const long MostWhole = 100_000;

    private readonly SqliteConnection _connection;
    private readonly ConfirmedEnd _confirmed;
    private FileStamp _left;
    private LedgerMark? _earlier;
    private LedgerMark? _later;
    private bool _isHeld;

    /// <param name="connection">The writer.</param>
    /// <param name="stamp">Of the file when it was opened.</param>
    /// <param name="opened">Where it ended then; null where it had no digests.</param>
    public WrittenFile(SqliteConnection connection, FileStamp stamp, LedgerMark? opened)
    {
        (_connection, _confirmed) = (connection, new ConfirmedEnd(connection.DataSource));
        (_left, _earlier, _later) = (stamp, opened, opened);
    }

    private bool HasOtherStamp => _left != FileStamp.Of(_connection.DataSource);

    /// <summary>
    /// Looks before a transaction; what was read of a file that changed is dropped, so that the transaction reads it anew.
    /// </summary>
    /// <returns>Whether <see cref="Ensure"/> has to be called within the transaction.</returns>
    public bool HasChanged()
    {
        if (HasOtherStamp) _connection.Execute("PRAGMA shrink_memory");
        else if (_isHeld) return false;
        return true;
    }

    /// <summary>Holds the file against what was confirmed, and where it changed against what it was.</summary>
    /// <exception cref="LedgerException">It is another, or lacks what was confirmed (<see cref="LedgerFailure.Changed"/>).</exception>
    public void Ensure()
    {
        var stamp = FileStamp.Of(_connection.DataSource);
        GoesOnFrom(_confirmed.Read());
        if (stamp != _left)
        {
            GoesOnFrom(_earlier);
            if (FileMark.Broken(_connection, MostWhole) is { } end) throw SqliteRefusals.OtherEnd(_connection.DataSource, end, end);
        }

        (_left, _isHeld) = (stamp, true);
    }

    /// <summary>Notes that what ends with a mark is on the disk.</summary>
    public void Committed(LedgerMark mark)
    {
        _confirmed.Keep(mark);
        _earlier ??= mark;
        _later ??= mark;
        if (mark.Position.Value - _later.Position.Value >= EventsBack) (_earlier, _later) = (_later, mark);
        _left = FileStamp.Of(_connection.DataSource);
    }

    /// <summary>Lets this process make a checkpoint, which is not somebody else's change.</summary>
    public void During(Action checkpoint)
    {
        var isSame = !HasOtherStamp;
        checkpoint();
        if (isSame) _left = FileStamp.Of(_connection.DataSource);
    }

    private void GoesOnFrom(LedgerMark? mark)
    {
        if (FileMark.Within(_connection, mark) is { Continuity: Continuity.Shorter or Continuity.Differs } end)
            throw SqliteRefusals.NotConfirmed(_confirmed, mark!.Position, end.Mark?.Position);
    }
}

using Microsoft.Data.Sqlite;
using PowerCatalog.Ledger.Sqlite.Files;
using PowerCatalog.Sqlite;

namespace PowerCatalog.Ledger.Sqlite.Writing;

/// <summary>
/// Whether the file that a writer goes on with is the one that it left. Only a checkpoint changes the file itself, so that where its time
/// or length is another, a checkpoint of another process did so or somebody wrote over it, as <c>cat other.db > ledger.db</c> does; SQLite
/// would not see it, as it goes on with the pages that it has read. Then, and at the beginning, the file is read anew, and has to go on
/// from what this process has appended last and from what was confirmed.
/// </summary>
internal sealed class WrittenFile(SqliteConnection connection)
{
    // How far back the file is compared, at least, once this process has appended so much.
    private const int EventsBack = 1_000;

    private readonly ConfirmedEnd _confirmed = new(connection.DataSource);
    private (DateTime Written, long Length)? _left;
    private LedgerMark? _earlier;
    private LedgerMark? _later;

    /// <summary>
    /// Looks before a transaction; what was read of a file that changed is dropped, so that the transaction reads it anew.
    /// </summary>
    /// <returns>Whether it changed, so that <see cref="Ensure"/> has to be called within the transaction.</returns>
    public bool HasChanged()
    {
        if (_left == Now()) return false;
        connection.Execute("PRAGMA shrink_memory");
        return true;
    }

    /// <summary>Holds the file against what it was.</summary>
    /// <exception cref="LedgerException">It is another, or lacks what was confirmed (<see cref="LedgerFailure.Changed"/>).</exception>
    public void Ensure()
    {
        var now = Now();
        EnsureGoesOnFrom(_confirmed.Read());
        EnsureGoesOnFrom(_earlier);
        _left = now;
    }

    /// <summary>Notes that what ends with a mark is on the disk.</summary>
    public void Committed(LedgerMark mark)
    {
        _confirmed.Keep(mark);
        _earlier ??= mark;
        _later ??= mark;
        if (mark.Position.Value - _later.Position.Value >= EventsBack) (_earlier, _later) = (_later, mark);
        _left = Now();
    }

    private void EnsureGoesOnFrom(LedgerMark? mark)
    {
        if (FileMark.Within(connection, mark) is { Continuity: Continuity.Shorter or Continuity.Differs } end)
            throw SqliteRefusals.NotConfirmed(_confirmed, mark!.Position, end.Mark?.Position);
    }

    private (DateTime Written, long Length) Now()
    {
        var file = new FileInfo(connection.DataSource);
        return (file.LastWriteTimeUtc, file.Exists ? file.Length : 0);
    }
}

using Microsoft.Data.Sqlite;

namespace PowerCatalog.Sqlite;

/// <summary>
/// Bounds the log of a writer that stays open while others read without a pause. SQLite starts a log anew only at a moment when nobody
/// reads from it, and where readers take turns there may be none for days: it is copied into the file, and goes on growing all the same.
/// </summary>
/// <param name="writer">The connection that writes.</param>
public sealed class BoundedLog(SqliteConnection writer)
{
    /// <summary>What the log may have, in bytes.</summary>
    public const long MostBytes = WriteAheadLog.MostBytes / 2;

    private long _next = MostBytes;

    /// <summary>
    /// Whether the log has outgrown its bound; where a reader stayed when it was to be truncated, once it has grown by a quarter of the
    /// bound since.
    /// </summary>
    public bool IsOver => WriteAheadLog.BytesBeside(writer.DataSource) > _next;

    /// <summary>Truncates the log, which waits a second at most for readers to leave; call it with no transaction.</summary>
    public void Truncate()
    {
        WriteAheadLog.Truncate(writer);
        var left = WriteAheadLog.BytesBeside(writer.DataSource);
        _next = left <= MostBytes ? MostBytes : left + (MostBytes / 4);
    }
}

using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace PowerCatalog.Sqlite;

/// <summary>
/// Keeps the write-ahead log beside a file small. SQLite starts a log anew only where nobody reads from it and the process that writes has
/// seen it copied into the file. A process that writes once and ends never does, so that its successors recover a log that only grows: the
/// log is truncated when a writer opens the file, when it closes it, and where readers kept it from starting anew for too long.
/// </summary>
public static class WriteAheadLog
{
    /// <summary>The most that lies beside a file at rest, in bytes.</summary>
    public const long MostBytes = 64L << 20;

    // In pages of 4 KiB. Fewer checkpoints rewrite fewer pages: the import of a year costs one or two.
    private const int CheckpointPages = 4_096;

    // A reader that stays longer is one who downloads; the next writer tries again.
    private const int Patience = 1_000;

    /// <summary>
    /// Sets when the log is copied into the file, and what of it stays; truncates what others have left. Call it with the log switched on.
    /// </summary>
    /// <param name="writer">A connection that may write, with no transaction.</param>
    public static void Bound(SqliteConnection writer)
    {
        ArgumentNullException.ThrowIfNull(writer);
        writer.Execute($"PRAGMA wal_autocheckpoint = {CheckpointPages}");
        writer.Execute($"PRAGMA journal_size_limit = {MostBytes / 4}");
        if (BytesBeside(writer.DataSource) > MostBytes / 4) Truncate(writer);
    }

    /// <summary>Truncates the log if it has outgrown its bound. Call it after a commit.</summary>
    /// <inheritdoc cref="Bound"/>
    public static void TruncateOverlong(SqliteConnection writer, long most)
    {
        ArgumentNullException.ThrowIfNull(writer);
        if (BytesBeside(writer.DataSource) > most) Truncate(writer);
    }

    /// <summary>
    /// Copies the log into the file and truncates it; call it before the writer closes. Where a reader or another writer is in the way, or
    /// the disk refuses, the log stays as it is: it is part of the file, and the next writer tries again.
    /// </summary>
    /// <inheritdoc cref="Bound"/>
    public static void Truncate(SqliteConnection writer)
    {
        ArgumentNullException.ThrowIfNull(writer);
        var waits = writer.Scalar("PRAGMA busy_timeout");
        try
        {
            raw.sqlite3_busy_timeout(writer.Handle, Patience);
            writer.Execute("PRAGMA wal_checkpoint(TRUNCATE)");
        }
        catch (SqliteException error)
            when (error.SqliteErrorCode is raw.SQLITE_BUSY or raw.SQLITE_LOCKED or raw.SQLITE_FULL or raw.SQLITE_IOERR
                or raw.SQLITE_READONLY)
        {
            // The log is part of the file.
        }
        finally
        {
            raw.sqlite3_busy_timeout(writer.Handle, (int)waits);
        }
    }

    /// <summary>
    /// Lets the connection close without copying the log into the file and deleting it. Where the log was replaced under it, its commits
    /// are of another state of the file, and what lies at the log's path is somebody else's.
    /// </summary>
    public static void Leave(SqliteConnection connection)
    {
        ArgumentNullException.ThrowIfNull(connection);
        _ = raw.sqlite3_db_config(connection.Handle, raw.SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, 1, out _);
    }

    /// <summary>The size of the log beside a file, in bytes; 0 where there is none.</summary>
    public static long BytesBeside(string path)
    {
        var log = new FileInfo(path + "-wal");
        return log.Exists ? log.Length : 0;
    }
}

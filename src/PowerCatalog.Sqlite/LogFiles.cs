using Microsoft.Data.Sqlite;

namespace PowerCatalog.Sqlite;

/// <summary>
/// The write-ahead log that a connection has open, and the log's index. SQLite goes on writing into a log that was deleted: commits that it
/// has confirmed are in no file then, and are lost with the process. Another process that opens the file meanwhile makes a new log.
/// </summary>
public sealed class LogFiles
{
    private static readonly string[] Endings = ["-wal", "-shm"];

    private readonly IReadOnlyList<(string Path, FileIdentity? Identity)> _files;

    private LogFiles(string path) => _files = [.. Endings.Select(ending => (path + ending, FileIdentity.Of(path + ending)))];

    /// <summary>
    /// Of a connection that has read through its log. While it is open SQLite removes neither file, so that whoever does is somebody else.
    /// </summary>
    public static LogFiles Of(SqliteConnection connection)
    {
        ArgumentNullException.ThrowIfNull(connection);
        return new LogFiles(connection.DataSource);
    }

    /// <summary>The path of one that was deleted, renamed or replaced; null while both are what they were. Costs two looks at the
    /// folder.</summary>
    public string? Moved
    {
        get
        {
            foreach (var (path, identity) in _files)
                if (identity is null || FileIdentity.Of(path) != identity) return path;
            return null;
        }
    }
}

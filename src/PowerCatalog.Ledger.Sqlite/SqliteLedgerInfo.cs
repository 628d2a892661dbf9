using Microsoft.Data.Sqlite;
using PowerCatalog.Ledger.Sqlite.Files;
using PowerCatalog.Sqlite;

namespace PowerCatalog.Ledger.Sqlite;

/// <summary>What is in a ledger file.</summary>
/// <param name="Path">The file's full path.</param>
/// <param name="Events">How many events.</param>
/// <param name="Streams">How many streams.</param>
/// <param name="Bytes">The size on disk of the file and its log.</param>
/// <param name="Head">The last event's position.</param>
/// <param name="LastRecorded">When the last event was recorded; null where there is none.</param>
/// <param name="SchemaVersion">The version of the file's tables.</param>
/// <param name="WithoutDigest">How many events carry no digest, as they were recorded before events did.</param>
/// <param name="Vouched">When events recorded before got their digests; null where none did.</param>
/// <param name="SqliteVersion">The version of the SQLite library, as <c>3.50.4</c>.</param>
public sealed record SqliteLedgerInfo(
    string Path,
    long Events,
    long Streams,
    long Bytes,
    Position Head,
    DateTimeOffset? LastRecorded,
    long SchemaVersion,
    long WithoutDigest,
    DateTimeOffset? Vouched,
    string SqliteVersion)
{
    internal static SqliteLedgerInfo Read(SqliteConnection connection, LedgerFile file)
    {
        var events = connection.Scalar("SELECT count(*) FROM events");
        var version = connection.Scalar("PRAGMA user_version");
        var head = version == Schema.WithoutDigests ? null : FileHead.Read(connection);
        return new SqliteLedgerInfo(
            file.Path,
            events,
            connection.Scalar("SELECT count(*) FROM streams"),
            Size(file.Path) + Size(file.Path + "-wal"),
            new Position(connection.Scalar("SELECT max(position) FROM events")),
            events == 0 ? null : RecordedTime.From(connection.Scalar("SELECT recorded FROM events ORDER BY position DESC LIMIT 1")),
            version,
            head is null ? events : head.ChainedFrom - 1,
            head?.Vouched,
            connection.ServerVersion);
    }

    private static long Size(string path) => new FileInfo(path) is { Exists: true } file ? file.Length : 0;
}

using Microsoft.Data.Sqlite;
using PowerCatalog.Sqlite;
using SQLitePCL;

namespace PowerCatalog.Ledger.Sqlite.Files;

/// <summary>
/// The tables of a ledger file, and how the file is recognised. Nothing is ever updated or deleted, so positions and revisions are dense.
/// The index of ids serves retries, and keeps an event from being in its stream twice. The one row that changes is the head: the last
/// position, and the chain of all digests up to it, so that a tail that is cut off is missed. It proves nothing against whoever can write
/// the file; that takes a checkpoint held elsewhere.
/// </summary>
internal static class Schema
{
    /// <summary>"PCLG": the file is a PowerCatalog ledger.</summary>
    public const long ApplicationId = 0x50434C47;

    /// <summary>The version that this program reads and writes.</summary>
    public const long Version = 2;

    /// <summary>The version before events carried digests; the first append makes it the current one.</summary>
    public const long WithoutDigests = 1;

    /// <summary>
    /// The tables and indexes of the file, by name. The digest stands where ALTER TABLE puts it into a file of the version before, so that
    /// both have the same text. <c>since</c> is the first position from which events carry digests from their recording on, and
    /// <c>vouched</c> the time at which those before it got theirs, in microseconds since the Unix epoch.
    /// </summary>
    public static readonly IReadOnlyDictionary<string, string> Objects = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["streams"] = "CREATE TABLE streams (stream_id INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE) STRICT",
        ["event_types"] = "CREATE TABLE event_types (type_id INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE) STRICT",
        ["events"] = """
            CREATE TABLE events (
                position INTEGER PRIMARY KEY,
                stream_id INTEGER NOT NULL REFERENCES streams,
                revision INTEGER NOT NULL,
                event_id BLOB NOT NULL,
                type_id INTEGER NOT NULL REFERENCES event_types,
                recorded INTEGER NOT NULL,
                data BLOB NOT NULL,
                metadata BLOB NOT NULL, digest BLOB) STRICT
            """,
        ["events_by_revision"] = "CREATE UNIQUE INDEX events_by_revision ON events (stream_id, revision)",
        ["events_by_id"] = "CREATE UNIQUE INDEX events_by_id ON events (stream_id, event_id)",
        ["head"] = """
            CREATE TABLE head (
                only_row INTEGER PRIMARY KEY CHECK (only_row = 1),
                position INTEGER NOT NULL,
                chain BLOB NOT NULL,
                since INTEGER NOT NULL,
                vouched INTEGER) STRICT
            """,
        // An older release that has the file open must not go on without digests.
        ["events_need_digests"] = """
            CREATE TRIGGER events_need_digests BEFORE INSERT ON events WHEN NEW.digest IS NULL
            BEGIN SELECT RAISE(ABORT, 'an event without a digest: a newer release has taken this ledger over'); END
            """,
    };

    /// <summary>All that such a file lists: the type, the table and the definition of each object, by name.</summary>
    public static IReadOnlyList<(string Type, string Name, string Table, string? Sql)> Listed { get; } =
    [
        ("table", "streams", "streams", Objects["streams"]),
        ("index", "sqlite_autoindex_streams_1", "streams", null),
        ("table", "event_types", "event_types", Objects["event_types"]),
        ("index", "sqlite_autoindex_event_types_1", "event_types", null),
        ("table", "events", "events", Objects["events"]),
        ("index", "events_by_revision", "events", Objects["events_by_revision"]),
        ("index", "events_by_id", "events", Objects["events_by_id"]),
        ("table", "head", "head", Objects["head"]),
        ("trigger", "events_need_digests", "events", Objects["events_need_digests"]),
    ];

    /// <summary>Whether the file is a ledger; false if it is empty. Refuses any other file and other versions. Changes nothing.</summary>
    /// <exception cref="LedgerException">The file is something else; the message says what.</exception>
    public static bool IsLedger(SqliteConnection connection, string path)
    {
        var (application, version, objects) = Look(connection);
        if (application == 0 && version == 0 && objects == 0)
            return false;
        if (application != ApplicationId)
            throw new LedgerException(
                $"{path} 是 SQLite 数据库，但不是 PowerCatalog 台账；没有改动它。请检查路径。"
                + $"{path} is a SQLite database but not a PowerCatalog ledger; nothing was changed in it. Check the path.");
        if (version is not (Version or WithoutDigests))
            throw new LedgerException(
                NeededRelease.Sentence(Needs(connection))
                + $"{path} 是第 {version} 版台账，本程序只认识到第 {Version} 版；没有改动它。请使用写入它的版本或更新的版本。"
                + $"{path} is a ledger of version {version}, and this program reads versions up to {Version}; nothing was changed in it. "
                + "Use the release that wrote it, or a newer one.");
        return true;
    }

    // Which release reads a file of a later version: it says so itself.
    private static string? Needs(SqliteConnection connection) =>
        connection.Scalar("SELECT count(*) FROM sqlite_schema WHERE name = 'needs' AND sql LIKE '%release%'") == 1
            ? connection.ScalarText("SELECT CAST(release AS TEXT) FROM needs LIMIT 1")
            : null;

    // In one snapshot: another process may be creating the ledger between one query and the next.
    private static (long Application, long Version, long Objects) Look(SqliteConnection connection)
    {
        var own = raw.sqlite3_get_autocommit(connection.Handle) != 0;
        if (own)
            connection.Execute("BEGIN");
        try
        {
            var objects = connection.Scalar("SELECT count(*) FROM sqlite_schema");
            return (connection.Scalar("PRAGMA application_id"), connection.Scalar("PRAGMA user_version"), objects);
        }
        finally
        {
            if (own)
                connection.RollBack();
        }
    }

    /// <summary>Creates the ledger in an empty file, unless another process was faster.</summary>
    public static void Create(SqliteConnection connection, string path)
    {
        connection.Execute("BEGIN IMMEDIATE");
        try
        {
            if (!IsLedger(connection, path))
            {
                foreach (var sql in Objects.Values)
                    connection.Execute(sql);
                StartHead(connection);
                connection.Execute($"PRAGMA application_id = {ApplicationId}");
                connection.Execute($"PRAGMA user_version = {Version}");
            }
            connection.Execute("COMMIT");
        }
        catch
        {
            connection.RollBack();
            throw;
        }
    }

    /// <summary>Lets the events of a file of the version before carry digests from now on; those that it holds have none yet.</summary>
    public static void AddDigests(SqliteConnection connection)
    {
        connection.Execute("BEGIN IMMEDIATE");
        try
        {
            if (connection.Scalar("PRAGMA user_version") == WithoutDigests)
            {
                connection.Execute("ALTER TABLE events ADD COLUMN digest BLOB");
                connection.Execute(Objects["head"]);
                connection.Execute(Objects["events_need_digests"]);
                StartHead(connection);
                connection.Execute($"PRAGMA user_version = {Version}");
            }
            connection.Execute("COMMIT");
        }
        catch
        {
            connection.RollBack();
            throw;
        }
    }

    private static void StartHead(SqliteConnection connection)
    {
        var last = connection.Scalar("SELECT max(position) FROM events");
        using var head = new Statement(connection, "INSERT INTO head (only_row, position, chain, since) VALUES (1, ?1, ?2, ?3)");
        head.Bind(1, last).Bind(2, DigestChain.Bytes(DigestChain.Start(last + 1, null))).Bind(3, last + 1).Run();
    }
}

using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using Microsoft.Data.Sqlite;
using PowerCatalog.ReadModels.Foundation;
using PowerCatalog.Sqlite;

namespace PowerCatalog.ReadModels.Engine;

/// <summary>The tables of a file of read models: the engine's own, the foundation's, and those that each read model registers.</summary>
internal sealed class ReadModelSchema(IReadOnlyList<ReadModelDefinition> models)
{
    // "PCrm".
    private const int ApplicationId = 0x5043726D;

    private const string EngineTables = """
        CREATE TABLE engine (
            only_row INTEGER PRIMARY KEY CHECK (only_row = 1), position INTEGER NOT NULL, stopped TEXT,
            mark_position INTEGER, mark TEXT) STRICT;
        INSERT INTO engine (only_row, position) VALUES (1, 0);
        CREATE TABLE read_models (name TEXT PRIMARY KEY, version INTEGER NOT NULL) STRICT, WITHOUT ROWID;
        """;

    // NORMAL keeps the file consistent; a tail lost in a power failure is rebuilt from the ledger.
    private const string Patience = "PRAGMA busy_timeout = 30000;";
    private const string Settings = Patience + " PRAGMA synchronous = NORMAL; PRAGMA cache_size = -65536;";

    /// <summary>The read models in the order in which they receive facts.</summary>
    public IReadOnlyList<ReadModelDefinition> Models { get; } = models;

    /// <summary>Whether the logs are kept; without them nothing can be proven.</summary>
    public bool KeepsLogs { get; init; } = true;

    /// <summary>
    /// The first 31 bits of the SHA-256 of all names and versions. It is the file's <c>user_version</c>, which tells whether a file is of
    /// this program's version.
    /// </summary>
    public int Fingerprint { get; } = FingerprintOf(models);

    /// <summary>Opens the current file for writing.</summary>
    public static SqliteConnection OpenForWriting(string path)
    {
        var connection = Open(path);
        Run(connection, "PRAGMA journal_mode = WAL;");
        WriteAheadLog.Bound(connection);
        return connection;
    }

    /// <summary>
    /// Creates a file that is not read before it is complete. With a rollback journal the pages of a growing file are written only once,
    /// not twice as with a write-ahead log.
    /// </summary>
    public SqliteConnection Create(string path)
    {
        var connection = Open(path);
        Run(connection, "PRAGMA journal_mode = TRUNCATE;");
        Run(connection, EngineTables + FoundationSchema.Tables + string.Concat(Models.Select(model => model.Schema)));
        foreach (var (name, version) in Versions(Models)) Run(connection, $"INSERT INTO read_models VALUES ('{name}', {version})");
        Run(connection, $"PRAGMA application_id = {ApplicationId};");
        return connection;
    }

    /// <summary>Creates the indexes that only readers need; over full tables each is one sorted run instead of a search per row.</summary>
    public void Index(SqliteConnection connection) =>
        Run(connection, $"BEGIN; {FoundationSchema.Indexes}{string.Concat(Models.Select(model => model.Indexes))} COMMIT;");

    /// <summary>
    /// Gives a complete file its version, without which nobody reads it, and switches it to a write-ahead log, so that it can be read while
    /// it is written.
    /// </summary>
    public void Complete(SqliteConnection connection) =>
        Run(connection, $"PRAGMA user_version = {Fingerprint}; PRAGMA journal_mode = WAL;");

    /// <summary>Opens a file to look at it, beside the pool.</summary>
    public static SqliteConnection OpenToLook(string path)
    {
        var connection = new SqliteConnection(Source(path, SqliteOpenMode.ReadOnly));
        connection.Open();
        // A writer that opens or closes the log holds everybody off for a moment.
        Run(connection, Patience);
        return connection;
    }

    /// <summary>Opens a file to write a single value, which is not worth waiting for.</summary>
    public static SqliteConnection OpenToNote(string path)
    {
        var connection = new SqliteConnection(Source(path, SqliteOpenMode.ReadWrite));
        connection.Open();
        Run(connection, "PRAGMA busy_timeout = 100; PRAGMA synchronous = NORMAL;");
        return connection;
    }

    /// <summary>Whether each read model of a file has the version of this program.</summary>
    public bool IsCurrent(string path)
    {
        if (!File.Exists(path)) return false;
        using var connection = OpenToLook(path);
        return Number(connection, "PRAGMA application_id") == ApplicationId && IsCurrent(connection);
    }

    /// <inheritdoc cref="IsCurrent(string)"/>
    public bool IsCurrent(SqliteConnection connection) => Number(connection, "PRAGMA user_version") == Fingerprint;

    private static IEnumerable<(string Name, int Version)> Versions(IReadOnlyList<ReadModelDefinition> models) =>
        [("Foundation", FoundationSchema.Version), .. models.Select(model => (model.Name, model.Version))];

    private static int FingerprintOf(IReadOnlyList<ReadModelDefinition> models)
    {
        var text = string.Join('\n', Versions(models).Select(model => $"{model.Name} {model.Version}"));
        return BinaryPrimitives.ReadInt32BigEndian(SHA256.HashData(Encoding.UTF8.GetBytes(text))) & int.MaxValue;
    }

    private static SqliteConnection Open(string path)
    {
        var connection = new SqliteConnection(Source(path, SqliteOpenMode.ReadWriteCreate));
        connection.Open();
        Run(connection, Settings);
        return connection;
    }

    private static string Source(string path, SqliteOpenMode mode) =>
        new SqliteConnectionStringBuilder { DataSource = path, Mode = mode, Pooling = false, DefaultTimeout = 30 }.ToString();

    private static void Run(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }

    private static long Number(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        return (long)command.ExecuteScalar()!;
    }
}

using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Microsoft.Data.Sqlite;
using PowerCatalog.Domain.Codes;
using PowerCatalog.ReadModels.Foundation;
using PowerCatalog.Sqlite;

namespace PowerCatalog.ReadModels.Engine;

/// <summary>
/// The tables of the read models' files. A catalog's file has the engine's own, the foundation's, and those that each read model registers;
/// the index beside them has <see cref="IndexTables"/>.
/// </summary>
internal sealed class ReadModelSchema(IReadOnlyList<ReadModelDefinition> models)
{
    // "PCrm".
    private const int ApplicationId = 0x5043726D;

    private const string EngineTables = """
        CREATE TABLE engine (
            only_row INTEGER PRIMARY KEY CHECK (only_row = 1), position INTEGER NOT NULL, revision INTEGER NOT NULL) STRICT;
        INSERT INTO engine (only_row, position, revision) VALUES (1, 0, -1);
        CREATE TABLE read_models (name TEXT PRIMARY KEY, version INTEGER NOT NULL) STRICT, WITHOUT ROWID;
        """;

    private const string Patience = "PRAGMA busy_timeout = 30000;";

    // NORMAL keeps a file consistent, and a power failure may take its tail, which is read again from the ledger. The index alone may lose
    // its tail so: it says of a catalog's file no more than what that file has for good.
    private const string OfIndex = Patience + " PRAGMA synchronous = NORMAL;";
    // What is not complete is thrown away after a failure of whatever kind: it is put on the disk once, at its end.
    private const string OfNewFile = Patience + " PRAGMA synchronous = OFF; PRAGMA journal_mode = MEMORY;";
    private const string OfFile = Patience + " PRAGMA synchronous = FULL; PRAGMA cache_size = -65536;";

    /// <summary>The read models in the order in which they receive facts.</summary>
    public IReadOnlyList<ReadModelDefinition> Models { get; } = models;

    /// <summary>Whether the logs are kept; without them nothing can be proven.</summary>
    public bool KeepsLogs { get; init; } = true;

    /// <summary>
    /// The first 31 bits of the SHA-256 of all names and versions. It is the file's <c>user_version</c>, which tells whether a file is of
    /// this program's version.
    /// </summary>
    public int Fingerprint { get; } = FingerprintOf(models);

    /// <summary>Opens a catalog's file for writing.</summary>
    public static SqliteConnection OpenForWriting(string path) => OpenWithLog(path, OfFile);

    /// <summary>Opens the index for writing.</summary>
    public static SqliteConnection OpenIndexForWriting(string path)
    {
        var connection = OpenWithLog(path, OfIndex);
        Run(connection, IndexTables.Indexes);
        return connection;
    }

    /// <summary>Opens a catalog's file that is not complete yet.</summary>
    /// <param name="path">The file.</param>
    /// <param name="cacheBytes">The memory for its pages.</param>
    public static SqliteConnection OpenIncomplete(string path, long cacheBytes) =>
        Open(path, OfNewFile + string.Create(CultureInfo.InvariantCulture, $" PRAGMA cache_size = -{cacheBytes >> 10};"));

    /// <summary>Creates an index in which there is nothing yet.</summary>
    public void CreateIndex(string path, DivisionScope scope)
    {
        using var connection = Open(path, OfIndex);
        Run(connection, $"BEGIN; {IndexTables.Schema} PRAGMA application_id = {ApplicationId}; COMMIT;");
        using (var write = new Statement(connection, "UPDATE engine SET scope = ?1")) write.Run(scope.ToString());
        Complete(connection);
    }

    /// <summary>
    /// Creates a catalog's file, which is not read before it is complete. Without a write-ahead log the pages of a growing file are written
    /// only once, not twice.
    /// </summary>
    /// <inheritdoc cref="OpenIncomplete"/>
    public SqliteConnection Create(string path, long cacheBytes)
    {
        var connection = OpenIncomplete(path, cacheBytes);
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
    /// it is written. It is on the disk then.
    /// </summary>
    public void Complete(SqliteConnection connection)
    {
        Run(connection, $"PRAGMA user_version = {Fingerprint}; PRAGMA journal_mode = WAL;");
        using var file = File.OpenHandle(
            connection.DataSource, FileMode.Open, FileAccess.ReadWrite, FileShare.ReadWrite | FileShare.Delete);
        RandomAccess.FlushToDisk(file);
    }

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

    /// <summary>Whether a file, the index or a catalog's, has the version of this program.</summary>
    public bool IsCurrent(string path)
    {
        if (!File.Exists(path)) return false;
        using var connection = OpenToLook(path);
        return Number(connection, "PRAGMA application_id") == ApplicationId && IsCurrent(connection);
    }

    /// <summary>The divisions whose catalogs an index is of.</summary>
    public static DivisionScope ScopeOf(SqliteConnection index) =>
        DivisionScope.TryParse(index.ScalarText("SELECT scope FROM engine"), out var scope) ? scope : DivisionScope.Whole;

    /// <inheritdoc cref="IsCurrent(string)"/>
    public bool IsCurrent(SqliteConnection connection) => Number(connection, "PRAGMA user_version") == Fingerprint;

    private static IEnumerable<(string Name, int Version)> Versions(IReadOnlyList<ReadModelDefinition> models) =>
        [("Foundation", FoundationSchema.Version), .. models.Select(model => (model.Name, model.Version))];

    private static int FingerprintOf(IReadOnlyList<ReadModelDefinition> models)
    {
        var text = string.Join('\n', Versions(models).Select(model => $"{model.Name} {model.Version}"));
        return BinaryPrimitives.ReadInt32BigEndian(SHA256.HashData(Encoding.UTF8.GetBytes(text))) & int.MaxValue;
    }

    private static SqliteConnection OpenWithLog(string path, string settings)
    {
        var connection = Open(path, settings);
        Run(connection, "PRAGMA journal_mode = WAL;");
        WriteAheadLog.Bound(connection);
        return connection;
    }

    private static SqliteConnection Open(string path, string settings)
    {
        var connection = new SqliteConnection(Source(path, SqliteOpenMode.ReadWriteCreate));
        connection.Open();
        Run(connection, settings);
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

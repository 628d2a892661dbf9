using Microsoft.Data.Sqlite;
using PowerCatalog.ReadModels.AuditHistory;
using PowerCatalog.ReadModels.Catalogs;
using PowerCatalog.ReadModels.Journal;
using PowerCatalog.ReadModels.LegalBases;
using PowerCatalog.ReadModels.PowerList;
using PowerCatalog.ReadModels.Statistics;
using PowerCatalog.ReadModels.TownshipDelegations;

namespace PowerCatalog.ReadModels.Engine;

/// <summary>All read models and the tables of their common file.</summary>
internal static class ReadModelSchema
{
    /// <summary>Raised with every change of a table; a file of another version is rebuilt.</summary>
    public const int Version = 6;

    // "PCrm".
    private const int ApplicationId = 0x5043726D;

    private const string EngineTables = """
        CREATE TABLE engine (only_row INTEGER PRIMARY KEY CHECK (only_row = 1), position INTEGER NOT NULL, stopped TEXT) STRICT;
        INSERT INTO engine VALUES (1, 0, NULL);
        """;

    /// <summary>The read models in the order in which facts reach them.</summary>
    public static readonly IReadOnlyList<ProjectionDefinition> All =
    [
        new("Catalogs", CatalogProjection.Schema, "", connection => new CatalogProjection(connection)),
        new("PowerList, LegalBases", PowerListProjection.Schema + Holdings.Schema + LegalBasisWriter.Schema, PowerListProjection.Indexes + LegalBasisWriter.Indexes, connection => new PowerListProjection(connection)),
        new("TownshipDelegations", TownshipDelegationsProjection.Schema, TownshipDelegationsProjection.Indexes, connection => new TownshipDelegationsProjection(connection)),
        new("AuditHistory", AuditHistoryProjection.Schema, AuditHistoryProjection.Indexes, connection => new AuditHistoryProjection(connection)),
        new("Statistics", StatisticsProjection.Schema, "", connection => new StatisticsProjection(connection)),
    ];

    // The read models can be built again from the ledger, so a lost tail after a power cut costs nothing: NORMAL keeps them consistent.
    private const string Settings = "PRAGMA busy_timeout = 30000; PRAGMA synchronous = NORMAL; PRAGMA cache_size = -65536;";

    /// <summary>Opens the current file for the one who writes.</summary>
    public static SqliteConnection OpenForWriting(string path)
    {
        var connection = Open(path);
        Run(connection, "PRAGMA journal_mode = WAL;");
        return connection;
    }

    /// <summary>
    /// Makes a file that nobody reads before it is complete. A roll-back journal keeps only pages that were there before a transaction, so that those of a
    /// growing file are written once, and not twice as with a write-ahead log.
    /// </summary>
    public static SqliteConnection Create(string path)
    {
        var connection = Open(path);
        Run(connection, "PRAGMA journal_mode = TRUNCATE;");
        Run(connection, EngineTables + PowerJournal.Schema + string.Concat(All.Select(definition => definition.Schema)));
        Run(connection, $"PRAGMA application_id = {ApplicationId}; PRAGMA user_version = {Version};");
        return connection;
    }

    /// <summary>Adds what only readers need: over full tables each index is one sorted run, and not a search for every row.</summary>
    public static void Index(SqliteConnection connection)
    {
        var sql = string.Concat(All.Select(definition => definition.Indexes));
        Run(connection, $"BEGIN; {sql} COMMIT;");
    }

    /// <summary>Makes a complete file one that can be read while it is written.</summary>
    public static void Complete(SqliteConnection connection) => Run(connection, "PRAGMA journal_mode = WAL;");

    /// <summary>Whether a file is of this version.</summary>
    public static bool IsCurrent(string path)
    {
        if (!File.Exists(path)) return false;
        using var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = path, Mode = SqliteOpenMode.ReadOnly, Pooling = false }.ToString());
        connection.Open();
        return Number(connection, "PRAGMA application_id") == ApplicationId && Number(connection, "PRAGMA user_version") == Version;
    }

    private static SqliteConnection Open(string path)
    {
        var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = path, Pooling = false, DefaultTimeout = 30 }.ToString());
        connection.Open();
        Run(connection, Settings);
        return connection;
    }

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

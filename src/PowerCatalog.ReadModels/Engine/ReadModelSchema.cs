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
    public const int Version = 1;

    // "PCrm".
    private const int ApplicationId = 0x5043726D;

    private const string EngineTables = """
        CREATE TABLE engine (only_row INTEGER PRIMARY KEY CHECK (only_row = 1), position INTEGER NOT NULL, stopped TEXT) STRICT;
        INSERT INTO engine VALUES (1, 0, NULL);
        """;

    /// <summary>The read models in the order in which facts reach them.</summary>
    public static readonly IReadOnlyList<ProjectionDefinition> All =
    [
        new("Catalogs", CatalogProjection.Schema, connection => new CatalogProjection(connection)),
        new("PowerList, LegalBases", PowerListProjection.Schema + LegalBasisWriter.Schema, connection => new PowerListProjection(connection)),
        new("TownshipDelegations", TownshipDelegationsProjection.Schema, connection => new TownshipDelegationsProjection(connection)),
        new("AuditHistory", AuditHistoryProjection.Schema, connection => new AuditHistoryProjection(connection)),
        new("Statistics", StatisticsProjection.Schema, connection => new StatisticsProjection(connection)),
    ];

    /// <summary>Opens the file for the one who writes, with its tables.</summary>
    public static SqliteConnection OpenForWriting(string path)
    {
        var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = path, Pooling = false, DefaultTimeout = 30 }.ToString());
        connection.Open();
        // The read models can be built again from the ledger, so a lost tail after a power cut costs nothing: NORMAL keeps them consistent.
        Run(connection, "PRAGMA busy_timeout = 30000; PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL; PRAGMA temp_store = MEMORY; PRAGMA cache_size = -65536; PRAGMA mmap_size = 268435456;");
        if (Number(connection, "PRAGMA user_version") == 0) Create(connection);
        return connection;
    }

    /// <summary>Whether a file is of this version.</summary>
    public static bool IsCurrent(string path)
    {
        if (!File.Exists(path)) return false;
        using var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = path, Mode = SqliteOpenMode.ReadOnly, Pooling = false }.ToString());
        connection.Open();
        return Number(connection, "PRAGMA application_id") == ApplicationId && Number(connection, "PRAGMA user_version") == Version;
    }

    private static void Create(SqliteConnection connection)
    {
        using var transaction = connection.BeginTransaction();
        Run(connection, EngineTables + PowerJournal.Schema + string.Concat(All.Select(definition => definition.Schema)));
        Run(connection, $"PRAGMA application_id = {ApplicationId}; PRAGMA user_version = {Version};");
        transaction.Commit();
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

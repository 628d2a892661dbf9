using Microsoft.Data.Sqlite;
using PowerCatalog.Ledger;
using PowerCatalog.ReadModels.Engine;
using PowerCatalog.ReadModels.EvidenceLog;
using PowerCatalog.ReadModels.Foundation;

namespace PowerCatalog.ReadModels.Logs;

/// <summary>The logs of all catalogs, as of one moment, while it is open.</summary>
public sealed class EvidenceLogs : IDisposable
{
    private readonly SqliteConnection _connection;
    private readonly SqliteTransaction _snapshot;

    private EvidenceLogs(SqliteConnection connection, SqliteTransaction snapshot)
    {
        (_connection, _snapshot) = (connection, snapshot);
        All = CatalogLog.Of(connection, LogHead.All(connection));
    }

    /// <summary>The logs, by division.</summary>
    public IReadOnlyList<CatalogLog> All { get; }

    /// <summary>Opens them.</summary>
    /// <exception cref="ReadModelException">There are no read models yet, or they have another version.</exception>
    /// <exception cref="LedgerException">The ledger is not the one that they are of.</exception>
    public static EvidenceLogs Open(ReadModelFiles files)
    {
        ArgumentNullException.ThrowIfNull(files);
        var connection = files.OpenForReading();
        SqliteTransaction? snapshot = null;
        try
        {
            snapshot = connection.BeginTransaction(deferred: true);
            return new EvidenceLogs(connection, snapshot);
        }
        catch
        {
            snapshot?.Dispose();
            connection.Dispose();
            throw;
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _snapshot.Dispose();
        _connection.Dispose();
    }
}

using Microsoft.Data.Sqlite;
using PowerCatalog.Ledger;
using PowerCatalog.ReadModels.Engine;
using PowerCatalog.ReadModels.EvidenceLog;
using PowerCatalog.Sqlite;

namespace PowerCatalog.ReadModels.Logs;

/// <summary>The logs of all catalogs, as of one moment, while it is open.</summary>
public sealed class EvidenceLogs : IDisposable
{
    private readonly SqliteConnection _connection;

    private EvidenceLogs(SqliteConnection connection)
    {
        _connection = connection;
        _connection.Execute("BEGIN");
        All =
        [
            .. from head in LogHead.All(connection)
               where head.Stream.TryGetDivision(out _)
               select Of(head),
        ];
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
        try
        {
            return new EvidenceLogs(connection);
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _connection.RollBack();
        _connection.Dispose();
    }

    private CatalogLog Of(LogHead head)
    {
        head.Stream.TryGetDivision(out var division);
        return new CatalogLog(division, head.Size, head.Root, LogHead.Subtrees(_connection, head.Id));
    }
}

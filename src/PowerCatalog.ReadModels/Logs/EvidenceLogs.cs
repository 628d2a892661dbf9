using PowerCatalog.Ledger;
using PowerCatalog.ReadModels.Engine;
using PowerCatalog.ReadModels.EvidenceLog;
using PowerCatalog.ReadModels.Foundation;

namespace PowerCatalog.ReadModels.Logs;

/// <summary>The logs of all catalogs, as far as they were when they were opened.</summary>
public sealed class EvidenceLogs : IDisposable
{
    private readonly OpenLogs _logs;

    private EvidenceLogs(OpenLogs logs) => (_logs, All) = (logs, CatalogLog.Of(logs, logs.All()));

    /// <summary>The logs, by division.</summary>
    public IReadOnlyList<CatalogLog> All { get; }

    /// <summary>Opens them.</summary>
    /// <exception cref="ReadModelException">There are no read models yet, or they have another version.</exception>
    /// <exception cref="LedgerException">The ledger is not the one that they are of.</exception>
    public static EvidenceLogs Open(ReadModelFiles files)
    {
        ArgumentNullException.ThrowIfNull(files);
        var logs = files.OpenLogs();
        try
        {
            return new EvidenceLogs(logs);
        }
        catch
        {
            logs.Dispose();
            throw;
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _logs.Dispose();
}

using PowerCatalog.Ledger;

namespace PowerCatalog.ReadModels.EvidenceLog;

/// <summary>
/// What is known of the logs from elsewhere, as by checkpoints that were signed. A ledger that was rolled back or forked while there are no
/// read models that have seen more of it is told from the right one by such claims alone.
/// </summary>
public interface ILogClaims
{
    /// <summary>Holds logs against what is claimed of them.</summary>
    /// <param name="logs">The logs.</param>
    /// <param name="areAll">Whether there are no others, so that a log of which something is claimed must be among them.</param>
    /// <param name="cancellation">Stops it.</param>
    /// <exception cref="LedgerException">One contradicts (<see cref="LedgerFailure.Changed"/>); the message says which claim.</exception>
    Task EnsureAsync(IReadOnlyList<CatalogLog> logs, bool areAll, CancellationToken cancellation);
}

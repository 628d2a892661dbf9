using PowerCatalog.Ledger;

namespace PowerCatalog.ReadModels.Engine;

/// <summary>
/// Where the catalogs' streams end. Asked from a checkpoint on: what others wrote before it is not looked at, and what they wrote after it
/// is little where somebody follows.
/// </summary>
public static class CatalogEnd
{
    /// <summary>
    /// The position of the last event of any catalog that read models do not have; the position that they are at where they have all.
    /// </summary>
    /// <exception cref="LedgerException">The ledger does not answer.</exception>
    public static async ValueTask<Position> AfterAsync(ILedger ledger, ProjectionStatus status, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(ledger);
        ArgumentNullException.ThrowIfNull(status);
        var end = status.Position;
        await foreach (
            var recorded in ledger.ReadAllAsync(
                ReadDirection.Forwards, status.Position, CatalogStreams.PrefixOf(status.Scope), cancellation: cancellation))
            if (CatalogStreams.IsIn(status.Scope, recorded.Stream)
                && recorded.Position > status.Ahead.GetValueOrDefault(recorded.Stream))
                end = recorded.Position;
        return end;
    }
}

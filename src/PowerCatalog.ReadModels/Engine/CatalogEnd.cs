using PowerCatalog.Ledger;

namespace PowerCatalog.ReadModels.Engine;

/// <summary>
/// Where the catalogs' streams end. A ledger may go on after that with what is no catalog's: rows that were sent, or events of the server's
/// own.
/// </summary>
public static class CatalogEnd
{
    /// <summary>The position of the last event of any catalog, or <see cref="Position.Start"/> where there is none.</summary>
    /// <exception cref="LedgerException">The ledger does not answer.</exception>
    public static async ValueTask<Position> OfAsync(ILedger ledger, CancellationToken cancellation)
    {
        await foreach (
            var last in ledger.ReadAllAsync(ReadDirection.Backwards, Position.End, StreamCategory.Catalog.Prefix, 1, cancellation))
            return last.Position;
        return Position.Start;
    }
}

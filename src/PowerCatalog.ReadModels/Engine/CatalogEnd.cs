using PowerCatalog.Ledger;

namespace PowerCatalog.ReadModels.Engine;

/// <summary>
/// The end of the catalogs' streams. The ledger may continue after it with events of other streams, such as received rows or the server's
/// own events.
/// </summary>
public static class CatalogEnd
{
    /// <summary>The position of the last event of any catalog, or <see cref="Position.Start"/> where there is none.</summary>
    /// <exception cref="LedgerException">The ledger does not answer.</exception>
    public static async ValueTask<Position> OfAsync(ILedger ledger, CancellationToken cancellation) =>
        (await LastAsync(ledger, cancellation))?.Position ?? Position.Start;

    /// <summary>The last event of any catalog; null where there is none.</summary>
    /// <exception cref="LedgerException">The ledger does not answer.</exception>
    public static async ValueTask<RecordedEvent?> LastAsync(ILedger ledger, CancellationToken cancellation)
    {
        await foreach (
            var last in ledger.ReadAllAsync(ReadDirection.Backwards, Position.End, StreamCategory.Catalog.Prefix, 1, cancellation))
            return last;
        return null;
    }
}

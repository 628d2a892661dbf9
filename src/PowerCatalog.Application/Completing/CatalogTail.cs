using PowerCatalog.Domain.Events;
using PowerCatalog.Ledger;

namespace PowerCatalog.Application.Completing;

/// <summary>The end of a catalog's stream.</summary>
/// <param name="Last">Its last event; null where the catalog does not exist.</param>
public readonly record struct CatalogTail(RecordedEvent? Last)
{
    /// <summary>The last revision; -1 where the catalog does not exist.</summary>
    public long Revision => Last?.Revision ?? -1;

    /// <summary>Whether the stream ends within an adjustment.</summary>
    public bool IsOpen => Last is not null && Last.Type is not (EventNames.AdjustmentCompleted or EventNames.SigningKeyRotated);

    /// <summary>Reads it.</summary>
    /// <exception cref="LedgerException">The ledger does not answer.</exception>
    public static async Task<CatalogTail> ReadAsync(ILedger ledger, StreamName catalog, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(ledger);
        await foreach (var last in ledger.ReadStreamAsync(catalog, ReadDirection.Backwards, long.MaxValue, 1, cancellation))
            return new CatalogTail(last);
        return default;
    }
}

using PowerCatalog.Domain.Codes;
using PowerCatalog.Ledger;

namespace PowerCatalog.Checkpoints.Checking;

/// <summary>How many events a catalog has in the ledger itself, whatever the read models have seen of it.</summary>
internal static class LedgerSize
{
    /// <summary>Reads the end of the stream. A node of a cluster that lags behind its leader says less.</summary>
    /// <exception cref="LedgerException">The ledger does not answer.</exception>
    public static async Task<long> OfAsync(ILedger ledger, DivisionCode division, CancellationToken cancellation)
    {
        var stream = StreamName.Catalog(division);
        await foreach (var last in ledger.ReadStreamAsync(stream, ReadDirection.Backwards, long.MaxValue, 1, cancellation))
            return last.Revision + 1;
        return 0;
    }

    /// <summary>The size, where the ledger as a whole has fewer events of a catalog than asked; null where it has as many.</summary>
    /// <exception cref="LedgerException">
    /// The ledger does not answer, or the node that reads lags behind its leader, so that nothing can be said
    /// (<see cref="LedgerFailure.Unavailable"/>).
    /// </exception>
    public static async Task<long?> ShortOfAsync(ILedger ledger, DivisionCode division, long size, CancellationToken cancellation)
    {
        if (await OfAsync(ledger, division, cancellation) >= size) return null;
        var head = await ledger.HeadAsync(cancellation);
        if (await ledger.ReachesAsync(new Position(head.Value + 1), cancellation)) throw CheckRefusals.Lags();
        // The node that reads has all that the ledger has, so what it says now is true of the ledger.
        var end = await OfAsync(ledger, division, cancellation);
        return end < size ? end : null;
    }
}

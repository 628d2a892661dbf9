using PowerCatalog.Domain.Codes;
using PowerCatalog.Ledger;

namespace PowerCatalog.Checkpoints.Checking;

/// <summary>How many events a catalog has in the ledger itself, whatever the read models have seen of it.</summary>
internal static class LedgerSize
{
    /// <summary>Reads the end of the stream.</summary>
    /// <exception cref="LedgerException">The ledger does not answer.</exception>
    public static async Task<long> OfAsync(ILedger ledger, DivisionCode division, CancellationToken cancellation)
    {
        var stream = StreamName.Catalog(division);
        await foreach (var last in ledger.ReadStreamAsync(stream, ReadDirection.Backwards, long.MaxValue, 1, cancellation))
            return last.Revision + 1;
        return 0;
    }
}

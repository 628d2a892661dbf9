using PowerCatalog.Application.Completing;
using PowerCatalog.Domain.Codes;
using PowerCatalog.Domain.Deciding;
using PowerCatalog.Evidence.Leaves;
using PowerCatalog.Ledger;
using PowerCatalog.Ledger.Digests;

namespace PowerCatalog.Application.Recording;

/// <summary>
/// Holds what is known of a catalog against its ledger: a decision that was made on another ledger's list would record false values of
/// before.
/// </summary>
internal static class KnownEvents
{
    /// <summary>Whether the ledger holds the last event that is known.</summary>
    /// <param name="ledger">The ledger.</param>
    /// <param name="tail">Its end, which saves a read where nobody has recorded since.</param>
    /// <param name="division">The catalog.</param>
    /// <param name="known">What is known of it.</param>
    /// <param name="cancellation">Stops it.</param>
    /// <exception cref="LedgerException">
    /// The ledger holds no such event (<see cref="LedgerFailure.Changed"/>), or does not answer.
    /// </exception>
    public static async Task EnsureAsync(
        ILedger ledger, CatalogTail tail, DivisionCode division, CatalogKnowledge known, CancellationToken cancellation)
    {
        if (known.LastDigest is null || (tail.Revision == known.Tail && Is(tail.Last!, known))) return;
        if (await HoldsAsync(ledger, division, known, cancellation)) return;
        // A node that lags does not have it yet; the ledger as a whole may.
        if (await ledger.ReachesAsync(new Position(known.LastPosition), cancellation)
            && await HoldsAsync(ledger, division, known, cancellation))
            return;
        throw new LedgerException(
            LedgerFailure.Changed,
            $"{division} 的清单在读模型中到版本 {known.Tail}，台账中这一条不存在，或是另一条：台账被替换、回退或改写过。没有写入任何内容。"
            + "请查明原因；若确认以现在的台账为准，请运行 projections rebuild。"
            + $"The read models know the catalog {division} up to revision {known.Tail}, and the ledger has no such event, or another: "
            + "it was replaced, rolled back or rewritten. Nothing was written. Find out why; if this ledger is the right one, run "
            + "'projections rebuild'.");
    }

    private static async Task<bool> HoldsAsync(
        ILedger ledger, DivisionCode division, CatalogKnowledge known, CancellationToken cancellation)
    {
        await foreach (
            var last in ledger.ReadStreamAsync(StreamName.Catalog(division), ReadDirection.Forwards, known.Tail, 1, cancellation))
            return Is(last, known);
        return false;
    }

    private static bool Is(RecordedEvent last, CatalogKnowledge known) => new EventLeaf().Checked(last).ToString() == known.LastDigest;
}

using PowerCatalog.Ledger.Verifying;

namespace PowerCatalog.Ledger.Contract;

/// <summary>Verifies a ledger whose clock may be any.</summary>
public static class LedgerFindingsOf
{
    /// <summary>What is wrong with it, recorded times in the future apart.</summary>
    public static async Task<IReadOnlyList<LedgerFinding>> VerifyAsync(this ILedger ledger, CancellationToken cancellation) =>
        (await LedgerVerification.RunAsync(ledger, new LastDay(), [], cancellation)).Findings;

    private sealed class LastDay : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => new(9999, 1, 1, 0, 0, 0, TimeSpan.Zero);
    }
}

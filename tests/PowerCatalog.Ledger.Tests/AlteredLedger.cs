using PowerCatalog.Ledger.Doubles;

namespace PowerCatalog.Ledger.Tests;

/// <summary>A real ledger to verify, whose events pass through hands that do something to them.</summary>
internal sealed class AlteredLedger(
    ILedger ledger, Func<IAsyncEnumerable<RecordedEvent>, IAsyncEnumerable<RecordedEvent>> alter, bool checksUniqueIds = false)
    : DelegatingLedger(ledger)
{
    public override bool ChecksUniqueIds => checksUniqueIds;

    public override IAsyncEnumerable<RecordedEvent> ReadAllAsync(
        ReadDirection direction, Position after, string prefix = "", long count = long.MaxValue,
        CancellationToken cancellation = default) => alter(base.ReadAllAsync(direction, after, prefix, count, cancellation));
}

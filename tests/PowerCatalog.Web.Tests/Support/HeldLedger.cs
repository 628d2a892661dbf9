using System.Runtime.CompilerServices;
using PowerCatalog.Ledger;
using PowerCatalog.Ledger.Verifying;

namespace PowerCatalog.Web.Tests.Support;

/// <summary>A ledger of which reads of streams can be held.</summary>
internal sealed class HeldLedger(ILedger ledger, ReadHolds holds) : ILedger
{
    public bool AppendsWhole(IReadOnlyList<NewEvent> events) => ledger.AppendsWhole(events);

    public ValueTask<AppendResult> AppendAsync(
        StreamName stream, ExpectedRevision expected, IReadOnlyList<NewEvent> events, CancellationToken cancellation = default) =>
        ledger.AppendAsync(stream, expected, events, cancellation);

    public async IAsyncEnumerable<RecordedEvent> ReadStreamAsync(
        StreamName stream, ReadDirection direction, long from, long count = long.MaxValue,
        [EnumeratorCancellation] CancellationToken cancellation = default)
    {
        if (holds.Take() is { } held) await held.UntilGivenUpAsync(cancellation);
        await foreach (var recorded in ledger.ReadStreamAsync(stream, direction, from, count, cancellation)) yield return recorded;
    }

    public IAsyncEnumerable<RecordedEvent> ReadAllAsync(
        ReadDirection direction, Position after, string prefix = "", long count = long.MaxValue,
        CancellationToken cancellation = default) =>
        ledger.ReadAllAsync(direction, after, prefix, count, cancellation);

    public IAsyncEnumerable<SubscriptionMessage> SubscribeAsync(
        Position after, string prefix = "", CancellationToken cancellation = default) =>
        ledger.SubscribeAsync(after, prefix, cancellation);

    public ValueTask<Position> HeadAsync(CancellationToken cancellation = default) => ledger.HeadAsync(cancellation);

    public ValueTask<IReadOnlyList<LedgerFinding>> CheckStorageAsync(CancellationToken cancellation = default) =>
        ledger.CheckStorageAsync(cancellation);

    public ValueTask<LedgerFinding?> CheckStreamAsync(StreamName stream, CancellationToken cancellation = default) =>
        ledger.CheckStreamAsync(stream, cancellation);

    public ValueTask DisposeAsync() => ledger.DisposeAsync();
}

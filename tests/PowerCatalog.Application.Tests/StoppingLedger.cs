using PowerCatalog.Ledger;
using PowerCatalog.Ledger.Verifying;

namespace PowerCatalog.Application.Tests;

/// <summary>The machine stopped; what had been appended before stays.</summary>
internal sealed class MachineStopped : Exception;

/// <summary>
/// A real ledger that takes a decision only in pieces, as one with a size limit does, and behind which the machine stops after so many
/// appends.
/// </summary>
internal sealed class StoppingLedger(ILedger ledger, int pieces, int appends) : ILedger
{
    private int _left = appends;

    public bool AppendsWhole(IReadOnlyList<NewEvent> events) => events.Count <= 1;

    public async ValueTask<AppendResult> AppendAsync(
        StreamName stream, ExpectedRevision expected, IReadOnlyList<NewEvent> events, CancellationToken cancellation = default)
    {
        if (expected.Exact is not { } revision) return await OneAsync(stream, expected, events, cancellation);
        var result = default(AppendResult);
        foreach (var piece in events.Chunk((events.Count + pieces - 1) / pieces))
        {
            result = await OneAsync(stream, ExpectedRevision.Exactly(revision), piece, cancellation);
            if (result.Outcome != AppendOutcome.Appended) return result;
            revision += piece.Length;
        }

        return result;
    }

    public IAsyncEnumerable<RecordedEvent> ReadStreamAsync(
        StreamName stream, ReadDirection direction, long from, long count = long.MaxValue, CancellationToken cancellation = default) =>
        ledger.ReadStreamAsync(stream, direction, from, count, cancellation);

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

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    private ValueTask<AppendResult> OneAsync(
        StreamName stream, ExpectedRevision expected, IReadOnlyList<NewEvent> events, CancellationToken cancellation) =>
        _left-- > 0 ? ledger.AppendAsync(stream, expected, events, cancellation) : throw new MachineStopped();
}

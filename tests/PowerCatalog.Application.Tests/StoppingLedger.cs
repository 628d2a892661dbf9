using PowerCatalog.Ledger;
using PowerCatalog.Ledger.Doubles;

namespace PowerCatalog.Application.Tests;

/// <summary>
/// A real ledger that takes a decision only in pieces, as one with a size limit does, and behind which the machine stops after so many
/// appends.
/// </summary>
internal sealed class StoppingLedger(ILedger ledger, int pieces, int appends) : DelegatingLedger(ledger)
{
    private int _left = appends;

    public override bool AppendsWhole(IReadOnlyList<NewEvent> events) => events.Count <= 1;

    public override async ValueTask<AppendResult> AppendAsync(
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

    private ValueTask<AppendResult> OneAsync(
        StreamName stream, ExpectedRevision expected, IReadOnlyList<NewEvent> events, CancellationToken cancellation) =>
        _left-- > 0 ? Inner.AppendAsync(stream, expected, events, cancellation) : throw new MachineStopped();
}

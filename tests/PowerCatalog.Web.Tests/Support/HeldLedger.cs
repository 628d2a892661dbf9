using System.Runtime.CompilerServices;
using PowerCatalog.Ledger;
using PowerCatalog.Ledger.Doubles;

namespace PowerCatalog.Web.Tests.Support;

/// <summary>A ledger of which reads of streams can be held. It owns the one behind it.</summary>
internal sealed class HeldLedger(ILedger ledger, ReadHolds holds) : DelegatingLedger(ledger)
{
    public override async IAsyncEnumerable<RecordedEvent> ReadStreamAsync(
        StreamName stream, ReadDirection direction, long from, long count = long.MaxValue,
        [EnumeratorCancellation] CancellationToken cancellation = default)
    {
        if (holds.Take() is { } held) await held.UntilGivenUpAsync(cancellation);
        await foreach (var recorded in Inner.ReadStreamAsync(stream, direction, from, count, cancellation)) yield return recorded;
    }

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        await Inner.DisposeAsync();
    }
}

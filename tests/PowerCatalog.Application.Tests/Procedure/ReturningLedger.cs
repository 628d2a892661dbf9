using PowerCatalog.Application.Procedure.Streams;
using PowerCatalog.Domain.Codes;
using PowerCatalog.Domain.Procedure.Events;
using PowerCatalog.Ledger;
using PowerCatalog.Ledger.Doubles;

namespace PowerCatalog.Application.Tests.Procedure;

/// <summary>A real ledger behind which another node, which found nothing in the catalog, returns it just before it is noted.</summary>
internal sealed class ReturningLedger(ILedger ledger, AdjustmentId id) : DelegatingLedger(ledger)
{
    private bool _returned;

    public override async ValueTask<AppendResult> AppendAsync(
        StreamName stream, ExpectedRevision expected, IReadOnlyList<NewEvent> events, CancellationToken cancellation = default)
    {
        if (!_returned && events.Any(item => item.Type == ProcedureEventNames.PromulgationNoted))
        {
            _returned = true;
            var other = new ProcedureStream(Inner);
            var tail = (await other.LoadAsync(id, cancellation))!.Tail;
            Assert.True(await other.AppendAsync(id, tail, "publisher:p-pub", [new AdjustmentReturned("记录不成。", [])], cancellation));
        }

        return await Inner.AppendAsync(stream, expected, events, cancellation);
    }
}

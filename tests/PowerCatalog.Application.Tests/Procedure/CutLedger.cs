using PowerCatalog.Domain.Procedure.Events;
using PowerCatalog.Ledger;
using PowerCatalog.Ledger.Doubles;

namespace PowerCatalog.Application.Tests.Procedure;

/// <summary>A real ledger behind which the machine stops where a promulgation would be noted.</summary>
internal sealed class CutLedger(ILedger ledger) : DelegatingLedger(ledger)
{
    public override ValueTask<AppendResult> AppendAsync(
        StreamName stream, ExpectedRevision expected, IReadOnlyList<NewEvent> events, CancellationToken cancellation = default) =>
        events.Any(item => item.Type == ProcedureEventNames.PromulgationNoted)
            ? throw new MachineStopped()
            : Inner.AppendAsync(stream, expected, events, cancellation);
}

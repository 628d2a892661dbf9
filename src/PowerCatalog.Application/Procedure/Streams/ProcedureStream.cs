using PowerCatalog.Application.Appending;
using PowerCatalog.Domain.Codes;
using PowerCatalog.Domain.Events;
using PowerCatalog.Domain.Procedure.Events;
using PowerCatalog.Domain.Procedure.Folding;
using PowerCatalog.Evidence.Leaves;
using PowerCatalog.Ledger;
using PowerCatalog.Ledger.Digests;
using PowerCatalog.Ledger.Events;

namespace PowerCatalog.Application.Procedure.Streams;

/// <summary>Reads and continues the stream of one adjustment.</summary>
internal sealed class ProcedureStream(ILedger ledger)
{
    /// <summary>Reads it; null where it has no steps.</summary>
    /// <exception cref="LedgerException">The ledger does not answer, or an event was changed.</exception>
    /// <exception cref="UnknownEventException">This program does not know an event.</exception>
    public async Task<LoadedProcedure?> LoadAsync(AdjustmentId id, CancellationToken cancellation)
    {
        var (entries, parts, tail, leaf) = (new List<ProcedureEntry>(), new List<LinesListed>(), -1L, new EventLeaf());
        await foreach (
            var recorded in ledger.ReadStreamAsync(StreamName.Adjustment(id), ReadDirection.Forwards, 0, cancellation: cancellation))
        {
            leaf.Checked(recorded);
            StreamCategory.Of(recorded);
            tail = recorded.Revision;
            if (!ProcedureEventTypes.IsStep(recorded.Type) && recorded.Type != ProcedureEventNames.LinesListed) continue;
            var happened = EventRegistry.ReadAdjustment(recorded.Type, recorded.Data.Span);
            if (happened is LinesListed part) parts.Add(part);
            if (happened is ProcedureEvent step)
                entries.Add(new ProcedureEntry(
                    recorded.Revision, recorded.Recorded, EventMetadata.Read(recorded.Metadata.Span).Actor, step));
            if (happened is LinesPutForward put) parts.RemoveAll(other => other.Set != put.Draft.Set);
        }

        return ProcedureFold.Of(entries) is { } state ? new LoadedProcedure(state, entries, parts, tail) : null;
    }

    /// <summary>Appends steps after a revision; false where somebody was faster.</summary>
    /// <exception cref="LedgerException">The ledger cannot confirm that they are durable.</exception>
    public Task<bool> AppendAsync(
        AdjustmentId id, long after, string actor, IReadOnlyList<AdjustmentEvent> events, CancellationToken cancellation) =>
        ledger.AppendPartsAsync(
            StreamName.Adjustment(id), after, StepEvents.Of(id, after, actor, events), ProcedureEventNames.LinesListed, cancellation);
}

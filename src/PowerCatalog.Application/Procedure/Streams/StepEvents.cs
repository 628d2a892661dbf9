using PowerCatalog.Application.Appending;
using PowerCatalog.Domain.Codes;
using PowerCatalog.Domain.Events;
using PowerCatalog.Domain.Procedure.Events;
using PowerCatalog.Domain.Procedure.Folding;
using PowerCatalog.Ledger;
using PowerCatalog.Ledger.Events;

namespace PowerCatalog.Application.Procedure.Streams;

/// <summary>
/// Steps as new events. The id of each follows from the adjustment, its revision, who took the step and what it says: the same step taken
/// again at the same place is the same event, so that a retry after a lost answer is safe.
/// </summary>
internal static class StepEvents
{
    public static IReadOnlyList<NewEvent> Of(AdjustmentId id, long after, string actor, IReadOnlyList<AdjustmentEvent> events)
    {
        var metadata = new EventMetadata(actor, id.Value).Write();
        return [.. events.Select((happened, index) => Of(id, after + 1 + index, actor, happened, metadata))];
    }

    /// <summary>Whether steps begin with those of a decision, taken by the same actor.</summary>
    public static bool AreTaken(IReadOnlyList<AdjustmentEvent> decided, string actor, IReadOnlyList<ProcedureEntry> taken)
    {
        var steps = decided.OfType<ProcedureEvent>().ToList();
        return steps.Count > 0 && steps.Count <= taken.Count && steps.Zip(taken).All(pair => pair.Second.Actor == actor
            && EventRegistry.Write(pair.First).AsSpan().SequenceEqual(EventRegistry.Write(pair.Second.Happened)));
    }

    private static NewEvent Of(AdjustmentId id, long revision, string actor, AdjustmentEvent happened, byte[] metadata)
    {
        var (name, data) = (EventRegistry.NameOf(happened), EventRegistry.Write(happened));
        return DerivedEvents.Of(id.Value, revision, actor, name, data, metadata);
    }
}

using PowerCatalog.Application.Recording;
using PowerCatalog.Domain.Adjustments;
using PowerCatalog.Domain.Codes;
using PowerCatalog.Domain.Reference;
using PowerCatalog.Exchange.Reading.Typed;

namespace PowerCatalog.Application.Changing;

/// <summary>Checks and records what is said without a file.</summary>
public sealed class SingleChanges(AdjustmentRecorder recorder, ReferenceData reference)
{
    /// <summary>Checks a change and records it, unless the request is a dry run.</summary>
    /// <exception cref="Ledger.LedgerException">
    /// The ledger cannot confirm that the adjustment is durable, or others write without end.
    /// </exception>
    public Task<RecordingResult> HandleAsync(ISingleChange command, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(command);
        return HandleAsync(command, DerivedAdjustmentId.Of, cancellation);
    }

    /// <summary>The same for a draft whose id was given when it began.</summary>
    internal Task<RecordingResult> HandleAsync(
        ISingleChange command, Func<AdjustmentDraft, AdjustmentId> idOf, CancellationToken cancellation)
    {
        var draft = TypedDraft.Of(command.Request.Division, command.Kind, command.ByField, command.ParticularsByField, reference);
        return recorder.RecordAsync(new Submission(idOf(draft), draft, []), command.Request, cancellation);
    }
}

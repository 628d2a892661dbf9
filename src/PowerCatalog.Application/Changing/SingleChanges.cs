using PowerCatalog.Application.Recording;
using PowerCatalog.Domain.Adjustments;
using PowerCatalog.Domain.Codes;
using PowerCatalog.Domain.Problems;
using PowerCatalog.Domain.Reference;
using PowerCatalog.Exchange.Reading;

namespace PowerCatalog.Application.Changing;

/// <summary>Checks and records changes without a file.</summary>
public sealed class SingleChanges(AdjustmentRecorder recorder, ReferenceData reference)
{
    /// <summary>Checks a change and records it, unless the request is a dry run.</summary>
    /// <exception cref="Ledger.LedgerException">
    /// The ledger cannot confirm that the adjustment is durable, or concurrent writers keep preventing it.
    /// </exception>
    public Task<RecordingResult> HandleAsync(ISingleChange command, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(command);
        return HandleAsync(command, DerivedAdjustmentId.Of, cancellation);
    }

    /// <summary>The same for a stored draft, which has an id already.</summary>
    internal Task<RecordingResult> HandleAsync(
        ISingleChange command, Func<AdjustmentDraft, AdjustmentId> idOf, CancellationToken cancellation)
    {
        var (draft, problems) = Read(command);
        return recorder.RecordAsync(new Submission(idOf(draft), draft, problems), command.Request, cancellation);
    }

    private (AdjustmentDraft Draft, IReadOnlyList<Problem> Problems) Read(ISingleChange command)
    {
        var problems = new List<Problem>();
        var typed = new TypedLines(reference);
        var header = typed.Header(Nullable(command.ParticularsByField), problems);
        var line = typed.Line(1, command.Kind, Nullable(command.ByField), problems);
        return (new AdjustmentDraft(command.Request.Division, DraftKind.Adjustment, header, [line], null), problems);
    }

    private static IEnumerable<KeyValuePair<string, string?>> Nullable(IReadOnlyDictionary<string, string> fields) =>
        fields.Select(pair => KeyValuePair.Create(pair.Key, (string?)pair.Value));
}

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
    public Task<RecordingResult> HandleAsync(ISingleChange command, CancellationToken cancellation) => HandleAsync([command], cancellation);

    /// <summary>The same for several changes of one decision, which have the request and the particulars of the first.</summary>
    public Task<RecordingResult> HandleAsync(IReadOnlyList<ISingleChange> commands, CancellationToken cancellation) =>
        HandleAsync(commands, DerivedAdjustmentId.Of, cancellation);

    /// <summary>The same for a stored draft, which has an id already.</summary>
    internal Task<RecordingResult> HandleAsync(
        IReadOnlyList<ISingleChange> commands, Func<AdjustmentDraft, AdjustmentId> idOf, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(commands);
        ArgumentOutOfRangeException.ThrowIfZero(commands.Count, nameof(commands));
        var (draft, problems) = Read(commands);
        return recorder.RecordAsync(new Submission(idOf(draft), draft, problems), commands[0].Request, cancellation);
    }

    private (AdjustmentDraft Draft, IReadOnlyList<Problem> Problems) Read(IReadOnlyList<ISingleChange> commands)
    {
        var problems = new List<Problem>();
        var typed = new TypedLines(reference);
        var header = typed.Header(Nullable(commands[0].ParticularsByField), problems);
        var lines = commands.Select((one, index) => typed.Line(index + 1, one.Kind, Nullable(one.ByField), problems)).ToList();
        return (new AdjustmentDraft(commands[0].Request.Division, DraftKind.Adjustment, header, lines, null), problems);
    }

    private static IEnumerable<KeyValuePair<string, string?>> Nullable(IReadOnlyDictionary<string, string> fields) =>
        fields.Select(pair => KeyValuePair.Create(pair.Key, (string?)pair.Value));
}

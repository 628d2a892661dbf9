using PowerCatalog.Application.Actors;
using PowerCatalog.Application.Comparing;
using PowerCatalog.Application.Drafts;
using PowerCatalog.Application.Importing;
using PowerCatalog.Application.Keeping;
using PowerCatalog.Application.Recording;
using PowerCatalog.Domain.Adjustments;
using PowerCatalog.Domain.Codes;
using PowerCatalog.Domain.Problems;
using PowerCatalog.Domain.Procedure.Deciding;
using PowerCatalog.Domain.Procedure.Events;
using PowerCatalog.Domain.Reference;
using PowerCatalog.Exchange.Reading;

namespace PowerCatalog.Application.Procedure.Proposing;

/// <summary>
/// Where lines come from: a file, a stored draft (a list among them, which is compared, so that its difference is put forward), or a form
/// that was filled in. Nothing is recorded here.
/// </summary>
public sealed class LineSources(
    AdjustmentRecorder recorder, ListComparisons comparisons, ReferenceData reference, SourceFiles files, ReadingTurns turns,
    DraftStore drafts)
{
    /// <summary>The lines of a file: of an adjustment, of a list that opens a catalog, or the difference that a list makes.</summary>
    /// <param name="division">The catalog.</param>
    /// <param name="file">The file.</param>
    /// <param name="cancellation">Stops it.</param>
    public Task<SentLines> OfFileAsync(DivisionCode division, SentFile file, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(file);
        var import = new ImportFile(RequestFor(division), file.Kind, file.Content, file.Name, file.Particulars, file.Columns)
        {
            DepartmentFrom = file.DepartmentFrom,
            Consequences = file.Consequences,
            Department = file.Department,
        };
        return OfFileAsync(import, cancellation);
    }

    /// <summary>The lines of a stored draft; null where it is gone.</summary>
    public async Task<SentLines?> OfDraftAsync(Draft draft, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(draft);
        if (draft.Change is not null) return OfForm(draft.Division, draft.Particulars, draft.DecidedChanges());
        await using var content = drafts.Open(draft);
        if (content is null) return null;
        var file = new ImportFile(
            RequestFor(draft.Division), draft.Kind, content, draft.Name, draft.Particulars, draft.Columns)
        {
            Department = draft.Department,
            Consequences = draft.Consequences,
        };
        var sent = await OfFileAsync(file, cancellation);
        // The draft's own file is closed by the time that it is kept.
        return sent with { KeepSource = stop => KeepAsync(draft, stop) };
    }

    /// <summary>The lines of a form: each change is one.</summary>
    public SentLines OfForm(
        DivisionCode division, IReadOnlyDictionary<string, string> particulars, IReadOnlyList<DraftedChange> changes)
    {
        ArgumentNullException.ThrowIfNull(particulars);
        ArgumentNullException.ThrowIfNull(changes);
        var (problems, typed) = (new List<Problem>(), new TypedLines(reference));
        var header = typed.Header(Nullable(particulars), problems);
        var lines = changes.Select((change, index) => typed.Line(index + 1, change.Kind, Nullable(change.ByField), problems)).ToList();
        return new SentLines(new AdjustmentDraft(division, DraftKind.Adjustment, header, lines, null), problems);
    }

    /// <summary>The line by which a township's request for a recall is taken up; null where the adjustment began with none.</summary>
    public SentLines? OfRequest(AdjustmentDrafted drafted)
    {
        ArgumentNullException.ThrowIfNull(drafted);
        if (drafted.Recall is not { } asked) return null;
        var line = new Dictionary<string, string>
        {
            [Fields.Code] = asked.Power.Value,
            [Fields.Townships] = asked.Township.Value,
            [Fields.Reason] = drafted.Cause!.Text,
        };
        return OfForm(drafted.Division, new Dictionary<string, string>(), [new DraftedChange(LineKind.Recall, line)]);
    }

    /// <summary>
    /// Typed lines after those that stand, where these were typed as well; lines of a file stay those of the file, and are replaced.
    /// </summary>
    public static SentLines After(AdjustmentDraft? standing, SentLines sent)
    {
        ArgumentNullException.ThrowIfNull(sent);
        if (standing is not { Source: null, Kind: DraftKind.Adjustment } || sent.Draft is not { } draft) return sent;
        return sent with
        {
            Draft = standing with
            {
                Lines = [.. standing.Lines, .. draft.Lines.Select(line => line with { Number = standing.Lines.Count + line.Number })],
            },
        };
    }

    /// <summary>The lines that stand, with what is decided of what follows from some of them, by number.</summary>
    /// <param name="standing">The lines.</param>
    /// <param name="decided">What is decided, in the words of the column 连带处理; an empty text takes a decision away.</param>
    public SentLines Decided(AdjustmentDraft standing, IReadOnlyDictionary<int, string> decided) =>
        new(DecidedLines.In(standing, decided, reference), []);

    private async Task<SentLines> OfFileAsync(ImportFile file, CancellationToken cancellation)
    {
        if (file.Kind == DraftKind.List
            && await comparisons.HandleAsync(new CompareList(file, null) { OpensApart = true }, cancellation) is { } compared)
            return new SentLines(compared.Draft, compared.Report.Problems)
            {
                Found = compared.Report.Found,
                KeepSource = stop => KeepAsync(file.Content, stop),
            };
        var own = await recorder.OwnElementsAsync(file.Request.Division, cancellation);
        return await turns.TakeAsync(() => Task.FromResult(Read(file, own, cancellation)), cancellation);
    }

    // The decisions of a running log are several adjustments, each with a way of its own.
    private SentLines Read(ImportFile file, IReadOnlyList<string> own, CancellationToken cancellation)
    {
        file.Content.Position = 0;
        var options = file.ReadOptions(own) with { ParticularsLater = true };
        var read = DraftReader.Read(file.Content, file.Name, options, reference, cancellation);
        return read.Decisions.Count > 1
            ? new SentLines(null, [ProcedureProblems.SeveralDecisions(read.Decisions.Count)])
            : new SentLines(read.Draft, read.Problems) { Found = read.Found, KeepSource = stop => KeepAsync(file.Content, stop) };
    }

    private async Task KeepAsync(Draft draft, CancellationToken cancellation)
    {
        await using var content = drafts.Open(draft);
        if (content is not null) await files.KeepAsync(content, cancellation);
    }

    private async Task KeepAsync(Stream content, CancellationToken cancellation)
    {
        content.Position = 0;
        await files.KeepAsync(content, cancellation);
    }

    private static RecordingRequest RequestFor(DivisionCode division) =>
        new(Actor.Program("procedure"), division, ExpectedCatalog.Any, DryRun: true);

    private static IEnumerable<KeyValuePair<string, string?>> Nullable(IReadOnlyDictionary<string, string> fields) =>
        fields.Select(pair => KeyValuePair.Create(pair.Key, (string?)pair.Value));
}

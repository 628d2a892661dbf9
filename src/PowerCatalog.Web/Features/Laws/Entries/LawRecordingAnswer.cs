using PowerCatalog.Application.Laws;
using PowerCatalog.Application.Recording;
using PowerCatalog.Domain.Laws.Events;
using PowerCatalog.Listings.Laws.Answers;
using PowerCatalog.Web.Http.Problems;

namespace PowerCatalog.Web.Features.Laws.Entries;

/// <summary>What became of an entry that was sent.</summary>
/// <param name="Outcome">previewed (nothing was written), recorded, or alreadyRecorded (nothing changed).</param>
/// <param name="Division">The catalog.</param>
/// <param name="Entry">The id that it has, or would have.</param>
/// <param name="Address">Its address; null for a preview.</param>
/// <param name="Decision">The decision.</param>
/// <param name="Documents">How many documents it has.</param>
/// <param name="Touched">The powers that rest on them: at most 10,000 lines.</param>
/// <param name="TouchedTotal">How many lines there are in all.</param>
/// <param name="Near">Citations that are near a document and not taken for it.</param>
/// <param name="Drafts">The drafts that are proposed for the departments, or were opened.</param>
/// <param name="DraftsOpened">Whether they were opened.</param>
/// <param name="Warnings">What is worth a look, by its cell: the first 500.</param>
/// <param name="WarningsTotal">How many warnings there are in all.</param>
internal sealed record LawRecordingAnswer(
    RecordingOutcome Outcome, string Division, string? Entry, string? Address, LawDecision Decision, int Documents,
    IReadOnlyList<TouchedAnswer> Touched, int TouchedTotal, IReadOnlyList<NearAnswer> Near, IReadOnlyList<ProposedDraftAnswer> Drafts,
    bool DraftsOpened, IReadOnlyList<FileProblem> Warnings, int WarningsTotal)
{
    private const int MostLines = 10_000;

    public static LawRecordingAnswer Of(LawRecording result, string? address, Func<string, string> body)
    {
        var touched = result.Reliance is { } reliance ? TouchedAnswer.Of(reliance, body) : [];
        return new LawRecordingAnswer(
            result.Outcome, result.Division.Value, result.Entry?.Value, address, result.Checked.Decision, result.Checked.Changes.Count,
            [.. touched.Take(MostLines)], touched.Count, NearAnswer.Of(result.Reliance?.Documents ?? []),
            ProposedDraftAnswer.Of(result.Drafts, body), result.DraftsOpened, FileProblem.Of(result.Report.Problems),
            result.Report.Found.Warnings);
    }
}

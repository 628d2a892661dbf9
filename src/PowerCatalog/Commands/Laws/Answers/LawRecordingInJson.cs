using PowerCatalog.Application.Laws;
using PowerCatalog.Application.Recording;
using PowerCatalog.Domain.Laws.Events;
using PowerCatalog.Listings.Laws.Answers;
using PowerCatalog.Output;

namespace PowerCatalog.Commands.Laws.Answers;

/// <summary>What <c>laws amend</c>, <c>repeal</c> and <c>clean-up</c> answer programs.</summary>
/// <param name="Outcome">The outcome.</param>
/// <param name="Division">The catalog.</param>
/// <param name="Entry">The entry's id; null where none is recorded.</param>
/// <param name="Decision">The decision on the documents; null where it could not be read.</param>
/// <param name="Documents">The number of documents.</param>
/// <param name="Touched">The powers that rest on them.</param>
/// <param name="Near">Names that are near theirs.</param>
/// <param name="Drafts">The drafts that are proposed, or opened.</param>
/// <param name="DraftsOpened">Whether they are opened.</param>
/// <param name="Errors">The number of errors, listed or not.</param>
/// <param name="Warnings">The number of warnings, listed or not.</param>
/// <param name="Problems">The problems.</param>
internal sealed record LawRecordingInJson(
    RecordingOutcome Outcome, string Division, string? Entry, LawDecision? Decision, int Documents, IReadOnlyList<TouchedAnswer> Touched,
    IReadOnlyList<NearAnswer> Near, IReadOnlyList<ProposedDraftAnswer> Drafts, bool DraftsOpened, int Errors, int Warnings,
    IEnumerable<ProblemInJson> Problems)
{
    public static LawRecordingInJson Of(LawRecording result, Func<string, string> body) => new(
        result.Outcome, result.Division.Value, result.Entry?.Value, result.Checked.Decision, result.Checked.Changes.Count,
        result.Reliance is { } reliance ? TouchedAnswer.Of(reliance, body) : [],
        result.Reliance is { } near ? NearAnswer.Of(near.Documents) : [], ProposedDraftAnswer.Of(result.Drafts, body), result.DraftsOpened,
        result.Report.Found.Errors, result.Report.Found.Warnings, Json.Problems(result.Report.Problems));
}

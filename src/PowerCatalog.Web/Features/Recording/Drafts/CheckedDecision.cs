using PowerCatalog.Application.Recording;
using PowerCatalog.Domain.Deciding;
using PowerCatalog.Domain.Events;
using PowerCatalog.Domain.Problems;

namespace PowerCatalog.Web.Features.Recording.Drafts;

/// <summary>What recording one decision of a file would do.</summary>
/// <param name="DocumentNumber">Its number as written, where the file is a running log; null otherwise.</param>
/// <param name="Outcome">In a word.</param>
/// <param name="Header">The adjustment's particulars; null where they cannot be read.</param>
/// <param name="Counts">What it does beside what it opens; null where it cannot be said.</param>
/// <param name="Opened">How many powers and services of a list it opens.</param>
/// <param name="Lines">Each change before and after; none where it has errors.</param>
/// <param name="Consequences">What follows from its lines, and what is decided of it.</param>
/// <param name="Found">How many errors and warnings it has.</param>
public sealed record CheckedDecision(
    string? DocumentNumber, RecordingOutcome Outcome, Particulars? Header, AdjustmentCounts? Counts, int Opened,
    IReadOnlyList<PreviewLine> Lines, IReadOnlyList<Consequence> Consequences, ProblemCount Found)
{
    /// <summary>As recording it in a dry run gave it.</summary>
    public static CheckedDecision Of(RecordingResult result) => new(
        result.DocumentNumber, result.Outcome, result.Assessment?.Particulars, result.Assessment?.CountsBesideOpened,
        result.Assessment?.Opened ?? 0,
        result.Report.Found.Errors == 0 ? result.Assessment?.Preview ?? [] : [],
        result.Assessment?.Consequences ?? [], result.Report.Found);
}

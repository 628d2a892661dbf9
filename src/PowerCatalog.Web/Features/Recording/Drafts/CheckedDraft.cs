using PowerCatalog.Domain.Deciding;
using PowerCatalog.Domain.Events;
using PowerCatalog.Domain.Problems;
using PowerCatalog.Exchange.Excerpts;
using PowerCatalog.Application.Recording;

namespace PowerCatalog.Web.Features.Recording.Drafts;

/// <summary>What recording a file would do.</summary>
/// <param name="Outcome">In a word.</param>
/// <param name="Header">The decision's particulars; null where they cannot be read.</param>
/// <param name="Counts">What it does; null where it cannot be said.</param>
/// <param name="Lines">Each change before and after.</param>
/// <param name="Problems">Errors and warnings.</param>
/// <param name="Excerpts">The rows that problems name.</param>
/// <param name="Revision">The catalog's revision that it was checked against.</param>
internal sealed record CheckedDraft(
    RecordingOutcome Outcome, Particulars? Header, AdjustmentCounts? Counts, IReadOnlyList<PreviewLine> Lines,
    IReadOnlyList<Problem> Problems, IReadOnlyList<RowExcerpt> Excerpts, long Revision);

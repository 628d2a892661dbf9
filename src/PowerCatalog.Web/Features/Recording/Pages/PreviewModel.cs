using PowerCatalog.Application.Drafts;
using PowerCatalog.Application.Recording;
using PowerCatalog.Domain.Deciding;
using PowerCatalog.Domain.Events;
using PowerCatalog.Domain.Problems;
using PowerCatalog.Exchange.Excerpts;
using PowerCatalog.Web.Layout.Context;

namespace PowerCatalog.Web.Features.Recording.Pages;

/// <summary>The preview of a file.</summary>
/// <param name="Draft">The file.</param>
/// <param name="Token">The forms' field.</param>
/// <param name="Outcome">What would become of it.</param>
/// <param name="Header">The adjustment's particulars.</param>
/// <param name="Counts">What it does.</param>
/// <param name="Lines">The changes of the page.</param>
/// <param name="Number">The page, from 1.</param>
/// <param name="Size">Changes on a page.</param>
/// <param name="Total">All changes.</param>
/// <param name="Report">Errors and warnings.</param>
/// <param name="Excerpts">The rows that problems name.</param>
/// <param name="Revision">The revision that it was checked against.</param>
/// <param name="Questions">What the person is asked about the file.</param>
/// <param name="Notice">What happened when it was to be recorded; null where nothing.</param>
public sealed record PreviewModel(
    Draft Draft,
    FormToken Token,
    RecordingOutcome Outcome,
    Particulars? Header,
    AdjustmentCounts? Counts,
    IReadOnlyList<PreviewLine> Lines,
    int Number,
    int Size,
    int Total,
    ProblemReport Report,
    IReadOnlyList<RowExcerpt> Excerpts,
    long Revision,
    AskedOfFile Questions,
    string? Notice)
{
    /// <summary>The problems that are shown.</summary>
    public IReadOnlyList<Problem> Problems => Report.Problems;

    /// <summary>How many errors stop it, shown or not.</summary>
    public int Errors => Report.Found.Errors;

    /// <summary>How many warnings it has, shown or not.</summary>
    public int Warnings => Report.Found.Warnings;

    /// <summary>Problems that no row shows.</summary>
    public IEnumerable<Problem> Elsewhere =>
        Problems.Except(Excerpts.SelectMany(row => row.Problems.Concat(row.Cells.SelectMany(cell => cell.Problems))));
}

using PowerCatalog.Application.Comparing;
using PowerCatalog.Application.Drafts;
using PowerCatalog.Domain.Deciding;
using PowerCatalog.Web.Layout.Context;
using PowerCatalog.Web.Presentation.Forms;

namespace PowerCatalog.Web.Features.Recording.Pages;

/// <summary>What a list changes.</summary>
/// <param name="Draft">The list.</param>
/// <param name="Token">The forms' field.</param>
/// <param name="Compared">What came of the comparison.</param>
/// <param name="Notes">What was compared and what was not.</param>
/// <param name="Lines">The changes of the page.</param>
/// <param name="Number">The page, from 1.</param>
/// <param name="Size">Changes on a page.</param>
/// <param name="Questions">What the person is asked about the file.</param>
/// <param name="Header">The particulars of the decision, as typed.</param>
public sealed record DifferenceModel(
    Draft Draft, FormToken Token, ComparedList Compared, DifferenceNotes Notes, IReadOnlyList<PreviewLine> Lines, int Number, int Size,
    AskedOfFile Questions, IReadOnlyList<HeaderField> Header)
{
    private const int Most = 200;

    /// <summary>Whether the cells of the list can be marked with its problems.</summary>
    public bool CanBeMarked { get; init; }

    /// <summary>How many errors the list has, shown or not.</summary>
    public int Errors => Compared.Report.Found.Errors;

    /// <summary>What may be renamings: the first 200, more than anybody decides on a page.</summary>
    public IEnumerable<ProposedRenaming> Renamings => Compared.Renamings.Take(Most);

    /// <summary>What others changed too: the first 200.</summary>
    public IEnumerable<PlaceConflict> Conflicts => Compared.Conflicts.Take(Most);
}

using PowerCatalog.Application.Comparing;
using PowerCatalog.Application.Drafts;
using PowerCatalog.Application.Recording;
using PowerCatalog.Domain.Deciding;
using PowerCatalog.Domain.Problems;
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

    /// <summary>What would become of the departments that the list opens beside others; null where it opens none.</summary>
    public RecordingResult? Opening { get; init; }

    /// <summary>What happened when these were to be recorded; null where nothing.</summary>
    public string? Notice { get; init; }

    /// <summary>The revision at which they were recorded just now; null where they were not.</summary>
    public long? Opened { get; init; }

    /// <summary>The departments that the list opens: the first 200, each with the number of its items.</summary>
    public IEnumerable<(string Name, int Items)> Opens => Compared.Opens.Take(Most);

    /// <summary>How many items it opens.</summary>
    public int ItemsOpened => Compared.Opens.Sum(department => department.Items);

    /// <summary>What is wrong with these, beside what is wrong with the file.</summary>
    public IEnumerable<Problem> OfOpening => Opening?.Problems.Except(Compared.Report.Problems) ?? [];

    /// <summary>Whether the cells of the list can be marked with its problems.</summary>
    public bool CanBeMarked { get; init; }

    /// <summary>How many errors the list has, shown or not.</summary>
    public int Errors => Compared.Report.Found.Errors;

    /// <summary>What may be renamings: the first 200, more than anybody decides on a page.</summary>
    public IEnumerable<ProposedRenaming> Renamings => Compared.Renamings.Take(Most);

    /// <summary>What others changed too: the first 200.</summary>
    public IEnumerable<PlaceConflict> Conflicts => Compared.Conflicts.Take(Most);
}

using PowerCatalog.Domain.Deciding;
using PowerCatalog.Domain.Events;
using PowerCatalog.Domain.Problems;

namespace PowerCatalog.Web.Features.Procedure.Pages;

/// <summary>Lines as the catalog of this moment has them.</summary>
/// <param name="Changes">The changes of the page, before and after.</param>
/// <param name="Number">The page, from 1.</param>
/// <param name="Size">Changes on a page.</param>
/// <param name="Total">All changes.</param>
/// <param name="Counts">What they do beside what they open.</param>
/// <param name="Opened">How many powers and services of a list they open.</param>
/// <param name="Consequences">What follows from them without being said by them, and what is decided of it.</param>
/// <param name="Problems">What stands against them by now, or is worth a look.</param>
public sealed record LinesShown(
    IReadOnlyList<PreviewLine> Changes, int Number, int Size, int Total, AdjustmentCounts Counts, int Opened,
    IReadOnlyList<Consequence> Consequences, IReadOnlyList<Problem> Problems);

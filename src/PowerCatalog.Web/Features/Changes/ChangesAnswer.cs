using PowerCatalog.ReadModels.Lenses;
using PowerCatalog.ReadModels.Occurrences;
using PowerCatalog.Web.Http.Responses;

namespace PowerCatalog.Web.Features.Changes;

/// <summary>What happened after a day up to the lens's, or what comes after it.</summary>
/// <param name="Catalog">The catalog.</param>
/// <param name="Lens">The lens.</param>
/// <param name="After">The day before the first.</param>
/// <param name="UpTo">The last day.</param>
/// <param name="Items">What happens, in the order of days.</param>
/// <param name="Total">How much there is in all.</param>
/// <param name="Page">The page, from 1.</param>
/// <param name="PageSize">Occurrences on a page.</param>
/// <param name="Last">The last that happened before them all; null where nothing did.</param>
/// <param name="Next">The first that comes after the lens's day; null where nothing is known to.</param>
internal sealed record ChangesAnswer(
    CatalogRef Catalog, Lens Lens, DateOnly After, DateOnly UpTo, IReadOnlyList<Occurrence> Items, long Total, int Page, int PageSize,
    Occurrence? Last, Occurrence? Next);

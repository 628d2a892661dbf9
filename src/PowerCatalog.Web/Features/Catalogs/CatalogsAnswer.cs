using PowerCatalog.ReadModels.Lenses;

namespace PowerCatalog.Web.Features.Catalogs;

/// <summary>A page of the catalogs.</summary>
/// <param name="Items">The catalogs of the page, by division.</param>
/// <param name="Total">How many there are on all pages.</param>
internal sealed record CatalogsAnswer(IReadOnlyList<CatalogHead> Items, int Total);

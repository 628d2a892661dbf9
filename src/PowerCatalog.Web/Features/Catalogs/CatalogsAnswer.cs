using PowerCatalog.ReadModels.Lenses;

namespace PowerCatalog.Web.Features.Catalogs;

/// <summary>All catalogs.</summary>
/// <param name="Items">The catalogs, by division.</param>
/// <param name="Total">How many.</param>
internal sealed record CatalogsAnswer(IReadOnlyList<CatalogHead> Items, int Total);

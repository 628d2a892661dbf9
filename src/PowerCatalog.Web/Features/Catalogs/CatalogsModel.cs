using PowerCatalog.ReadModels.Lenses;

namespace PowerCatalog.Web.Features.Catalogs;

/// <summary>The catalogs, where there are several or none.</summary>
/// <param name="Catalogs">Those of the page.</param>
/// <param name="Text">What was looked for.</param>
/// <param name="Number">The page, from 1.</param>
/// <param name="Size">Catalogs on a page.</param>
/// <param name="Total">Those on all pages.</param>
public sealed record CatalogsModel(IReadOnlyList<CatalogHead> Catalogs, string Text, int Number, int Size, int Total);

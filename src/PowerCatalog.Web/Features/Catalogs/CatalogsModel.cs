using PowerCatalog.ReadModels.Lenses;

namespace PowerCatalog.Web.Features.Catalogs;

/// <summary>All catalogs, where there are several or none.</summary>
/// <param name="Catalogs">The catalogs.</param>
public sealed record CatalogsModel(IReadOnlyList<CatalogHead> Catalogs);

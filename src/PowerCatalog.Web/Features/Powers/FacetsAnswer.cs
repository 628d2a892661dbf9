using PowerCatalog.Listings.Powers;
using PowerCatalog.ReadModels.Lenses;
using PowerCatalog.Web.Http.Responses;

namespace PowerCatalog.Web.Features.Powers;

/// <summary>What a list of powers may be filtered by further.</summary>
/// <param name="Catalog">The catalog.</param>
/// <param name="Lens">The lens.</param>
/// <param name="Items">The filters with their values.</param>
internal sealed record FacetsAnswer(CatalogRef Catalog, Lens Lens, IReadOnlyList<Facet> Items);

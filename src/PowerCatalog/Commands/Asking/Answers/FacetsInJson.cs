using PowerCatalog.Listings.Powers;
using PowerCatalog.Output;
using PowerCatalog.ReadModels.Lenses;

namespace PowerCatalog.Commands.Asking.Answers;

/// <summary>What <c>powers --facets</c> answers programs.</summary>
/// <param name="Catalog">The catalog.</param>
/// <param name="Lens">The lens.</param>
/// <param name="Items">By what the list may be filtered further.</param>
internal sealed record FacetsInJson(CatalogInJson Catalog, Lens Lens, IReadOnlyList<Facet> Items);

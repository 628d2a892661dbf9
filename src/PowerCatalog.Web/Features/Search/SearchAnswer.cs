using PowerCatalog.ReadModels.Finding;
using PowerCatalog.ReadModels.Lenses;
using PowerCatalog.Web.Http.Responses;

namespace PowerCatalog.Web.Features.Search;

/// <summary>What a search finds.</summary>
/// <param name="Catalog">The catalog.</param>
/// <param name="Lens">The lens.</param>
/// <param name="Found">What was found.</param>
internal sealed record SearchAnswer(CatalogRef Catalog, Lens Lens, Findings Found);

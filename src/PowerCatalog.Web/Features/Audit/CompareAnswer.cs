using PowerCatalog.ReadModels.Comparing;
using PowerCatalog.ReadModels.Lenses;
using PowerCatalog.Web.Http.Responses;

namespace PowerCatalog.Web.Features.Audit;

/// <summary>Two states of a list.</summary>
/// <param name="Catalog">The catalog.</param>
/// <param name="From">The lens of the first state.</param>
/// <param name="To">The lens of the second.</param>
/// <param name="Comparison">What is different.</param>
internal sealed record CompareAnswer(CatalogRef Catalog, Lens From, Lens To, Comparison Comparison);

using PowerCatalog.ReadModels.Comparing;
using PowerCatalog.ReadModels.Lenses;
using PowerCatalog.Web.Http.Responses;

namespace PowerCatalog.Web.Features.Audit;

/// <summary>Two departments or townships.</summary>
/// <param name="Catalog">The catalog.</param>
/// <param name="Lens">The lens.</param>
/// <param name="First">The first.</param>
/// <param name="Second">The second.</param>
/// <param name="Comparison">What is different.</param>
internal sealed record SideBySideAnswer(CatalogRef Catalog, Lens Lens, string First, string Second, SideBySide Comparison);

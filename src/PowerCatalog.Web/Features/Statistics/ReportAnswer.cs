using PowerCatalog.ReadModels.Lenses;
using PowerCatalog.ReadModels.Statistics;
using PowerCatalog.Web.Http.Responses;

namespace PowerCatalog.Web.Features.Statistics;

/// <summary>The figures that a government reports of a year.</summary>
/// <param name="Catalog">The catalog.</param>
/// <param name="Lens">The lens; the figures take no notice of its day.</param>
/// <param name="Year">The year.</param>
/// <param name="Items">The figures.</param>
/// <param name="Total">How many.</param>
internal sealed record ReportAnswer(CatalogRef Catalog, Lens Lens, int Year, IReadOnlyList<AnnualFigure> Items, int Total);

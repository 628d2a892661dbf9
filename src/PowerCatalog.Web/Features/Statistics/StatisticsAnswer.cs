using PowerCatalog.Domain.Text;
using PowerCatalog.ReadModels.Lenses;
using PowerCatalog.ReadModels.Statistics;
using PowerCatalog.Web.Http.Responses;

namespace PowerCatalog.Web.Features.Statistics;

/// <summary>What was done, counted.</summary>
/// <param name="Catalog">The catalog.</param>
/// <param name="Lens">The lens; counts take no notice of its day.</param>
/// <param name="From">The first effective date that is counted; null: from the beginning.</param>
/// <param name="To">The last; null: to the end.</param>
/// <param name="By">By what the counts are broken down.</param>
/// <param name="Rule">How it is counted.</param>
/// <param name="Items">The rows.</param>
/// <param name="Total">How many rows.</param>
/// <param name="Sum">Their sum.</param>
internal sealed record StatisticsAnswer(
    CatalogRef Catalog, Lens Lens, DateOnly? From, DateOnly? To, CountBy By, Bilingual Rule, IReadOnlyList<CountRow> Items, int Total,
    CountRow Sum);

using PowerCatalog.ReadModels.Auditing;
using PowerCatalog.ReadModels.Lenses;
using PowerCatalog.Web.Http.Responses;

namespace PowerCatalog.Web.Features.Statistics;

/// <summary>What stated totals came to.</summary>
/// <param name="Catalog">The catalog.</param>
/// <param name="Lens">The lens.</param>
/// <param name="Items">Each part: what is stated, what is counted, and why they agree or differ.</param>
/// <param name="Total">How many parts.</param>
/// <param name="Unknown">Documents that the catalog does not hold; they were not checked.</param>
/// <param name="LeftOut">What in the table could not be taken as a total, each with its line and why.</param>
internal sealed record StatedTotalsAnswer(
    CatalogRef Catalog, Lens Lens, IReadOnlyList<ReconciledTotal> Items, long Total, IReadOnlyList<string> Unknown,
    IReadOnlyList<string> LeftOut);

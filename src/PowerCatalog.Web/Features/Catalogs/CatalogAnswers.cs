using PowerCatalog.Web.Http.Responses;

namespace PowerCatalog.Web.Features.Catalogs;

/// <summary>All catalogs.</summary>
/// <param name="Items">The catalogs, by division.</param>
/// <param name="Total">How many.</param>
internal sealed record CatalogsAnswer(IReadOnlyList<CatalogItem> Items, int Total);

/// <summary>A catalog and how far it is.</summary>
/// <param name="Division">The government's division, six digits.</param>
/// <param name="Name">Its name.</param>
/// <param name="Custodian">Who keeps the list.</param>
/// <param name="Revision">The revision of the last adjustment.</param>
/// <param name="Recorded">When that was recorded.</param>
internal sealed record CatalogItem(string Division, string Name, string Custodian, long Revision, DateTimeOffset Recorded);

/// <summary>One catalog.</summary>
/// <param name="Catalog">The catalog.</param>
/// <param name="Custodian">Who keeps the list.</param>
/// <param name="Revision">The revision of the last adjustment; a write names it in If-Match.</param>
/// <param name="Recorded">When that was recorded.</param>
/// <param name="Adjustments">How many adjustments are recorded, the opening list among them.</param>
/// <param name="Today">What the list holds today.</param>
internal sealed record CatalogAnswer(
    CatalogRef Catalog, string Custodian, long Revision, DateTimeOffset Recorded, int Adjustments, CatalogCounts Today);

/// <summary>What a list holds on a day.</summary>
/// <param name="On">The day.</param>
/// <param name="Powers">Powers.</param>
/// <param name="Services">Public services.</param>
/// <param name="Departments">Departments that work.</param>
/// <param name="Townships">Townships that work.</param>
/// <param name="Delegations">Pairs of a power and a township that exercises it.</param>
internal sealed record CatalogCounts(DateOnly On, long Powers, long Services, int Departments, int Townships, long Delegations);

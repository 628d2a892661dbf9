using PowerCatalog.Web.Http.Responses;

namespace PowerCatalog.Web.Features.Catalogs;

/// <summary>One catalog.</summary>
/// <param name="Catalog">The catalog.</param>
/// <param name="Custodian">Who keeps the list.</param>
/// <param name="Revision">The revision of the last adjustment; a write names it in If-Match.</param>
/// <param name="Recorded">When that was recorded.</param>
/// <param name="Adjustments">How many adjustments are recorded, the opening list among them.</param>
/// <param name="Today">What the list holds today.</param>
internal sealed record CatalogAnswer(
    CatalogRef Catalog, string Custodian, long Revision, DateTimeOffset Recorded, int Adjustments, CatalogCounts Today);

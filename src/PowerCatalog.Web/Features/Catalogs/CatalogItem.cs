namespace PowerCatalog.Web.Features.Catalogs;

/// <summary>A catalog and how far it is.</summary>
/// <param name="Division">The government's division, six digits.</param>
/// <param name="Name">Its name.</param>
/// <param name="Custodian">Who keeps the list.</param>
/// <param name="Revision">The revision of the last adjustment.</param>
/// <param name="Recorded">When that was recorded.</param>
internal sealed record CatalogItem(string Division, string Name, string Custodian, long Revision, DateTimeOffset Recorded);

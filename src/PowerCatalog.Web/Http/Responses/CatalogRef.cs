namespace PowerCatalog.Web.Http.Responses;

/// <summary>The catalog that an answer is about.</summary>
/// <param name="Division">The government's division, six digits.</param>
/// <param name="Name">Its name.</param>
internal sealed record CatalogRef(string Division, string Name);

namespace PowerCatalog.Output;

/// <summary>The catalog that an answer is about, for programs.</summary>
/// <param name="Division">The code of the government's division.</param>
/// <param name="Name">Its name.</param>
internal sealed record CatalogInJson(string Division, string Name);

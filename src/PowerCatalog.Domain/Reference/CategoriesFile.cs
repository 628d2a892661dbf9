namespace PowerCatalog.Domain.Reference;

internal sealed record CategoriesFile(IReadOnlyList<CategoryName> Categories);

namespace PowerCatalog.ReadModels.PowerSearch;

/// <summary>A page of a list.</summary>
/// <typeparam name="T">What is listed.</typeparam>
/// <param name="Total">The number of all items.</param>
/// <param name="Items">The items of this page.</param>
public sealed record Page<T>(long Total, IReadOnlyList<T> Items);

namespace PowerCatalog.ReadModels.PowerList;

/// <summary>A part of a list.</summary>
/// <typeparam name="T">What is listed.</typeparam>
/// <param name="Total">How many there are in all.</param>
/// <param name="Items">Those of this page.</param>
public sealed record Page<T>(long Total, IReadOnlyList<T> Items);

using PowerCatalog.ReadModels.Comparing;

namespace PowerCatalog.Web.Features.Audit;

/// <summary>What is different between two states, by power.</summary>
/// <param name="Comparison">The whole, for its counts.</param>
/// <param name="Kind">The one kind that is shown; null for all.</param>
/// <param name="Items">The powers of the page.</param>
/// <param name="Number">The page, from 1.</param>
/// <param name="Size">Powers on a page.</param>
/// <param name="Total">Powers in all.</param>
public sealed record CompareFound(Comparison Comparison, string? Kind, IReadOnlyList<ComparedItem> Items, int Number, int Size, int Total);

using PowerCatalog.Output;
using PowerCatalog.ReadModels.Lenses;
using PowerCatalog.ReadModels.Occurrences;

namespace PowerCatalog.Commands.Asking.Answers;

/// <summary>What <c>changes</c> and <c>coming</c> answer programs.</summary>
/// <param name="Catalog">The catalog.</param>
/// <param name="Lens">The lens.</param>
/// <param name="Items">What happened, or is to come, one by one.</param>
/// <param name="Total">How many.</param>
/// <param name="Last">What happened last before them; null where nothing did.</param>
/// <param name="Next">What comes next after the lens's day; null where nothing does.</param>
internal sealed record OccurrencesInJson(
    CatalogInJson Catalog, Lens Lens, IReadOnlyList<Occurrence> Items, int Total, Occurrence? Last, Occurrence? Next);

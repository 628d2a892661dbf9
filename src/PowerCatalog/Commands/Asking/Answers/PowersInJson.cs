using PowerCatalog.Output;
using PowerCatalog.ReadModels.Lenses;
using PowerCatalog.ReadModels.PowerList;

namespace PowerCatalog.Commands.Asking.Answers;

/// <summary>What <c>powers</c> answers programs.</summary>
/// <param name="Catalog">The catalog.</param>
/// <param name="Lens">The lens.</param>
/// <param name="Total">How many powers meet what is asked for, on this page or not.</param>
/// <param name="Items">Those of the page.</param>
internal sealed record PowersInJson(CatalogInJson Catalog, Lens Lens, long Total, IReadOnlyList<PowerAnswer> Items);

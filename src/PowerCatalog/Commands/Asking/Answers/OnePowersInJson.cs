using PowerCatalog.Output;
using PowerCatalog.ReadModels.Lenses;

namespace PowerCatalog.Commands.Asking.Answers;

/// <summary>What <c>history</c> and <c>blame</c> answer programs: rows about one power.</summary>
/// <param name="Catalog">The catalog.</param>
/// <param name="Lens">The lens.</param>
/// <param name="Power">The power's code.</param>
/// <param name="Total">The number of rows.</param>
/// <param name="Items">The rows.</param>
internal sealed record OnePowersInJson<T>(CatalogInJson Catalog, Lens Lens, string Power, int Total, IReadOnlyList<T> Items);

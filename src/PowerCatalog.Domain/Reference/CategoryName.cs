using PowerCatalog.Domain.Powers;

namespace PowerCatalog.Domain.Reference;

/// <summary>A category's code and names.</summary>
/// <param name="Key">The category.</param>
/// <param name="Code">Two digits (GB/T 39554.1-2020, item type).</param>
/// <param name="Zh">Its name.</param>
/// <param name="En">Its English name.</param>
/// <param name="Synonyms">Other names in published lists.</param>
public sealed record CategoryName(Category Key, string Code, string Zh, string En, IReadOnlyList<string> Synonyms);

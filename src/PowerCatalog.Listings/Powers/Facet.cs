using PowerCatalog.Domain.Text;

namespace PowerCatalog.Listings.Powers;

/// <summary>A value that a list may be filtered by.</summary>
/// <param name="Value">The value as a query has it.</param>
/// <param name="Text">What it is called.</param>
/// <param name="Count">The number of powers that it leaves.</param>
public sealed record FacetValue(string Value, Bilingual Text, long Count);

/// <summary>What a list may be filtered by, with how many powers each value leaves.</summary>
/// <param name="Word">Its word in a query.</param>
/// <param name="Title">What it is called.</param>
/// <param name="IsData">Whether the values are text of the catalog.</param>
/// <param name="Chosen">The value that is filtered by; null where none is.</param>
/// <param name="Values">The values that leave something, and the chosen one.</param>
public sealed record Facet(string Word, Bilingual Title, bool IsData, string? Chosen, IReadOnlyList<FacetValue> Values);

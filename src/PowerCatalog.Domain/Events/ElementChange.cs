namespace PowerCatalog.Domain.Events;

/// <summary>One change of one element, counted as one place (处).</summary>
/// <param name="Element">The element's key; name and category change like elements.</param>
/// <param name="From">The value before; null where there was none.</param>
/// <param name="To">The value after; null where the element is removed.</param>
/// <param name="Editorial">Whether only the wording changed.</param>
public sealed record ElementChange(string Element, string? From, string? To, bool Editorial);

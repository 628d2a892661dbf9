using PowerCatalog.Domain.Powers;
using PowerCatalog.ReadModels.TownshipDelegations;

namespace PowerCatalog.ReadModels.PowerSearch;

/// <summary>Selects powers; filters that are null do not apply.</summary>
/// <param name="Department">A department, by code or name.</param>
/// <param name="Category">A category.</param>
/// <param name="Family">Powers or services.</param>
/// <param name="Text">Words that must all occur in code, name or legal basis.</param>
/// <param name="Law">A law's name, without 《》.</param>
/// <param name="Article">An article of it, as 第十五条.</param>
/// <param name="Delegated">Whether some township exercises it.</param>
/// <param name="Receiver">A township, county, zone, department of one of these or territory that exercises it, by name or code.</param>
public sealed record PowerFilter(
    string? Department = null,
    Category? Category = null,
    Family? Family = null,
    string? Text = null,
    string? Law = null,
    string? Article = null,
    bool? Delegated = null,
    string? Receiver = null)
{
    /// <summary>Whom <see cref="Receiver"/> names, once that was looked up (<see cref="FilterNames.LookedUp"/>).</summary>
    public NamedReceivers? Named { get; init; }
}

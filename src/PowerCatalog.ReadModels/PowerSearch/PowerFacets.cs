using PowerCatalog.Domain.Powers;

namespace PowerCatalog.ReadModels.PowerSearch;

/// <summary>The number of powers for each value of a filter, with the other filters applied and the filter itself not.</summary>
/// <param name="Departments">By department's code.</param>
/// <param name="Categories">By category.</param>
/// <param name="Families">By family.</param>
/// <param name="Delegated">Exercised by some township, or by none.</param>
/// <param name="Levels">By level at which it is exercised; a power of two levels counts at both.</param>
/// <param name="Coming">Known to change after the day, or not.</param>
/// <param name="ChangedThisYear">Changed in the year of the day, or not.</param>
/// <param name="MissingBasis">Without a legal basis, or with one.</param>
public sealed record PowerFacets(
    IReadOnlyDictionary<string, long> Departments,
    IReadOnlyDictionary<Category, long> Categories,
    IReadOnlyDictionary<Family, long> Families,
    IReadOnlyDictionary<bool, long> Delegated,
    IReadOnlyDictionary<string, long> Levels,
    IReadOnlyDictionary<bool, long> Coming,
    IReadOnlyDictionary<bool, long> ChangedThisYear,
    IReadOnlyDictionary<bool, long> MissingBasis);

using PowerCatalog.Domain.Powers;

namespace PowerCatalog.ReadModels.PowerSearch;

/// <summary>How many powers agree in everything that facets count.</summary>
internal sealed record FacetCell(
    string Department, Category Category, bool Delegated, string Levels, bool MissingBasis, bool Coming, bool Changed, long Count)
{
    /// <summary>The facets of all cells, of which the filter selects some.</summary>
    /// <param name="filter">The filter.</param>
    /// <param name="department">The code of the department that it names; null where it names none.</param>
    /// <param name="cells">The cells.</param>
    public static PowerFacets Facets(PowerFilter filter, string? department, IReadOnlyList<FacetCell> cells)
    {
        (string Name, Func<FacetCell, bool> Meets)[] conditions =
        [
            (nameof(Department), cell => department is null || cell.Department == department),
            (nameof(Category), cell => filter.Category is null || cell.Category == filter.Category),
            (nameof(Family), cell => filter.Family is null || cell.Category.Family() == filter.Family),
            (nameof(Delegated), cell => filter.Delegated is null || cell.Delegated == filter.Delegated),
            (nameof(Levels), cell => filter.Level is null || PowerList.Levels.Read(cell.Levels).Contains(filter.Level)),
            (nameof(Coming), cell => filter.Coming is null || cell.Coming == filter.Coming),
            (nameof(Changed), cell => filter.ChangedThisYear is null || cell.Changed == filter.ChangedThisYear),
            (nameof(MissingBasis), cell => filter.MissingBasis is null || cell.MissingBasis == filter.MissingBasis),
        ];
        return new PowerFacets(
            Sum<string>(nameof(Department), cell => [cell.Department]), Sum<Category>(nameof(Category), cell => [cell.Category]),
            Sum<Family>(nameof(Family), cell => [cell.Category.Family()]), Sum<bool>(nameof(Delegated), cell => [cell.Delegated]),
            Sum(nameof(Levels), cell => PowerList.Levels.Read(cell.Levels)), Sum<bool>(nameof(Coming), cell => [cell.Coming]),
            Sum<bool>(nameof(Changed), cell => [cell.Changed]), Sum<bool>(nameof(MissingBasis), cell => [cell.MissingBasis]));

        Dictionary<T, long> Sum<T>(string itself, Func<FacetCell, T[]> values)
            where T : notnull => cells
            .Where(cell => Array.TrueForAll(conditions, condition => condition.Name == itself || condition.Meets(cell)))
            .SelectMany(cell => values(cell).Select(value => (value, cell.Count)))
            .GroupBy(pair => pair.value).ToDictionary(group => group.Key, group => group.Sum(pair => pair.Count));
    }
}

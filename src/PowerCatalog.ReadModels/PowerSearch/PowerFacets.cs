using PowerCatalog.Domain.Powers;

namespace PowerCatalog.ReadModels.PowerSearch;

/// <summary>The number of powers for each value of a filter, with the other filters applied and the filter itself not.</summary>
/// <param name="Departments">By department's code.</param>
/// <param name="Categories">By category.</param>
/// <param name="Families">By family.</param>
/// <param name="Delegated">Exercised by some township, or by none.</param>
public sealed record PowerFacets(
    IReadOnlyDictionary<string, long> Departments,
    IReadOnlyDictionary<Category, long> Categories,
    IReadOnlyDictionary<Family, long> Families,
    IReadOnlyDictionary<bool, long> Delegated)
{
    internal static PowerFacets Of(
        PowerFilter filter, string? department, IReadOnlyList<(string Department, Category Category, bool Delegated, long Count)> cells)
    {
        return new PowerFacets(
            Sum(cell => cell.Department, exceptDepartment: true), Sum(cell => cell.Category, exceptCategory: true),
            Sum(cell => cell.Category.Family(), exceptFamily: true), Sum(cell => cell.Delegated, exceptDelegated: true));

        Dictionary<T, long> Sum<T>(
            Func<(string Department, Category Category, bool Delegated, long Count), T> by, bool exceptDepartment = false,
            bool exceptCategory = false, bool exceptFamily = false, bool exceptDelegated = false)
            where T : notnull => cells
            .Where(cell => exceptDepartment || department is null || cell.Department == department)
            .Where(cell => exceptCategory || filter.Category is null || cell.Category == filter.Category)
            .Where(cell => exceptFamily || filter.Family is null || cell.Category.Family() == filter.Family)
            .Where(cell => exceptDelegated || filter.Delegated is null || cell.Delegated == filter.Delegated)
            .GroupBy(by).ToDictionary(group => group.Key, group => group.Sum(cell => cell.Count));
    }
}

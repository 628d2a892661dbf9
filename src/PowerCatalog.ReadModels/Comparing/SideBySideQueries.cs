using PowerCatalog.ReadModels.Lenses;
using PowerCatalog.ReadModels.PowerList;
using PowerCatalog.ReadModels.PowerSearch;
using PowerCatalog.ReadModels.TownshipDelegations;

namespace PowerCatalog.ReadModels.Comparing;

/// <summary>Compares two departments or two townships.</summary>
public static class SideBySideQueries
{
    /// <summary>Two departments, by code or name: compared by the names of powers, as two departments never hold the same power.</summary>
    public static SideBySide CompareDepartments(this CatalogView view, string first, string second)
    {
        var left = ByName(view.Stream(new PowerFilter(Department: first)));
        var right = ByName(view.Stream(new PowerFilter(Department: second)));
        return Compare(left, right, ComparedPower.Of, (one, other) => CompareQueries.ElementPlaces(one, one.Elements, other.Elements));
    }

    /// <summary>Two townships.</summary>
    public static SideBySide CompareTownships(this CatalogView view, KnownReceiver first, KnownReceiver second)
    {
        var left = view.PowersOf(first).ToDictionary(power => power.Code);
        var right = view.PowersOf(second).ToDictionary(power => power.Code);
        return Compare(left, right, Compared, Terms);
    }

    private static SideBySide Compare<T>(
        Dictionary<string, T> left, Dictionary<string, T> right, Func<T, ComparedPower> compared,
        Func<T, T, IEnumerable<ChangedPlace>> places)
    {
        var both = left.Keys.Where(right.ContainsKey).Order(StringComparer.Ordinal)
            .Select(key => places(left[key], right[key]).ToList()).ToList();
        return new SideBySide(
            OnlyOf(left, right), OnlyOf(right, left), [.. both.SelectMany(different => different)],
            both.Count(different => different.Count == 0));

        IReadOnlyList<ComparedPower> OnlyOf(Dictionary<string, T> one, Dictionary<string, T> other) =>
        [
            .. one.Where(pair => !other.ContainsKey(pair.Key)).Select(pair => compared(pair.Value))
                .OrderBy(power => power.Code, StringComparer.Ordinal),
        ];
    }

    private static Dictionary<string, PowerAnswer> ByName(IEnumerable<PowerAnswer> powers)
    {
        var byName = new Dictionary<string, PowerAnswer>();
        // Further powers with the same name are distinguished by their codes.
        foreach (var power in powers)
        {
            if (!byName.TryAdd(power.Name, power)) byName.Add($"{power.Name}\n{power.Code}", power);
        }

        return byName;
    }

    private static IEnumerable<ChangedPlace> Terms(TownshipPower left, TownshipPower right)
    {
        (string Term, string? Left, string? Right)[] terms =
        [
            ("mode", $"{left.Mode}", $"{right.Mode}"), ("since", Show(left.Since), Show(right.Since)),
            ("until", Show(left.Until), Show(right.Until)),
            ("instrument", left.Instrument, right.Instrument), ("provincialBasis", left.ProvincialBasis, right.ProvincialBasis),
            ("travelling", left.Travelling, right.Travelling), ("scope", left.Scope, right.Scope),
        ];
        return terms.Where(term => term.Left != term.Right)
            .Select(term => new ChangedPlace(left.Code, left.Name, term.Term, term.Left, term.Right));
    }

    private static string? Show(DateOnly? date) => date is { } day ? Domain.Time.CatalogTime.Show(day) : null;

    private static ComparedPower Compared(TownshipPower power) =>
        new(power.Code, power.Name, power.Category, power.Department, power.DepartmentName);
}

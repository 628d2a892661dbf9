using PowerCatalog.Domain.Codes;
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
        var both = left.Keys.Where(right.ContainsKey).Order(StringComparer.Ordinal).ToList();
        var different = both.SelectMany(name => Places(left[name], right[name])).ToList();
        return new SideBySide(
            [
                .. left.Where(pair => !right.ContainsKey(pair.Key)).Select(pair => Compared(pair.Value))
                    .OrderBy(power => power.Code, StringComparer.Ordinal),
            ],
            [
                .. right.Where(pair => !left.ContainsKey(pair.Key)).Select(pair => Compared(pair.Value))
                    .OrderBy(power => power.Code, StringComparer.Ordinal),
            ],
            different,
            both.Count(name => !Places(left[name], right[name]).Any()));
    }

    /// <summary>Two townships.</summary>
    public static SideBySide CompareTownships(this CatalogView view, TownshipCode first, TownshipCode second)
    {
        var left = view.PowersOf(first).ToDictionary(power => power.Code);
        var right = view.PowersOf(second).ToDictionary(power => power.Code);
        var both = left.Keys.Where(right.ContainsKey).Order(StringComparer.Ordinal).ToList();
        var different = both.SelectMany(code => Terms(left[code], right[code])).ToList();
        return new SideBySide(
            [.. left.Values.Where(power => !right.ContainsKey(power.Code)).Select(Compared)],
            [.. right.Values.Where(power => !left.ContainsKey(power.Code)).Select(Compared)],
            different,
            both.Count(code => !Terms(left[code], right[code]).Any()));
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

    private static IEnumerable<ChangedPlace> Places(PowerAnswer left, PowerAnswer right)
    {
        foreach (var key in left.Elements.Concat(right.Elements).Select(element => element.Key).Distinct().Order(StringComparer.Ordinal))
        {
            if (left.Elements[key] != right.Elements[key])
                yield return new ChangedPlace(left.Code, left.Name, key, left.Elements[key], right.Elements[key]);
        }
    }

    private static IEnumerable<ChangedPlace> Terms(TownshipPower left, TownshipPower right)
    {
        (string Term, string? Left, string? Right)[] terms =
        [
            ("mode", $"{left.Mode}", $"{right.Mode}"), ("since", Show(left.Since), Show(right.Since)),
            ("until", Show(left.Until), Show(right.Until)),
            ("instrument", left.Instrument, right.Instrument), ("provincialBasis", left.ProvincialBasis, right.ProvincialBasis),
            ("travelling", left.Travelling, right.Travelling),
        ];
        return terms.Where(term => term.Left != term.Right)
            .Select(term => new ChangedPlace(left.Code, left.Name, term.Term, term.Left, term.Right));
    }

    private static string? Show(DateOnly? date) => date is { } day ? Domain.Time.CatalogTime.Show(day) : null;

    private static ComparedPower Compared(PowerAnswer power) =>
        new(power.Code, power.Name, power.Category, power.Department, power.DepartmentName);

    private static ComparedPower Compared(TownshipPower power) =>
        new(power.Code, power.Name, power.Category, power.Department, power.DepartmentName);
}

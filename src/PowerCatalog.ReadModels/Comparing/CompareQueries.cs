using PowerCatalog.Domain.Codes;
using PowerCatalog.Domain.Delegations;
using PowerCatalog.Domain.Elements;
using PowerCatalog.Domain.Powers;
using PowerCatalog.ReadModels.Foundation;
using PowerCatalog.ReadModels.Lenses;
using PowerCatalog.ReadModels.PowerList;
using PowerCatalog.ReadModels.PowerSearch;

namespace PowerCatalog.ReadModels.Comparing;

/// <summary>Compares two states of one catalog.</summary>
public static class CompareQueries
{
    private const string Suspended = "suspended";

    /// <summary>
    /// The differences of <paramref name="to"/> from <paramref name="from"/>. Both lists are read in the order of codes and merged.
    /// </summary>
    public static Comparison CompareWith(this CatalogView to, CatalogView from, PowerFilter filter, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(from);
        var pairs = Pairs(from.Stream(filter), to.Stream(filter), cancellation).ToList();
        var whole = filter == new PowerFilter();
        var comparison = Of(from, to, pairs, whole ? null : pairs.Select(pair => (pair.After ?? pair.Before!).Code).ToHashSet());
        return whole ? comparison with { Reconciliation = Reconciling.Of(from, to, comparison) } : comparison;
    }

    /// <summary>The differences of one power of <paramref name="to"/> from <paramref name="from"/>.</summary>
    public static Comparison ComparePower(this CatalogView to, CatalogView from, PowerCode code)
    {
        ArgumentNullException.ThrowIfNull(from);
        var (before, after) = (from.Power(code), to.Power(code));
        return Of(from, to, before is null && after is null ? [] : [(before, after)], new HashSet<string> { code.Value });
    }

    private static Comparison Of(
        CatalogView from, CatalogView to, IReadOnlyList<(PowerAnswer? Before, PowerAnswer? After)> pairs, HashSet<string>? codes)
    {
        var both = pairs.Where(pair => pair.Before is not null && pair.After is not null)
            .Select(pair => (Before: pair.Before!, After: pair.After!)).ToList();
        var editorial = new EditorialPlaces(from, to);
        var places = both.SelectMany(pair => Places(pair.Before, pair.After)).ToLookup(editorial.Has);
        var before = Delegations(from, codes);
        var after = Delegations(to, codes);
        var comparison = new Comparison(
            from.Lens,
            to.Lens,
            [.. pairs.Where(pair => pair.Before is null).Select(pair => ComparedPower.Of(pair.After!))],
            [.. pairs.Where(pair => pair.After is null).Select(pair => ComparedPower.Of(pair.Before!))],
            [.. both.Where(pair => pair.Before.Department != pair.After.Department).Select(pair => Moved(pair.Before, pair.After))],
            [.. places[false]],
            [.. places[true]],
            [.. after.Where(pair => !before.ContainsKey(pair.Key)).Select(pair => pair.Value)],
            [.. before.Where(pair => !after.ContainsKey(pair.Key)).Select(pair => pair.Value)],
            new Reconciliation([], []));
        return comparison with { Decisions = DecidedDifferences.Of(from, to, comparison.Codes.ToHashSet()) };
    }

    private static IEnumerable<(PowerAnswer? Before, PowerAnswer? After)> Pairs(
        IEnumerable<PowerAnswer> before, IEnumerable<PowerAnswer> after, CancellationToken cancellation)
    {
        using var left = before.GetEnumerator();
        using var right = after.GetEnumerator();
        var (hasLeft, hasRight) = (left.MoveNext(), right.MoveNext());
        while (hasLeft || hasRight)
        {
            cancellation.ThrowIfCancellationRequested();
            var order = !hasLeft ? 1 : !hasRight ? -1 : string.CompareOrdinal(left.Current.Code, right.Current.Code);
            yield return (order <= 0 ? left.Current : null, order >= 0 ? right.Current : null);
            if (order <= 0) hasLeft = left.MoveNext();
            if (order >= 0) hasRight = right.MoveNext();
        }
    }

    private static IEnumerable<ChangedPlace> Places(PowerAnswer before, PowerAnswer after)
    {
        if (before.Name != after.Name) yield return new ChangedPlace(after.Code, after.Name, CoreElements.Name, before.Name, after.Name);
        if (before.Category != after.Category)
            yield return new ChangedPlace(
                after.Code, after.Name, CoreElements.Category, CoreElements.Write(before.Category), CoreElements.Write(after.Category));
        if (before.Suspended != after.Suspended)
            yield return new ChangedPlace(after.Code, after.Name, Suspended, Flag(before.Suspended), Flag(after.Suspended));
        foreach (var place in ElementPlaces(after, before.Elements, after.Elements)) yield return place;
    }

    /// <summary>The elements that differ, by key, as places of <paramref name="power"/>.</summary>
    internal static IEnumerable<ChangedPlace> ElementPlaces(PowerAnswer power, ElementValues before, ElementValues after)
    {
        if (before.Equals(after)) yield break;
        foreach (var key in before.Concat(after).Select(element => element.Key).Distinct().Order(StringComparer.Ordinal))
        {
            if (before[key] != after[key]) yield return new ChangedPlace(power.Code, power.Name, key, before[key], after[key]);
        }
    }

    private static string Flag(bool flag) => flag ? "是" : "否";

    private static MovedPower Moved(PowerAnswer before, PowerAnswer after) =>
        new(after.Code, after.Name, before.Department, before.DepartmentName, after.Department, after.DepartmentName);

    // The delegations of the compared powers; all without a filter.
    private static SortedDictionary<(string, string), ComparedDelegation> Delegations(CatalogView view, HashSet<string>? codes)
    {
        var delegations = new SortedDictionary<(string, string), ComparedDelegation>();
        var parameters = view.Parameters();
        var one = codes?.Count == 1;
        if (one) parameters.Add("code", codes!.Single());
        var rows = view.Mapped<Row>(
            $"""
            SELECT v.code AS Code, v.name AS Name, d.receiver AS Receiver, d.kind AS Kind, coalesce(d.name, b.name) AS Called,
                d.given AS Since, d.until AS Until, a.document_number AS GivenBy
            FROM delegations d
            JOIN facts f ON f.catalog_id = d.catalog_id AND f.revision = d.revision
            JOIN adjustments a ON a.catalog_id = f.catalog_id AND a.known = f.known
            JOIN power_validity r ON r.power_id = d.power_id AND {view.Meets("r")}
            JOIN versions v ON v.version_id = r.version_id
            LEFT JOIN bodies b ON b.catalog_id = d.catalog_id AND b.kind = 'township' AND b.code = d.receiver AND {view.Meets("b")}
            WHERE d.catalog_id = @catalog AND {view.Meets("d")}
            {(one ? "AND d.power_id = (SELECT power_id FROM powers WHERE catalog_id = @catalog AND code = @code)" : "")}
            """,
            parameters);
        foreach (var row in rows.Where(row => codes?.Contains(row.Code) != false))
        {
            delegations[(row.Code, row.Receiver)] = new ComparedDelegation(
                row.Code, row.Name, row.Receiver, row.Called ?? row.Receiver, ClockColumns.Date(row.Since), (ReceiverKind)row.Kind)
            {
                Until = ClockColumns.DateOrNull(row.Until),
                GivenBy = row.GivenBy,
            };
        }

        return delegations;
    }

    private sealed class Row
    {
        public string Code { get; init; } = "";

        public string Name { get; init; } = "";

        public string Receiver { get; init; } = "";

        public long Kind { get; init; }

        public string? Called { get; init; }

        public long Since { get; init; }

        public long Until { get; init; }

        public string? GivenBy { get; init; }
    }
}

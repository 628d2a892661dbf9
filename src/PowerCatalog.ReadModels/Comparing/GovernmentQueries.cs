using PowerCatalog.Domain.Elements;
using PowerCatalog.Domain.Powers;
using PowerCatalog.Domain.Text;
using PowerCatalog.ReadModels.Lenses;
using PowerCatalog.ReadModels.PowerList;
using PowerCatalog.ReadModels.PowerSearch;

namespace PowerCatalog.ReadModels.Comparing;

/// <summary>
/// Compares two governments that stand on one installation. Their codes say nothing about each other, so a power is known by its base code,
/// else by its name, else by its basis; each step takes only what the steps before it left.
/// </summary>
public static class GovernmentQueries
{
    private const string Statutory = "statutoryLimit";
    private const string Promised = "promisedLimit";

    // With the name first: several powers of one base code are its sub-items.
    private static readonly (PowerMatch By, bool IsOfOne, Func<Kept, string?> Key)[] Steps =
    [
        (PowerMatch.BaseCode, false, power => power.BaseCode is { } code ? $"{code}\n{power.NameKey}" : null),
        (PowerMatch.BaseCode, true, power => power.BaseCode),
        (PowerMatch.Name, false, power => $"{power.Held.Category}\n{power.NameKey}"),
        (PowerMatch.Basis, true, power => power.Basis is { } basis ? $"{power.Held.Category}\n{basis}" : null),
    ];

    /// <summary>The powers of <paramref name="first"/> beside those of <paramref name="second"/>, both whole.</summary>
    /// <param name="first">The one.</param>
    /// <param name="second">The other.</param>
    /// <param name="elements">The elements, by which limits are compared for what they mean.</param>
    /// <param name="cancellation">Stops it.</param>
    public static GovernmentComparison CompareGovernment(
        this CatalogView first, CatalogView second, ElementSchema elements, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(elements);
        ArgumentNullException.ThrowIfNull(first);
        ArgumentNullException.ThrowIfNull(second);
        var left = Read(first, cancellation);
        var right = Read(second, cancellation);
        var pairs = new List<(PowerMatch? By, Kept? First, Kept? Second)>();
        foreach (var (by, isOfOne, key) in Steps) Pair(by, isOfOne, key, left, right, pairs);
        pairs.AddRange(left.Select(power => ((PowerMatch?)null, (Kept?)power, (Kept?)null)));
        pairs.AddRange(right.Select(power => ((PowerMatch?)null, (Kept?)null, (Kept?)power)));
        return new GovernmentComparison(
        [
            .. pairs.OrderBy(pair => pair.First is null)
                .ThenBy(pair => (pair.First ?? pair.Second!).Held.Code, StringComparer.Ordinal)
                .Select(pair => new HeldPair(
                    pair.By, pair.First?.Held, pair.Second?.Held, Differ(elements, pair.First?.Held, pair.Second?.Held))),
        ]);
    }

    private static List<Kept> Read(CatalogView view, CancellationToken cancellation)
    {
        var kept = new List<Kept>();
        foreach (var power in view.Stream(new PowerFilter()))
        {
            cancellation.ThrowIfCancellationRequested();
            kept.Add(Kept.Of(power));
        }

        return kept;
    }

    private static void Pair(
        PowerMatch by, bool isOfOne, Func<Kept, string?> key, List<Kept> left, List<Kept> right,
        List<(PowerMatch? By, Kept? First, Kept? Second)> pairs)
    {
        var there = right.Where(power => key(power) is not null).ToLookup(power => key(power)!);
        var taken = new HashSet<Kept>(ReferenceEqualityComparer.Instance);
        foreach (var here in left.Where(power => key(power) is not null).GroupBy(power => key(power)!).ToList())
        {
            var (one, other) = (here.ToList(), there[here.Key].ToList());
            if (isOfOne && (one.Count != 1 || other.Count != 1)) continue;
            foreach (var (first, second) in one.Zip(other))
            {
                pairs.Add((by, first, second));
                taken.Add(first);
                taken.Add(second);
            }
        }

        left.RemoveAll(taken.Contains);
        right.RemoveAll(taken.Contains);
    }

    private static bool Differ(ElementSchema elements, HeldPower? first, HeldPower? second) => first is not null && second is not null
        && !(ElementMeaning.Same(elements[Statutory]!, first.StatutoryLimit, second.StatutoryLimit, first.Category)
            && ElementMeaning.Same(elements[Promised]!, first.PromisedLimit, second.PromisedLimit, first.Category));

    private sealed record Kept(HeldPower Held, string NameKey, string? BaseCode, string? Basis)
    {
        public static Kept Of(PowerAnswer power)
        {
            var laws = LegalBasis.ParseAll(power.Elements["legalBasis"] ?? "").Where(basis => basis.Law is not null)
                .Select(basis => $"{TextKey.OfName(basis.Law)} {string.Join(' ', basis.Articles)}").Order(StringComparer.Ordinal).ToList();
            return new Kept(
                new HeldPower(
                    power.Code, power.Name, power.Category, power.DepartmentName, power.Elements[Statutory],
                    power.Elements[Promised]),
                TextKey.OfName(power.Name),
                power.Elements["baseCode"] is { Length: > 0 } code ? TextKey.OfCode(code).ToUpperInvariant() : null,
                laws.Count > 0 && laws.Any(law => !law.EndsWith(' ')) ? string.Join('\n', laws) : null);
        }
    }
}

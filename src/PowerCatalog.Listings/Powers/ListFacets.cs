using System.Text.Json;
using PowerCatalog.Domain.Delegations;
using PowerCatalog.Domain.Powers;
using PowerCatalog.Domain.Text;
using PowerCatalog.Listings.Words;
using PowerCatalog.ReadModels.Lenses;
using PowerCatalog.ReadModels.PowerList;
using PowerCatalog.ReadModels.PowerSearch;
using PowerCatalog.ReadModels.TownshipDelegations;

namespace PowerCatalog.Listings.Powers;

/// <summary>The facets of a list of powers, in the order in which every face shows them.</summary>
public sealed class ListFacets
{
    private const int MostLaws = 12;
    private readonly CatalogView _view;
    private readonly CatalogWords _words;
    private readonly PowerFilter _filter;
    private readonly PowerFacets _powers;
    private readonly DelegationFacets _delegations;

    private ListFacets(CatalogView view, CatalogWords words, PowerFilter filter)
    {
        (_view, _words, _filter) = (view, words, filter);
        (_powers, _delegations) = (view.Facets(filter), view.DelegationFacets(filter));
    }

    /// <summary>Counts them.</summary>
    public static IReadOnlyList<Facet> Of(CatalogView view, CatalogWords words, PowerFilter filter)
    {
        ArgumentNullException.ThrowIfNull(filter);
        return new ListFacets(view, words, filter).All();
    }

    private Facet[] All() =>
    [
        Of("family", new("类别", "Family"), _filter.Family, Enum.GetValues<Family>(), _powers.Families, FamilyName),
        YesNo("delegated", new("乡镇（街道）行使", "Exercised by townships"), _filter.Delegated, _powers.Delegated),
        YesNo("coming", new("将有变化", "Changes are coming"), _filter.Coming, _powers.Coming),
        YesNo("changedThisYear", new("本年有变动", "Changed this year"), _filter.ChangedThisYear, _powers.ChangedThisYear),
        YesNo("missingBasis", new("没有设定依据", "No legal basis stated"), _filter.MissingBasis, _powers.MissingBasis),
        Of(
            "category", new("职权类型", "Category"), _filter.Category, _words.Data.Categories.Select(name => name.Key), _powers.Categories,
            _words.Of),
        Departments(),
        new("level", new("行使层级", "Level of exercise"), true, _filter.Level, Levels()),
        Of("mode", new("承接方式", "Mode"), _filter.Mode, Enum.GetValues<DelegationMode>(), _delegations.Modes, TermWords.Of),
        Of(
            "inWhoseName", new("以谁的名义", "In whose name"), _filter.InWhoseName, Enum.GetValues<ActingName>(), _delegations.InWhoseName,
            TermWords.Of),
        Receivers(),
        Laws(),
    ];

    /// <summary>A value as queries have it: <c>handedDown</c>.</summary>
    public static string Word<T>(T value) where T : struct, Enum => JsonNamingPolicy.CamelCase.ConvertName(value.ToString());

    private static Bilingual FamilyName(Family family) =>
        family == Family.Power ? new Bilingual("行政权力", "Powers") : new Bilingual("公共服务", "Services");

    private static Facet Of<T>(
        string word, Bilingual title, T? chosen, IEnumerable<T> values, IReadOnlyDictionary<T, long> counts, Func<T, Bilingual> name)
        where T : struct, Enum => new(
            word, title, false, chosen is { } one ? Word(one) : null,
            [
                .. values.Select(value => (value, Count: counts.GetValueOrDefault(value)))
                    .Where(pair => pair.Count > 0 || pair.value.Equals(chosen))
                    .Select(pair => new FacetValue(Word(pair.value), name(pair.value), pair.Count)),
            ]);

    // What is on no power of the list is no choice: neither yes nor no.
    private static Facet YesNo(string word, Bilingual title, bool? chosen, IReadOnlyDictionary<bool, long> counts)
    {
        FacetValue[] values =
        [
            new("true", new Bilingual("是", "Yes"), counts.GetValueOrDefault(true)),
            new("false", new Bilingual("否", "No"), counts.GetValueOrDefault(false)),
        ];
        return new Facet(
            word, title, false, chosen is { } yes ? Word(yes) : null, chosen is null && values[0].Count == 0 ? [] : values);

        static string Word(bool value) => value ? "true" : "false";
    }

    private FacetValue[] Levels()
    {
        var counted = _powers.Levels.OrderByDescending(pair => pair.Value).ThenBy(pair => pair.Key, StringComparer.Ordinal);
        return [
            .. counted.Select(pair => Level(pair.Key, pair.Value)),
            .. _filter.Level is { } chosen && !_powers.Levels.ContainsKey(chosen) ? [Level(chosen, 0)] : (FacetValue[])[],
        ];

        FacetValue Level(string level, long count) => new(level, ElementWords.Of(_words.Data.Elements["level"], level), count);
    }

    private static FacetValue Named(string value, string text, long count) => new(value, new Bilingual(text, text), count);

    private Facet Departments()
    {
        var names = BodyNames.Of(_view).Departments;
        var chosen = _filter.Department is { } department
            ? names.ContainsKey(department) ? department : names.FirstOrDefault(pair => pair.Value == department).Key ?? department
            : null;
        var values = _powers.Departments.OrderBy(pair => pair.Key, StringComparer.Ordinal)
            .Select(pair => Named(pair.Key, names.GetValueOrDefault(pair.Key, pair.Key), pair.Value));
        return new Facet("department", new Bilingual("部门", "Department"), true, chosen, [.. values]);
    }

    private Facet Receivers()
    {
        var townships = _view.Townships().ToDictionary(township => township.Code, township => $"{township.County}{township.Name}");
        var others = _delegations.Receivers.Keys.Any(key => !townships.ContainsKey(key))
            ? _view.OtherReceivers().ToDictionary(receiver => receiver.Key, receiver => receiver.Name)
            : [];
        var values = _delegations.Receivers.OrderBy(pair => pair.Key, StringComparer.Ordinal)
            .Select(pair => Named(
                pair.Key, townships.GetValueOrDefault(pair.Key) ?? others.GetValueOrDefault(pair.Key, pair.Key), pair.Value));
        return new Facet(
            "receiver", new Bilingual("由谁承接", "Exercised by"), true, _filter.Named?.Only?.Key ?? _filter.Receiver, [.. values]);
    }

    private Facet Laws()
    {
        var laws = _view.LawFacet(_filter, MostLaws).Select(law => Named(law.Law, $"《{law.Law}》", law.Powers)).ToList();
        return new Facet("law", new Bilingual("依据的法律", "Law"), true, _filter.Law, laws);
    }
}

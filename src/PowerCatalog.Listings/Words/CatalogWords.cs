using PowerCatalog.Domain.Adjustments;
using PowerCatalog.Domain.Delegations;
using PowerCatalog.Domain.Elements;
using PowerCatalog.Domain.Powers;
using PowerCatalog.Domain.Reference;
using PowerCatalog.Domain.Text;

namespace PowerCatalog.Listings.Words;

/// <summary>The names of categories, elements and fields, looked up once.</summary>
public sealed class CatalogWords(ReferenceData reference)
{
    private static readonly Dictionary<string, Bilingual> LikeElements = new()
    {
        ["effective"] = new("生效日期", "Effective date"),
        ["until"] = new("截止日期", "Last day"),
        ["instrument"] = new("委托书文号", "Instrument"),
        ["provincialBasis"] = new("省级依据", "Provincial basis"),
        ["travelling"] = new("随同权力", "What travels with it"),
        ["scope"] = new("适用区域", "Territory"),
        ["suspended"] = new("暂停", "Suspended"),
    };

    private static readonly Dictionary<string, Bilingual> Modes =
        Enum.GetValues<DelegationMode>().Select(TermWords.Of).ToDictionary(mode => mode.Zh);

    private readonly Lazy<Bilingual[]> _categories = new(
        () => [.. Enum.GetValues<Category>().Select(reference.NameOf).Select(name => new Bilingual(name.Zh, name.En))]);

    /// <summary>The reference data.</summary>
    public ReferenceData Data { get; } = reference;

    /// <summary>The elements that are not part of the power itself.</summary>
    public IEnumerable<Element> Elements => Data.Elements.All.Where(element => !element.Core);

    /// <summary>A category's name.</summary>
    public Bilingual Of(Category category) => _categories.Value[(int)category];

    /// <summary>The name of an element, or of what changes like one: the department, townships, other receivers; null for null.</summary>
    public Bilingual? Of(string? element) => element switch
    {
        null => null,
        Fields.Department => new Bilingual(Heading(element), FieldLabels.English(element)),
        Fields.Townships => new Bilingual(Heading(element), "Townships"),
        Fields.Receivers => new Bilingual(Heading(element), "Receivers"),
        _ when LikeElements.TryGetValue(element, out var name) => name,
        _ when Data.Elements[element] is { } known => new Bilingual(known.Zh, known.En),
        // A line that gives a power names the way in which it is given.
        _ => Modes.GetValueOrDefault(element) ?? new Bilingual(element, element),
    };

    /// <summary>The heading that templates and exports write above a field; an element's name where it has none.</summary>
    public string Heading(string field) =>
        Data.Headings.Preferred(field) is var heading && heading != field ? heading : Data.Elements[field]?.Zh ?? field;
}

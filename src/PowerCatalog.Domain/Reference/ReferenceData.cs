using System.Collections.Concurrent;
using System.Text.Json;
using PowerCatalog.Domain.Adjustments;
using PowerCatalog.Domain.Codes;
using PowerCatalog.Domain.Elements;
using PowerCatalog.Domain.Powers;
using PowerCatalog.Domain.Text;

namespace PowerCatalog.Domain.Reference;

/// <summary>The reference data that the program reads from <c>catalog/</c> when it starts.</summary>
public sealed class ReferenceData
{
    private readonly Dictionary<string, Category> _categories = [];
    private readonly ConcurrentDictionary<DivisionCode, DivisionEntry> _entries;
    private readonly Dictionary<(DivisionCode, string), DepartmentCode> _departments = [];
    private readonly Lazy<LawRegister> _laws;
    private readonly Lazy<DivisionRegister> _register;

    private ReferenceData(
        ElementSchema elements, Headings headings, CategoriesFile categories, DivisionsFile divisions, StatutesFile statutes,
        SituationsFile situations, IEnumerable<DepartmentsFile> departments, Func<string> laws, Func<string> register)
    {
        _laws = new Lazy<LawRegister>(() => LawRegister.Parse(laws()));
        _register = new Lazy<DivisionRegister>(() => DivisionRegister.Parse(register()));
        Elements = elements;
        Headings = headings;
        Categories = categories.Categories;
        PlainWords = new PlainWords(situations.Situations, situations.Laws);
        Statutes = new TownshipStatutes(statutes.Source, statutes.SourceZh, statutes.Statutes);
        foreach (var category in Categories)
        {
            string[] ways =
            [
                category.Zh, category.En, category.Key.ToString(), category.Code, category.Code.TrimStart('0'), .. category.Synonyms,
            ];
            foreach (var way in ways.Select(TextKey.OfName).Distinct()) _categories.Add(way, category.Key);
        }

        _entries = new(divisions.Divisions.Select(division => KeyValuePair.Create(division.Code, division)));
        foreach (var file in departments)
        {
            foreach (var department in file.Departments)
                _departments.Add((DivisionCode.Parse(file.Division), department.Name), department.Code);
        }
    }

    private static readonly string[] AfterCategory = ["事项", "类", "类别", "行政职权", "行政权力", "职权", "权力", "权"];

    // What the columns of lists and exports say of a power beside its elements.
    private static readonly HashSet<string> OfLists =
    [
        Fields.Code, Fields.Name, Fields.Category, Fields.Department, Fields.DepartmentCode, Fields.Effective, Fields.Supersedes,
        Fields.Kind, Fields.ListVersion, "stage",
    ];

    /// <summary>The elements that powers may have.</summary>
    public ElementSchema Elements { get; }

    /// <summary>The headings of columns.</summary>
    public Headings Headings { get; }

    /// <summary>The categories in their official order.</summary>
    public IReadOnlyList<CategoryName> Categories { get; }

    /// <summary>The powers that national laws give to townships directly.</summary>
    public TownshipStatutes Statutes { get; }

    /// <summary>What people call situations and laws, for finding.</summary>
    public PlainWords PlainWords { get; }

    /// <summary>The register of laws; read when it is first asked for.</summary>
    public LawRegister Laws => _laws.Value;

    /// <summary>The element of the schema with this key, name or heading; null where there is none.</summary>
    public Element? ElementNamed(string text) =>
        Elements.Named(text) ?? (Headings.FieldOf(text) is { } field ? Elements[field] : null);

    /// <summary>
    /// The element that a text in the column 变更要素 means: as <see cref="ElementNamed"/>, and in the words of papers, as 承诺时限调整 and 更名.
    /// </summary>
    public Element? ElementMeant(string text) =>
        ElementNamed(text) ?? (Headings.FieldMeant(text) is { } field ? Elements[field] : null);

    /// <summary>
    /// Whether a name has a meaning on lists and exports already, so that no own element can have it. A column of numbers (编号) may be more
    /// to its office than a serial.
    /// </summary>
    public bool IsTaken(string name) =>
        ElementNamed(name) is not null || (Headings.FieldOf(name) is { } field && field != "serial"
            && (OfLists.Contains(field) || Headings.Ignored.Contains(field)));

    /// <summary>The category with this name, synonym, key or code; null where there is none.</summary>
    public Category? CategoryNamed(string text)
    {
        if (_categories.TryGetValue(text, out var plain)) return plain;
        var key = Naming.WithoutCount.Of(TextKey.OfName(text));
        while (true)
        {
            if (_categories.TryGetValue(key, out var category)) return category;
            // The words at the end do not affect what is meant: 行政处罚类, 行政许可事项, 其他类行政权力.
            var end = AfterCategory.FirstOrDefault(word => key != word && key.EndsWith(word, StringComparison.Ordinal));
            if (end is null) return null;
            key = key[..^end.Length];
        }
    }

    /// <summary>A category's code and names.</summary>
    public CategoryName NameOf(Category category) => Categories.First(name => name.Key == category);

    /// <summary>The register of the country's divisions; read when it is first asked for.</summary>
    public DivisionRegister Divisions => _register.Value;

    /// <summary>The reference data of a government: what is entered for it, completed by the register; null where there is none.</summary>
    public DivisionEntry? Division(DivisionCode code)
    {
        var entered = _entries.GetValueOrDefault(code);
        if (entered?.Townships.Count > 0 || Divisions.Entry(code) is not { } registered) return entered;
        return _entries[code] = entered is null ? registered : entered with { Townships = registered.Townships };
    }

    /// <summary>The code reserved for a department of that name; null where there is none.</summary>
    public DepartmentCode? DepartmentNamed(DivisionCode division, string name) =>
        _departments.TryGetValue((division, name), out var code) ? code : null;

    /// <summary>
    /// Reads the files of <c>catalog/</c>, each given as its text; <paramref name="laws"/> and <paramref name="register"/> give those of
    /// the registers of laws and of divisions when they are needed.
    /// </summary>
    /// <exception cref="JsonException">One of them is not valid.</exception>
    public static ReferenceData Parse(
        string elements, string headings, string categories, string divisions, string townshipStatutes, string situations,
        IEnumerable<string> departments, Func<string> laws, Func<string> register) => new(
        ElementsJson.Parse(elements),
        Headings.Parse(headings),
        JsonSerializer.Deserialize(categories, ReferenceJson.Default.CategoriesFile)
            ?? throw new JsonException("categories.json is empty."),
        JsonSerializer.Deserialize(divisions, ReferenceJson.Default.DivisionsFile) ?? throw new JsonException("divisions.json is empty."),
        JsonSerializer.Deserialize(townshipStatutes, ReferenceJson.Default.StatutesFile)
            ?? throw new JsonException("township-statutes.json is empty."),
        JsonSerializer.Deserialize(situations, ReferenceJson.Default.SituationsFile)
            ?? throw new JsonException("situations.json is empty."),
        departments.Select(
            text =>
                JsonSerializer.Deserialize(text, ReferenceJson.Default.DepartmentsFile)
                    ?? throw new JsonException("A departments file is empty.")),
        laws,
        register);
}

using System.Collections.Concurrent;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using PowerCatalog.Domain.Adjustments;
using PowerCatalog.Domain.Codes;
using PowerCatalog.Domain.Elements;
using PowerCatalog.Domain.Powers;
using PowerCatalog.Domain.Text;

namespace PowerCatalog.Domain.Reference;

/// <summary>The reference data that the program reads from <c>catalog/</c> when it starts.</summary>
public sealed class ReferenceData
{
    private readonly OfReference<ElementSchema> _elements;
    private readonly OfReference<Headings> _headings;
    private readonly OfReference<IReadOnlyList<CategoryName>> _categories;
    private readonly OfReference<Dictionary<string, Category>> _categoryNames;
    private readonly OfReference<ConcurrentDictionary<DivisionCode, DivisionEntry>> _entries;
    private readonly OfReference<TownshipStatutes> _statutes;
    private readonly OfReference<PlainWords> _plainWords;
    private readonly OfReference<Dictionary<(DivisionCode, string), DepartmentCode>> _departments;
    private readonly OfReference<LawRegister> _laws;
    private readonly OfReference<DivisionRegister> _register;

    private ReferenceData(ReferenceTexts texts)
    {
        _elements = new("elements.json", () => ElementsJson.Parse(texts.Elements()));
        _headings = new("headings.json", () => Headings.Parse(texts.Headings()));
        _categories = new("categories.json", () => Json(texts.Categories(), ReferenceJson.Default.CategoriesFile).Categories);
        _categoryNames = new("categories.json", () => NamesOf(Categories));
        _entries = new(
            "divisions.json",
            () => new(Json(texts.Divisions(), ReferenceJson.Default.DivisionsFile).Divisions
                .Select(division => KeyValuePair.Create(division.Code, division))));
        _statutes = new(
            "township-statutes.json",
            () => TownshipStatutes.Of(Json(texts.TownshipStatutes(), ReferenceJson.Default.StatutesFile)));
        _plainWords = new(
            "situations.json",
            () => PlainWords.Of(Json(texts.Situations(), ReferenceJson.Default.SituationsFile)));
        _departments = new("departments-*.json", () => DepartmentsOf(texts.Departments()));
        _laws = new("laws.tsv", () => LawRegister.Parse(texts.Laws()));
        _register = new("divisions.tsv", () => DivisionRegister.Parse(texts.Register()));
    }

    private static readonly string[] AfterCategory = ["事项", "类", "类别", "行政职权", "行政权力", "职权", "权力", "权"];

    // What the columns of lists and exports say of a power beside its elements.
    private static readonly HashSet<string> OfLists =
    [
        Fields.Code, Fields.Name, Fields.Category, Fields.Department, Fields.DepartmentCode, Fields.Effective, Fields.Supersedes,
        Fields.Kind, Fields.ListVersion, "stage",
    ];

    /// <summary>The elements that powers may have.</summary>
    public ElementSchema Elements => _elements.Value;

    /// <summary>The headings of columns.</summary>
    public Headings Headings => _headings.Value;

    /// <summary>The categories in their official order.</summary>
    public IReadOnlyList<CategoryName> Categories => _categories.Value;

    /// <summary>The powers that national laws give to townships directly.</summary>
    public TownshipStatutes Statutes => _statutes.Value;

    /// <summary>What people call situations and laws, for finding.</summary>
    public PlainWords PlainWords => _plainWords.Value;

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
        if (_categoryNames.Value.TryGetValue(text, out var plain)) return plain;
        var key = Naming.WithoutCount.Of(TextKey.OfName(text));
        while (true)
        {
            if (_categoryNames.Value.TryGetValue(key, out var category)) return category;
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
        var entered = _entries.Value.GetValueOrDefault(code);
        if (entered?.Townships.Count > 0 || Divisions.Entry(code) is not { } registered) return entered;
        return _entries.Value[code] = entered is null ? registered : entered with { Townships = registered.Townships };
    }

    /// <summary>The code reserved for a department of that name; null where there is none.</summary>
    public DepartmentCode? DepartmentNamed(DivisionCode division, string name) =>
        _departments.Value.TryGetValue((division, name), out var code) ? code : null;

    /// <summary>The reference data of files under <c>catalog/</c>; each is read when it is first asked for.</summary>
    public static ReferenceData Of(ReferenceTexts texts) => new(texts);

    /// <summary>The same of texts that are at hand, all of them read.</summary>
    /// <exception cref="ReferenceException">One of them is not valid.</exception>
    public static ReferenceData Parse(
        string elements, string headings, string categories, string divisions, string townshipStatutes, string situations,
        IEnumerable<string> departments, Func<string> laws, Func<string> register) => Of(new ReferenceTexts(
        () => elements, () => headings, () => categories, () => divisions, () => townshipStatutes, () => situations, () => departments,
        laws, register)).Read();

    /// <summary>Reads what is not read yet, the registers aside: a server finds a file that is not valid when it starts.</summary>
    /// <exception cref="ReferenceException">One of them is not valid.</exception>
    public ReferenceData Read()
    {
        _ = (Elements, Headings, _categoryNames.Value, _entries.Value, Statutes, PlainWords, _departments.Value);
        return this;
    }

    private static Dictionary<string, Category> NamesOf(IReadOnlyList<CategoryName> categories)
    {
        var names = new Dictionary<string, Category>();
        foreach (var category in categories)
        {
            string[] ways =
            [
                category.Zh, category.En, category.Key.ToString(), category.Code, category.Code.TrimStart('0'), .. category.Synonyms,
            ];
            foreach (var way in ways.Select(TextKey.OfName).Distinct()) names.Add(way, category.Key);
        }

        return names;
    }

    private static Dictionary<(DivisionCode, string), DepartmentCode> DepartmentsOf(IEnumerable<string> files)
    {
        var departments = new Dictionary<(DivisionCode, string), DepartmentCode>();
        foreach (var file in files.Select(text => Json(text, ReferenceJson.Default.DepartmentsFile)))
        {
            foreach (var department in file.Departments)
                departments.Add((DivisionCode.Parse(file.Division), department.Name), department.Code);
        }

        return departments;
    }

    private static T Json<T>(string text, JsonTypeInfo<T> type) where T : class =>
        JsonSerializer.Deserialize(text, type) ?? throw new JsonException("The file is empty.");
}

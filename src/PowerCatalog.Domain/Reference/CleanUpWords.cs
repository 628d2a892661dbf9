using PowerCatalog.Domain.Text;

namespace PowerCatalog.Domain.Reference;

/// <summary>
/// The headings of the sheet 文件清理 and the words in its columns: <c>cleanUp</c> in <c>catalog/headings.json</c>. They are compared as
/// names are.
/// </summary>
public sealed class CleanUpWords
{
    private readonly Dictionary<string, string> _fields = [];
    private readonly Dictionary<string, string> _preferred = [];
    private readonly Dictionary<string, Dictionary<string, string>> _words = [];
    private readonly Dictionary<string, IReadOnlyList<string>> _known = [];

    internal CleanUpWords(CleanUpFile file)
    {
        Sheet = file.Sheet;
        foreach (var field in file.Fields)
        {
            _preferred[field.Field] = field.Headings[0];
            foreach (var heading in field.Headings) _fields.Add(Headings.KeyOf(heading), field.Field);
            if (field.Ignored) Ignored.Add(field.Field);
        }

        foreach (var (field, kinds) in file.Words)
        {
            _words[field] = kinds.SelectMany(kind => kind.Words.Select(word => (Key: Headings.KeyOf(word), kind.Kind)))
                .ToDictionary(pair => pair.Key, pair => pair.Kind);
            _known[field] = [.. kinds.Select(kind => kind.Words[0])];
        }
    }

    /// <summary>What the sheet is called.</summary>
    public string Sheet { get; }

    /// <summary>Fields that are known but have no effect, such as the serial number.</summary>
    public ISet<string> Ignored { get; } = new HashSet<string>();

    /// <summary>The fields in the order of the template.</summary>
    public IEnumerable<string> Fields => _preferred.Keys.Except(Ignored);

    /// <summary>The field that a heading names; null where none does.</summary>
    public string? FieldOf(string heading) => _fields.GetValueOrDefault(Headings.KeyOf(heading));

    /// <summary>The heading of a field.</summary>
    public string Preferred(string field) => _preferred.GetValueOrDefault(field, field);

    /// <summary>What a word in a column stands for, as <c>repealed</c>; null where it is unknown.</summary>
    public string? KeyOf(string field, string word) => _words.GetValueOrDefault(field)?.GetValueOrDefault(Headings.KeyOf(word));

    /// <summary>The word for each value of a column.</summary>
    public IReadOnlyList<string> WordsOf(string field) => _known.GetValueOrDefault(field, []);

    /// <summary>
    /// What the name of a sheet says of every row of a column, as 附件1 宣布失效的规范性文件; null where it says nothing or several things.
    /// </summary>
    public string? SaidBy(string field, string sheet)
    {
        var name = TextKey.OfName(sheet);
        var said = _words[field].Where(pair => name.Contains(pair.Key, StringComparison.Ordinal)).OrderByDescending(pair => pair.Key.Length)
            .ToList();
        var longest = said.Where(pair => !said.Exists(other => other.Key.Length > pair.Key.Length
            && other.Key.Contains(pair.Key, StringComparison.Ordinal))).ToList();
        return longest.Select(pair => pair.Value).Distinct().Count() == 1 ? longest[0].Key : null;
    }
}

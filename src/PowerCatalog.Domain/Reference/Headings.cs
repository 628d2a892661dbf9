using System.Text.Json;
using System.Text.RegularExpressions;
using PowerCatalog.Domain.Adjustments;
using PowerCatalog.Domain.Text;

namespace PowerCatalog.Domain.Reference;

/// <summary>
/// The headings of columns, the names of sheets and the words of the column 调整方式, with their meaning: <c>catalog/headings.json</c>.
/// Headings are compared as names are (<see cref="TextKey.OfName"/>), without the mark of a required column.
/// </summary>
public sealed partial class Headings
{
    private readonly Dictionary<string, string> _fields = [];
    private readonly Dictionary<string, string> _header = [];
    private readonly Dictionary<string, string> _headerOnSheet = [];
    private readonly Dictionary<string, LineKind> _kinds = [];
    private readonly HashSet<string> _limits = [];
    private readonly Dictionary<string, string> _modes;
    private readonly Dictionary<string, string> _elementWords = [];
    private readonly Dictionary<string, IReadOnlyList<string>> _headings = [];
    private readonly Dictionary<string, string> _preferred = [];
    private readonly Dictionary<string, string> _standsFor = [];

    private Headings(HeadingsFile file)
    {
        foreach (var field in file.Fields)
        {
            _preferred[field.Field] = field.Headings[0];
            _headings[field.Field] = field.Headings;
            foreach (var heading in field.Headings) _fields.Add(KeyOf(heading), field.Field);
            if (field.Ignored) Ignored.Add(field.Field);
            if (field.Limit) _limits.Add(field.Field);
            if (field.StandsFor is { } other) _standsFor.Add(field.Field, other);
        }

        foreach (var field in file.Header)
        {
            foreach (var heading in field.Headings) _header.Add(KeyOf(heading), field.Field);
            foreach (var heading in field.OnSheet ?? []) _headerOnSheet.Add(KeyOf(heading), field.Field);
        }

        foreach (var kind in file.Kinds)
        {
            foreach (var word in kind.Words) _kinds.Add(KeyOf(word), Enum.Parse<LineKind>(kind.Kind, ignoreCase: true));
        }

        foreach (var (element, words) in file.ElementWords)
        {
            foreach (var word in words) _elementWords.Add(KeyOf(word), element);
        }

        KindWords = [.. file.Kinds.SelectMany(kind => kind.Words)];
        SheetNames = file.SheetNames;
        _modes = file.ModeOfKindWord.ToDictionary(pair => KeyOf(pair.Key), pair => pair.Value);
        Sheets = [.. file.Sheets];
        Header = [.. file.Header];
        CleanUp = new CleanUpWords(file.CleanUp);
    }

    /// <summary>All sheets of a workbook in the order of the template.</summary>
    public IReadOnlyList<SheetLayout> Sheets { get; }

    /// <summary>The sheet 文件清理, which is no sheet of an adjustment.</summary>
    public CleanUpWords CleanUp { get; }

    /// <summary>How people name sheets.</summary>
    public SheetNaming SheetNames { get; }

    /// <summary>The words of the column 调整方式.</summary>
    public IReadOnlyList<string> KindWords { get; }

    /// <summary>The sheet of the adjustment's particulars.</summary>
    public SheetLayout ParticularsSheet => Sheets.Single(IsOfParticulars);

    /// <summary>The sheets that hold lines: all others.</summary>
    public IEnumerable<SheetLayout> LineSheets => Sheets.Where(layout => !IsOfParticulars(layout));

    /// <summary>The particulars of an adjustment, in the order of the template.</summary>
    public IReadOnlyList<FieldHeadings> Header { get; }

    /// <summary>Fields that are known but have no effect, such as the serial number.</summary>
    public ISet<string> Ignored { get; } = new HashSet<string>();

    /// <summary>Every known field.</summary>
    public IReadOnlyCollection<string> KnownFields => _preferred.Keys;

    /// <summary>
    /// The field that a column's heading names; null where none does. A unit in brackets belongs only to the heading of a limit: of 办理时间
    /// (office hours) it makes something else.
    /// </summary>
    public string? FieldOf(string heading)
    {
        var key = KeyOf(heading);
        if (_fields.TryGetValue(key, out var field)) return field;
        if (_fields.TryGetValue(Unit().Replace(key, ""), out var limit) && _limits.Contains(limit)) return limit;
        // 到现场次数（次）, 办理环节数（个）.
        if (_fields.TryGetValue(Measure().Replace(key, ""), out var counted)) return counted;
        // 办结时限（法定） is 法定办结时限.
        return Apart().Match(key) is { Success: true } apart ? _fields.GetValueOrDefault(apart.Result("${which}${what}")) : null;
    }

    /// <summary>
    /// The field that a text in the column 变更要素 means, where it is more than a heading: 承诺时限调整, 变更设定依据（2处）, 更名; null where it means
    /// none.
    /// </summary>
    public string? FieldMeant(string text)
    {
        var key = Naming.WithoutCount.Of(KeyOf(text));
        var word = ChangeWords().Replace(key, "");
        return FieldOf(key) ?? _elementWords.GetValueOrDefault(key) ?? (word.Length > 0 ? FieldOf(word) : null)
            ?? _elementWords.GetValueOrDefault(word);
    }

    /// <summary>All headings of a field; none where it is not known.</summary>
    public IReadOnlyList<string> HeadingsOf(string field) => _headings.GetValueOrDefault(field, []);

    /// <summary>The field that a column of this one fills where no other column does; null where it always fills its own.</summary>
    public string? StandsFor(string field) => _standsFor.GetValueOrDefault(field);

    /// <summary>The unit that a heading carries for its column: 工作日 for 法定办结时限（工作日）; null where it carries none.</summary>
    public static string? UnitOf(string heading) =>
        Unit().Match(KeyOf(heading)) is { Success: true } match ? match.Groups["unit"].Value : null;

    /// <summary>
    /// The form in which headings, names of sheets and words for kinds are compared: as names are, without the marks of a form: *事项名称,
    /// 原因（必填）.
    /// </summary>
    public static string KeyOf(string heading)
    {
        var key = TextKey.OfName(heading).TrimEnd('*', ':').TrimStart('*');
        return key.EndsWith(')') && ToFillIn().Match(key) is { Success: true } mark ? key[..mark.Index] : key;
    }

    /// <summary>The particular of an adjustment that a heading on the sheet 决定 names; null where none does.</summary>
    public string? HeaderFieldOf(string heading) => HeaderColumnOf(heading) ?? _headerOnSheet.GetValueOrDefault(KeyOf(heading));

    /// <summary>The particular of an adjustment that the heading of a column names; null where none does.</summary>
    public string? HeaderColumnOf(string heading) => _header.GetValueOrDefault(KeyOf(heading));

    /// <summary>The kind of line that a word in the column 调整方式 stands for; null where it is unknown.</summary>
    public LineKind? KindOf(string word) => _kinds.TryGetValue(KeyOf(word), out var kind) ? kind : null;

    /// <summary>The mode of delegation that a word in the column 调整方式 implies, as 委托下放 does; null where it implies none.</summary>
    public string? ModeOf(string kindWord) => _modes.GetValueOrDefault(KeyOf(kindWord));

    /// <summary>The heading that templates and exports write above a field.</summary>
    public string Preferred(string field) => _preferred.GetValueOrDefault(field, field);

    /// <summary>The heading that templates write for a particular of an adjustment.</summary>
    public string HeadingOfParticular(string field) => Header.First(known => known.Field == field).Headings[0];

    /// <summary>Reads <c>catalog/headings.json</c>.</summary>
    /// <exception cref="JsonException">The text is not a valid document.</exception>
    /// <exception cref="ArgumentException">Two fields have the same heading.</exception>
    public static Headings Parse(string json) =>
        new(JsonSerializer.Deserialize(json, ReferenceJson.Default.HeadingsFile) ?? throw new JsonException("headings.json is empty."));

    private static bool IsOfParticulars(SheetLayout layout) => layout.Key == "decision";


    [GeneratedRegex(@"\((?:单位:)?[次个项件份元]\)$")]
    private static partial Regex Measure();

    [GeneratedRegex(@"^(?<what>[^()]+)\((?<which>[^()]+)\)$")]
    private static partial Regex Apart();

    [GeneratedRegex(@"(?<=.)\*?\((?:必填|选填|非必填|必填项|选填项|可选|可不填)\)$")]
    private static partial Regex ToFillIn();

    [GeneratedRegex("^(?:变更|调整|修改|更改|修订)|(?:的)?(?:变更|调整|修改|更改|修订)$")]
    private static partial Regex ChangeWords();

    [GeneratedRegex(@"\((?:单位:)?(?:以|按)?个?(?<unit>工作日|自然日|日历日|日|天|月|小时)(?:计|数)?\)$")]
    private static partial Regex Unit();
}

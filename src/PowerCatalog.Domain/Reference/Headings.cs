using System.Text.Json;
using PowerCatalog.Domain.Adjustments;

namespace PowerCatalog.Domain.Reference;

/// <summary>
/// What may be written above a column, on a sheet's tab and in the column 调整方式, and what it means: <c>catalog/headings.json</c>. Headings
/// are compared without blanks and with full-width brackets read as half-width ones.
/// </summary>
public sealed class Headings
{
    private readonly Dictionary<string, string> _fields = [];
    private readonly Dictionary<string, string> _header = [];
    private readonly Dictionary<string, LineKind> _kinds = [];
    private readonly Dictionary<string, string> _modes;
    private readonly Dictionary<string, string> _preferred = [];

    private Headings(HeadingsFile file)
    {
        foreach (var field in file.Fields)
        {
            _preferred[field.Field] = field.Headings[0];
            foreach (var heading in field.Headings) _fields.Add(Key(heading), field.Field);
            if (field.Ignored) Ignored.Add(field.Field);
        }

        foreach (var field in file.Header)
        {
            foreach (var heading in field.Headings) _header.Add(Key(heading), field.Field);
        }

        foreach (var kind in file.Kinds)
        {
            foreach (var word in kind.Words) _kinds.Add(Key(word), Enum.Parse<LineKind>(kind.Kind, ignoreCase: true));
        }

        _modes = file.ModeOfKindWord.ToDictionary(pair => Key(pair.Key), pair => pair.Value);
        Sheets = [.. file.Sheets];
        Header = [.. file.Header];
    }

    /// <summary>The sheets of a workbook in the order of the template; <c>decision</c> and <c>list</c> among them.</summary>
    public IReadOnlyList<SheetLayout> Sheets { get; }

    /// <summary>The particulars of a decision, in the order of the template.</summary>
    public IReadOnlyList<FieldHeadings> Header { get; }

    /// <summary>Fields that are known and carry nothing, as the serial number.</summary>
    public ISet<string> Ignored { get; } = new HashSet<string>();

    /// <summary>Every known field.</summary>
    public IReadOnlyCollection<string> KnownFields => _preferred.Keys;

    /// <summary>The field that a column's heading names; null where none does.</summary>
    public string? FieldOf(string heading) => _fields.GetValueOrDefault(Key(heading));

    /// <summary>The particular of a decision that a heading names; null where none does.</summary>
    public string? HeaderFieldOf(string heading) => _header.GetValueOrDefault(Key(heading));

    /// <summary>What a word in the column 调整方式 says is done; null where it is unknown.</summary>
    public LineKind? KindOf(string word) => _kinds.TryGetValue(Key(word), out var kind) ? kind : null;

    /// <summary>The mode of delegation that a word in the column 调整方式 carries with it, as 委托下放 does; null where none.</summary>
    public string? ModeOf(string kindWord) => _modes.GetValueOrDefault(Key(kindWord));

    /// <summary>The heading that templates and exports write above a field.</summary>
    public string Preferred(string field) => _preferred.GetValueOrDefault(field, field);

    /// <summary>The heading that templates write for a particular of a decision.</summary>
    public string PreferredInDecision(string field) => Header.First(known => known.Field == field).Headings[0];

    /// <summary>Reads <c>catalog/headings.json</c>.</summary>
    /// <exception cref="JsonException">The text is no such document.</exception>
    /// <exception cref="ArgumentException">One heading stands for two fields.</exception>
    public static Headings Parse(string json) =>
        new(JsonSerializer.Deserialize(json, ReferenceJson.Default.HeadingsFile) ?? throw new JsonException("headings.json is empty."));

    private static string Key(string heading)
    {
        var text = Text.CleanText.OneLine(heading).Replace(" ", "", StringComparison.Ordinal);
        return text.Replace('（', '(').Replace('）', ')').TrimEnd('*', '＊', ':', '：').ToUpperInvariant();
    }
}

using PowerCatalog.Domain.Elements;
using PowerCatalog.Domain.Problems;
using PowerCatalog.Domain.Reference;
using PowerCatalog.Exchange.Files;

namespace PowerCatalog.Exchange.Mapping;

/// <summary>The meaning of headings in this file: known headings, and those mapped by the user.</summary>
internal sealed class Vocabulary
{
    /// <summary>The meaning of a column that is left out on purpose.</summary>
    public const string LeftOut = "-";

    /// <summary>The meaning of a column that is kept as an own element of the office.</summary>
    public const string Kept = "+";

    private readonly ReferenceData _reference;
    private readonly OwnColumns _own;
    private readonly Dictionary<string, Mapped> _map = [];
    private readonly Dictionary<string, Mapped> _sheets = [];

    public Vocabulary(
        ReferenceData reference, IReadOnlyDictionary<string, string> map, IReadOnlyList<string> own, ProblemList problems)
    {
        _reference = reference;
        _own = new OwnColumns(reference, own, problems);
        SheetWords = new SheetWords(reference.Headings);
        foreach (var (heading, target) in map)
        {
            if (heading.Length > 1 && heading[^1] is '!' or '！')
            {
                MapSheet(heading[..^1], target.Trim(), problems);
                continue;
            }

            var meaning = target.Trim() is LeftOut or Kept ? target.Trim() : FieldNamed(target.Trim());
            if (meaning is null) problems.Add(FileProblems.MapUnknownField(heading, target));
            // A wrong entry hides nothing of a column that is known without it.
            _map[Headings.KeyOf(heading)] = new Mapped(heading, meaning ?? KnownField(heading) ?? LeftOut);
        }
    }

    /// <summary>The known headings.</summary>
    public Headings Headings => _reference.Headings;

    /// <summary>The elements of a power.</summary>
    public ElementSchema Elements => _reference.Elements;

    /// <summary>Entries of the map without a column.</summary>
    public IEnumerable<string> UnusedMap => _map.Values.Where(entry => !entry.Used).Select(entry => entry.Heading);

    /// <summary>Sheets of the map that the file does not have.</summary>
    public IEnumerable<string> UnusedSheets => _sheets.Values.Where(entry => !entry.Used).Select(entry => entry.Heading);

    /// <summary>The names of sheets.</summary>
    public SheetWords SheetWords { get; }

    /// <summary>The name of the category that a text names; null where it names none.</summary>
    public string? CategoryNamed(string text) => _reference.CategoryNamed(text) is { } category ? _reference.NameOf(category).Zh : null;

    /// <summary>What the user says that a sheet is: a word for it, or <see cref="LeftOut"/>; null where nothing is said.</summary>
    public string? SheetMeaning(string sheet)
    {
        if (_sheets.GetValueOrDefault(Headings.KeyOf(sheet)) is not { } entry) return null;
        entry.Used = true;
        return entry.Meaning;
    }

    /// <summary>The field that a column's heading stands for, <see cref="LeftOut"/>, or null where it is unknown.</summary>
    public string? Meaning(string sheet, string heading) => FromMap(sheet, heading) ?? KnownField(heading) ?? _own.Named(heading);

    /// <summary>The own element of the catalog that has a heading for its name; null where there is none.</summary>
    public string? OwnElement(string heading) => _own.Named(heading);

    /// <summary>
    /// What the cell 变更要素 names, in the words of the catalog: what the user says that it is, and an own element marked as one; the text
    /// itself where it is known, or not known at all.
    /// </summary>
    public string ElementNamed(string sheet, string text)
    {
        var name = Domain.Text.CleanText.OneLine(text);
        var key = FromMap(sheet, name) ?? (_reference.ElementNamed(name) is null ? _own.Named(name) : null);
        return key is null or LeftOut || _reference.Elements[key] is not { } element ? text : element.Written;
    }

    /// <summary>Whether the user says what a column is.</summary>
    public bool IsMapped(string sheet, string heading) => Entry(sheet, heading) is not null;

    /// <summary>The particular of the adjustment that a heading means, <see cref="LeftOut"/>, or null where it is unknown.</summary>
    public string? ParticularMeaning(string sheet, string heading) => FromMap(sheet, heading) ?? ParticularField(heading);

    /// <summary>What a column means in a table whose rows name their decision: as elsewhere, else a particular of the decision.</summary>
    public string? MeaningInLog(string sheet, string heading) => Meaning(sheet, heading) ?? Headings.HeaderColumnOf(heading);

    /// <summary>The particular with this key or heading; null where there is none.</summary>
    public string? ParticularField(string text) =>
        Headings.Header.FirstOrDefault(known => known.Field == text)?.Field ?? Headings.HeaderFieldOf(text);

    /// <summary>Whether a text is a known heading on the table with this name.</summary>
    public Func<string, bool> HeadingsOn(string table) => heading =>
        heading.Length is > 0 and <= 60 && (Entry(table, heading) is not null || KnownField(heading) is not null);

    /// <summary>The heading of a field.</summary>
    public string Name(string field) =>
        Headings.Preferred(field) is var preferred && preferred != field ? preferred
        : _reference.Elements[field]?.Zh ?? Headings.Header.FirstOrDefault(known => known.Field == field)?.Headings[0] ?? field;

    /// <summary>The headings of fields of which one is needed.</summary>
    public string NameOfEither(IEnumerable<string> fields) => string.Join('或', fields.Select(Name));

    private void MapSheet(string sheet, string target, ProblemList problems)
    {
        var layout = Headings.Sheets.FirstOrDefault(layout => layout.Key.Equals(target, StringComparison.OrdinalIgnoreCase));
        var word = layout?.Sheet ?? target;
        if (word != LeftOut && SheetWords.Layout(word, [.. Headings.Sheets.Select(known => known.Key)]) is null)
        {
            problems.Add(FileProblems.SheetMapUnknown(sheet, target, Headings.Sheets.Select(known => known.Sheet)));
            word = LeftOut;
        }

        _sheets[Headings.KeyOf(sheet)] = new Mapped(sheet, word);
    }

    private string? KnownField(string heading) => Headings.FieldOf(heading) ?? _reference.Elements.Named(heading)?.Key;

    private string? FieldNamed(string target) =>
        Headings.KnownFields.Contains(target) ? target : KnownField(target) ?? ParticularField(target);

    private string? FromMap(string sheet, string heading)
    {
        if (Entry(sheet, heading) is not { } entry) return null;
        entry.Used = true;
        return entry.Meaning == Kept ? _own.Keep(heading, KnownField(heading)) : entry.Meaning;
    }

    // A long heading is shown shortened, and can also be mapped by its shortened form.
    private Mapped? Entry(string sheet, string heading) => _map.Count == 0 ? null : Find(sheet, heading) ?? Find(sheet, Quote.Of(heading));

    private Mapped? Find(string sheet, string heading) =>
        _map.GetValueOrDefault(Headings.KeyOf($"{sheet}!{heading}")) ?? _map.GetValueOrDefault(Headings.KeyOf(heading));

    private sealed record Mapped(string Heading, string Meaning)
    {
        public bool Used { get; set; }
    }
}

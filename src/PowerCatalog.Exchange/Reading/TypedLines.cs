using PowerCatalog.Domain.Adjustments;
using PowerCatalog.Domain.Problems;
using PowerCatalog.Domain.Reference;
using PowerCatalog.Domain.Text;
using PowerCatalog.Exchange.Files;
using PowerCatalog.Exchange.Mapping;

namespace PowerCatalog.Exchange.Reading;

/// <summary>
/// Makes lines from fields given without a file, by the same rules as a row of a sheet. Places name the sheet and heading that the field
/// has in a workbook.
/// </summary>
public sealed class TypedLines(ReferenceData reference)
{
    private readonly int _longest = new ReadLimits().CellCharacters;

    /// <summary>One line.</summary>
    /// <param name="number">Its number in the draft, from 1.</param>
    /// <param name="kind">What it does.</param>
    /// <param name="fields">Fields (<see cref="Fields"/>, keys of elements) and their texts; null and blank texts are left out.</param>
    /// <param name="problems">Takes what is wrong: a text that is too long. Required fields are left to the checks.</param>
    /// <exception cref="ArgumentException">A line of this kind has no such field, or a field is given twice.</exception>
    public DraftLine Line(
        int number, LineKind kind, IEnumerable<KeyValuePair<string, string?>> fields, ICollection<Problem> problems)
    {
        var sheet = LineSheet.Of(reference.Headings.Sheets.Single(layout => Matches(layout, kind)), reference);
        var row = new List<KeyValuePair<string, string>>();
        var values = new Dictionary<string, FieldValue>();
        foreach (var (field, text) in fields)
        {
            if (!sheet.Takes(field)) throw new ArgumentException($"A line of {kind} has no field '{field}'.", nameof(fields));
            if (string.IsNullOrEmpty(text)) continue;
            row.Add(new(HeadingOf(field), text));
            Add(values, field, text, new Place(sheet.Label, Heading: HeadingOf(field)), problems);
        }

        NameInParts(kind, values);
        return new DraftLine(number, kind, new FieldValues(values), new Place(sheet.Label), row);
    }

    /// <summary>The adjustment's particulars.</summary>
    /// <param name="particulars">
    /// Fields, as <see cref="Fields.DocumentNumber"/>, and their texts; null and blank texts are left out.
    /// </param>
    /// <param name="problems">Takes what is wrong.</param>
    /// <exception cref="ArgumentException">A field is not a particular of an adjustment, or is given twice.</exception>
    public FieldValues Header(IEnumerable<KeyValuePair<string, string?>> particulars, ICollection<Problem> problems)
    {
        var sheet = reference.Headings.ParticularsSheet.Sheet;
        var values = new Dictionary<string, FieldValue>();
        foreach (var (field, text) in particulars)
        {
            var known = reference.Headings.Header.FirstOrDefault(header => header.Field == field)
                ?? throw new ArgumentException($"An adjustment has no particular '{field}'.", nameof(particulars));
            if (!string.IsNullOrEmpty(text)) Add(values, field, text, new Place(sheet, Heading: known.Headings[0]), problems);
        }

        return new FieldValues(values);
    }

    private static bool Matches(SheetLayout layout, LineKind kind) =>
        layout.Key.Equals(kind.ToString(), StringComparison.OrdinalIgnoreCase);

    // Lists that split a power's name into 主项 and 子项 do not give the name as well.
    private static void NameInParts(LineKind kind, Dictionary<string, FieldValue> values)
    {
        if (!LineSheet.DescribesPowers(kind) || values.ContainsKey(Fields.Name)) return;
        if ((values.GetValueOrDefault("subItem") ?? values.GetValueOrDefault("parentItem")) is { } name) values[Fields.Name] = name;
    }

    private void Add(Dictionary<string, FieldValue> values, string field, string text, Place place, ICollection<Problem> problems)
    {
        if (text.Length > _longest) problems.Add(FileProblems.Fault(CellFault.TooLong, place, text, _longest));
        var clean = CleanText.Of(text.Length > _longest ? text[.._longest] : text);
        if (clean.Length > 0) values.Add(field, new FieldValue(clean, place));
    }

    private string HeadingOf(string field) =>
        reference.Headings.Preferred(field) is var preferred && preferred != field ? preferred : reference.Elements[field]?.Zh ?? field;
}

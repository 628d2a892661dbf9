using PowerCatalog.Domain.Adjustments;
using PowerCatalog.Domain.Codes;
using PowerCatalog.Domain.Problems;
using PowerCatalog.Domain.Reference;
using PowerCatalog.Domain.Text;

namespace PowerCatalog.Exchange.Reading.Typed;

/// <summary>
/// Makes a draft of one line that came without a file, from a form or a command: each text is cleaned as a cell is, and has its place on the sheet of its kind under
/// the heading that the template writes there.
/// </summary>
public static class TypedDraft
{
    private const string DecisionKey = "decision";

    /// <summary>The draft.</summary>
    /// <param name="division">The catalog.</param>
    /// <param name="kind">What the line does.</param>
    /// <param name="fields">What it says, by field (<see cref="Fields"/>) or element key; empty texts are left out.</param>
    /// <param name="particulars">The adjustment's particulars, by field.</param>
    /// <param name="reference">The headings and sheets.</param>
    /// <exception cref="ArgumentException">The sheet of that kind has no such field: the caller names one that does not exist.</exception>
    public static AdjustmentDraft Of(
        DivisionCode division, LineKind kind, IReadOnlyDictionary<string, string> fields, IReadOnlyDictionary<string, string> particulars, ReferenceData reference)
    {
        ArgumentNullException.ThrowIfNull(fields);
        ArgumentNullException.ThrowIfNull(particulars);
        ArgumentNullException.ThrowIfNull(reference);
        var sheet = SheetOf(kind, reference.Headings);
        Check(sheet, fields.Keys, reference);
        var values = Values(fields, sheet.Sheet, field => HeadingOf(field, reference));
        var sent = values.All.Select(field => KeyValuePair.Create(field.Value.Place.Heading!, fields[field.Key])).ToList();
        var line = new DraftLine(1, kind, values, new Place(sheet.Sheet), sent);
        return new AdjustmentDraft(division, DraftKind.Adjustment, Header(particulars, reference.Headings), [line], null);
    }

    private static FieldValues Header(IReadOnlyDictionary<string, string> particulars, Headings headings)
    {
        var known = headings.Header.ToDictionary(field => field.Field, field => field.Headings[0]);
        if (particulars.Keys.FirstOrDefault(field => !known.ContainsKey(field)) is { } unknown)
            throw new ArgumentException($"'{unknown}' is not a particular of an adjustment.", nameof(particulars));
        return Values(particulars, headings.Sheets.Single(layout => layout.Key == DecisionKey).Sheet, field => known[field]);
    }

    private static FieldValues Values(IReadOnlyDictionary<string, string> texts, string sheet, Func<string, string> headingOf) => new(texts
        .Select(pair => (Field: pair.Key, Text: CleanText.Of(pair.Value))).Where(pair => pair.Text.Length > 0)
        .ToDictionary(pair => pair.Field, pair => new FieldValue(pair.Text, new Place(sheet, Heading: headingOf(pair.Field)))));

    private static void Check(SheetLayout sheet, IEnumerable<string> fields, ReferenceData reference)
    {
        var elements = sheet.Fields!.Contains("*elements");
        if (fields.FirstOrDefault(field => !sheet.Fields!.Contains(field) && !(elements && reference.Elements[field] is { Core: false })) is { } unknown)
            throw new ArgumentException($"The sheet {sheet.Sheet} has no field '{unknown}'.", nameof(fields));
    }

    private static string HeadingOf(string field, ReferenceData reference) =>
        reference.Headings.Preferred(field) is var heading && heading != field ? heading : reference.Elements[field]?.Zh ?? field;

    private static SheetLayout SheetOf(LineKind kind, Headings headings) =>
        headings.Sheets.Single(layout => layout.Key.Equals(kind.ToString(), StringComparison.OrdinalIgnoreCase));
}

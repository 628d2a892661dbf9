using PowerCatalog.Domain.Adjustments;
using PowerCatalog.Domain.Codes;
using PowerCatalog.Domain.Problems;
using PowerCatalog.Domain.Procedure.Events;

namespace PowerCatalog.Domain.Procedure.Lines;

/// <summary>
/// Turns a draft into what events keep of it, and back: the very draft, with every place, every column and every row as sent, without the
/// file. It is kept in parts, so that no event is large: a server takes at most 1 MB in one append.
/// </summary>
public static class KeptLines
{
    /// <summary>The set and its parts. The same draft always gives the same.</summary>
    /// <exception cref="ArgumentException">
    /// The draft was read with errors (<see cref="AdjustmentDraft.Faulty"/>), or a line is too large (<see cref="TooLarge"/>).
    /// </exception>
    public static (KeptDraft Draft, IReadOnlyList<LinesListed> Parts) Of(AdjustmentDraft draft)
    {
        ArgumentNullException.ThrowIfNull(draft);
        if (draft.Faulty.Count > 0 || TooLarge(draft) is not null)
            throw new ArgumentException("A draft with errors, or with a line that is too large, is not kept.", nameof(draft));
        var set = SetName.Of(draft);
        IReadOnlyList<LinesListed> parts = [.. LineParts.Of(draft.Lines).Select((lines, part) => PartOf(set, part, lines))];
        var source = draft.Source is { } file ? new KeptSource(file.Name, file.Sha256, file.Bytes) : null;
        return (
            new KeptDraft(
                set, parts.Count, draft.Lines.Count, LinesDigest.Of(draft), draft.Kind, [.. draft.Header.InOrder.Select(Particular)],
                source, draft.InLog, [.. draft.Versions.Select(version => Particular(KeyValuePair.Create("", version)))]),
            parts);
    }

    /// <summary>The first line that no event can hold; null where there is none.</summary>
    public static DraftLine? TooLarge(AdjustmentDraft draft)
    {
        ArgumentNullException.ThrowIfNull(draft);
        return draft.Lines.FirstOrDefault(line => LineParts.SizeOf(line) > LineParts.BytesPerPart);
    }

    /// <summary>The draft again.</summary>
    /// <exception cref="InvalidDataException">The parts are not those of the set.</exception>
    public static AdjustmentDraft Draft(DivisionCode division, KeptDraft kept, IEnumerable<LinesListed> parts)
    {
        ArgumentNullException.ThrowIfNull(kept);
        var inOrder = parts.Where(part => part.Set == kept.Set).DistinctBy(part => part.Part).OrderBy(part => part.Part).ToList();
        if (!inOrder.Select(part => part.Part).SequenceEqual(Enumerable.Range(0, kept.Parts)))
            throw new InvalidDataException($"The set of lines {kept.Set} lacks a part.");
        List<DraftLine> lines = [.. inOrder.SelectMany(part => part.Lines.Select(line => LineOf(line, part.Tables)))];
        var header = new FieldValues(kept.Header.ToDictionary(field => field.Field, field => ValueOf(field, null)));
        var draft = new AdjustmentDraft(
            division, kept.Kind, header, lines, kept.Source is { } file ? new SourceFile(file.Name, file.Sha256, file.Bytes) : null)
        {
            InLog = kept.InLog,
            Versions = [.. kept.Versions.Select(version => ValueOf(version, null))],
        };
        return lines.Count == kept.Lines && SetName.Of(draft) == kept.Set && LinesDigest.Of(draft) == kept.Digest
            ? draft
            : throw new InvalidDataException($"The set of lines {kept.Set} is not what was put forward.");
    }

    private static LinesListed PartOf(string set, int part, IReadOnlyList<DraftLine> lines)
    {
        var tables = new List<KeptTable>();
        var numbers = new Dictionary<string, int>(StringComparer.Ordinal);
        return new LinesListed(set, part, tables, [.. lines.Select(line => LineOf(line, tables, numbers))]);
    }

    private static KeptLine LineOf(DraftLine line, List<KeptTable> tables, Dictionary<string, int> numbers)
    {
        var table = new KeptTable(
            [.. line.Row.Select(cell => cell.Key)], [.. line.Columns.Order(StringComparer.Ordinal)],
            [.. line.Unread.Order(StringComparer.Ordinal)]);
        var key = string.Join('\u0001', table.Headings.Append("\u0002").Concat(table.Columns).Append("\u0002").Concat(table.Unread));
        if (numbers.TryAdd(key, tables.Count)) tables.Add(table);
        return new KeptLine(
            line.Number, line.Kind, PlaceOf(line.Place), numbers[key],
            [.. line.Fields.InOrder.Select(field => FieldOf(field, line.Place))], [.. line.Row.Select(cell => cell.Value)]);
    }

    private static DraftLine LineOf(KeptLine line, IReadOnlyList<KeptTable> tables)
    {
        if (line.Table < 0 || line.Table >= tables.Count || tables[line.Table] is not { } table || table.Headings.Count != line.Cells.Count)
            throw new InvalidDataException($"Line {line.Number} names a table that its part does not have.");
        var place = PlaceOf(line.Place);
        return new DraftLine(
            line.Number, line.Kind, new FieldValues(line.Fields.ToDictionary(field => field.Field, field => ValueOf(field, place))), place,
            [.. table.Headings.Zip(line.Cells, KeyValuePair.Create)])
        {
            Columns = table.Columns.ToHashSet(),
            Unread = table.Unread.ToHashSet(),
        };
    }

    private static KeptField Particular(KeyValuePair<string, FieldValue> field) =>
        new(field.Key, field.Value.Text, null, null, PlaceOf(field.Value.Place));

    private static KeptField FieldOf(KeyValuePair<string, FieldValue> field, Place line)
    {
        var place = field.Value.Place;
        return place.Sheet == line.Sheet && place.Row == line.Row
            ? new KeptField(field.Key, field.Value.Text, place.Column, place.Heading, null)
            : Particular(field);
    }

    private static FieldValue ValueOf(KeptField field, Place? line) => new(
        field.Text,
        field.Elsewhere is { } elsewhere ? PlaceOf(elsewhere)
        : line is not null ? new Place(line.Sheet, line.Row, field.Column, field.Heading)
        : throw new InvalidDataException($"The field {field.Field} has no place."));

    private static KeptPlace PlaceOf(Place place) => new(place.Sheet, place.Row, place.Column, place.Heading);

    private static Place PlaceOf(KeptPlace place) => new(place.Sheet, place.Row, place.Column, place.Heading);
}

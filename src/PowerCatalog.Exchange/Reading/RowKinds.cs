using PowerCatalog.Domain.Adjustments;
using PowerCatalog.Domain.Problems;
using PowerCatalog.Domain.Text;
using PowerCatalog.Exchange.Files;
using PowerCatalog.Exchange.Mapping;

namespace PowerCatalog.Exchange.Reading;

/// <summary>Reads the column 调整方式, which states the kind of each row.</summary>
internal sealed class RowKinds(DraftBuilder draft)
{
    private readonly Dictionary<LineKind, LineSheet> _sheets = draft.Kinds.ToDictionary(sheet => sheet.Kind!.Value);
    private readonly HashSet<LineKind> _seen = [];
    private readonly Dictionary<(LineKind, string), (Place First, int Count)> _unused = [];

    /// <summary>Whether a column names the decision of each row.</summary>
    public bool InLog { get; set; }

    /// <summary>Whether there is such a column; where there is none, that is said once for the table.</summary>
    public bool HasColumn { get; set; }

    /// <summary>
    /// The kind of a row; null after a problem. Removes the fields that this kind does not use, and adds the mode that the word implies.
    /// </summary>
    public LineKind? Of(RowFields values, Place row)
    {
        if (!values.TryGetValue(Fields.Kind, out var word))
        {
            if (HasColumn) draft.Problems.Add(FileProblems.KindMissing(row));
            return null;
        }

        var text = draft.Vocabulary.SheetWords.KindWord(CleanText.OneLine(word.Text));
        var headings = draft.Vocabulary.Headings;
        if (headings.KindOf(text) is not { } kind)
        {
            draft.Problems.Add(FileProblems.KindUnknown(word.Place, text, _sheets.Values.Select(sheet => sheet.Label)));
            return null;
        }

        // 承接 of a township's is what is given to it; powers that come from above have a category.
        if (kind == LineKind.Add && text != _sheets[kind].Label && !values.ContainsKey(Fields.Category)
            && (values.ContainsKey(Fields.Townships) || values.ContainsKey(Fields.Receivers)))
            kind = LineKind.Delegate;
        _seen.Add(kind);
        if (kind == LineKind.Delegate && headings.ModeOf(text) is { } mode) values.TryAddFrom(Fields.Mode, Fields.Kind, mode);
        if (kind == LineKind.Suspend) values.TryAddFrom(Fields.Action, Fields.Kind, text);
        values.Remove(Fields.Kind);
        TakeOutUnused(kind, values);
        return kind;
    }

    /// <summary>Adds a problem for each column that the kinds of the rows lack or leave unused.</summary>
    public void Report(ITable table, int headerRow, Columns columns)
    {
        foreach (var kind in _seen.Order())
        {
            // The word itself gives these two.
            foreach (var field in _sheets[kind].Required.Where(field => field is not (Fields.Mode or Fields.Action) && !columns.Has(field)))
            {
                if (field == Fields.Name && LineSheet.DescribesPowers(kind) && (columns.Has("subItem") || columns.Has("parentItem")))
                    continue;
                draft.AddMissing(
                    FileProblems.ColumnMissing(table.Name, headerRow, draft.Vocabulary.Name(field), _sheets[kind].Label), table.Name, kind);
            }

            var either = _sheets[kind].Either;
            if (either.Count > 0 && !either.Any(columns.Has))
                draft.AddMissing(
                    FileProblems.ColumnMissing(table.Name, headerRow, draft.Vocabulary.NameOfEither(either), _sheets[kind].Label),
                    table.Name, kind);
        }

        foreach (var ((kind, _), (first, count)) in _unused)
        {
            draft.Problems.Add(FileProblems.ColumnUnused(first, _sheets[kind].Label, count));
        }
    }

    private void TakeOutUnused(LineKind kind, RowFields values)
    {
        foreach (var field in values.Keys.Where(field => !_sheets[kind].Takes(field)).ToList())
        {
            // The log of decisions has taken what a row says of its decision.
            if (InLog && _sheets[kind].Particulars.Contains(field)) continue;
            var value = values[field];
            var own = value.Place.Heading is { } heading ? draft.Vocabulary.Meaning(value.Place.Sheet, heading) : null;
            var stands = own is not null && own != field && _sheets[kind].Takes(own);
            // 调整理由 is the reason of a removal, and an element of a power that is added.
            if (stands) values.TryAddFrom(own!, field, null);
            values.Remove(field);
            if (stands) continue;
            var (first, count) = _unused.GetValueOrDefault((kind, field), (value.Place, 0));
            _unused[(kind, field)] = (first, count + 1);
        }
    }
}

using PowerCatalog.Domain.Adjustments;
using PowerCatalog.Domain.Problems;
using PowerCatalog.Domain.Text;

namespace PowerCatalog.Exchange.Reading.Mapping;

/// <summary>Reads the column 调整方式, which says row by row what is done.</summary>
internal sealed class RowKinds(DraftBuilder draft)
{
    private readonly Dictionary<LineKind, LineSheet> _sheets = draft.Kinds.ToDictionary(sheet => sheet.Kind!.Value);
    private readonly HashSet<LineKind> _seen = [];
    private readonly Dictionary<(LineKind, string), (Place First, int Count)> _unused = [];

    /// <summary>What a row does; null after a problem. Takes out the fields that such a row does not have, and fills what the word itself says.</summary>
    public LineKind? Of(Dictionary<string, FieldValue> values, Place row)
    {
        if (!values.Remove(Fields.Kind, out var word))
        {
            draft.Problems.Add(FileProblems.KindMissing(row));
            return null;
        }

        var text = CleanText.OneLine(word.Text);
        var headings = draft.Vocabulary.Headings;
        if (headings.KindOf(text) is not { } kind)
        {
            draft.Problems.Add(FileProblems.KindUnknown(word.Place, text, _sheets.Values.Select(sheet => sheet.Label)));
            return null;
        }

        _seen.Add(kind);
        TakeOutUnused(kind, values);
        if (kind == LineKind.Delegate && headings.ModeOf(text) is { } mode) values.TryAdd(Fields.Mode, word with { Text = mode });
        if (kind == LineKind.Suspend) values.TryAdd(Fields.Action, word with { Text = text });
        return kind;
    }

    /// <summary>Says which columns the kinds that were met lack, and which they left unused.</summary>
    public void Report(ITable table, int headerRow, Columns columns)
    {
        foreach (var kind in _seen.Order())
        {
            // The word fills these two.
            foreach (var field in _sheets[kind].Required.Where(field => field is not (Fields.Mode or Fields.Action) && !columns.Has(field)))
            {
                if (field == Fields.Name && LineSheet.DescribesPowers(kind) && (columns.Has("subItem") || columns.Has("parentItem"))) continue;
                draft.Problems.Add(FileProblems.ColumnMissing(table.Name, headerRow, draft.Vocabulary.Name(field), _sheets[kind].Label));
            }
        }

        foreach (var ((kind, _), (first, count)) in _unused)
        {
            draft.Problems.Add(FileProblems.ColumnUnused(first, _sheets[kind].Label, count));
        }
    }

    private void TakeOutUnused(LineKind kind, Dictionary<string, FieldValue> values)
    {
        foreach (var (field, value) in values)
        {
            if (_sheets[kind].Fields.Contains(field)) continue;
            values.Remove(field);
            var (first, count) = _unused.GetValueOrDefault((kind, field), (value.Place, 0));
            _unused[(kind, field)] = (first, count + 1);
        }
    }
}

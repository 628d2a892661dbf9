using PowerCatalog.Domain.Adjustments;
using PowerCatalog.Domain.Laws.Deciding;
using PowerCatalog.Domain.Problems;
using PowerCatalog.Domain.Reference;
using PowerCatalog.Domain.Text;
using PowerCatalog.Exchange.Files;
using PowerCatalog.Exchange.Files.Text;
using PowerCatalog.Exchange.Reading;

namespace PowerCatalog.Exchange.CleanUps;

/// <summary>One table of documents: its columns, and the fields of each of its rows.</summary>
internal sealed class CleanUpTable
{
    private readonly ITable _table;
    private readonly CleanUpWords _words;
    private readonly ReadLimits _limits;
    private readonly ProblemList _problems;
    private readonly HiddenRows _hidden;
    private readonly TableRow _header;
    private readonly Dictionary<int, string> _fields = [];
    private readonly Dictionary<int, string> _headings = [];
    private readonly HashSet<int> _named = [];
    private readonly string? _said;
    private bool _repeated;

    public CleanUpTable(ITable table, TableRow header, CleanUpWords words, ReadLimits limits, ProblemList problems)
    {
        (_table, _header, _words, _limits, _problems, _hidden) = (table, header, words, limits, problems, new HiddenRows(table.Name));
        foreach (var cell in header.Cells.Where(cell => !BlankText.Is(cell.Text)))
        {
            _headings[cell.Column] = Quote.Of(CleanText.OneLine(cell.Text));
            if (words.FieldOf(CleanText.OneLine(cell.Text)) is not { } field) continue;
            if (_fields.ContainsValue(field) && !words.Ignored.Contains(field))
            {
                _named.Add(cell.Column);
                problems.Add(FileProblems.ColumnDuplicate(
                    PlaceOf(cell.Column, header.Number), PlaceOf(_fields.First(pair => pair.Value == field).Key, header.Number),
                    words.Preferred(field)));
            }
            else _fields[cell.Column] = field;
        }

        _said = _fields.ContainsValue(LawFields.Result) ? null : words.SaidBy(LawFields.Result, table.Name);
    }

    /// <summary>Whether the columns that every row needs are there; adds a problem for each that is not.</summary>
    public bool ReportMissing()
    {
        var named = _fields.ContainsValue(LawFields.Name) || _fields.ContainsValue(LawFields.Number);
        var stated = _said is not null || _fields.ContainsValue(LawFields.Result);
        if (!named) _problems.Add(CleanUpProblems.ColumnMissing(_table.Name, _header.Number, _words.Preferred(LawFields.Name)));
        if (!stated) _problems.Add(CleanUpProblems.ResultMissing(_table.Name, _header.Number, _words.Preferred(LawFields.Result)));
        return named && stated;
    }

    /// <summary>The fields of a row; null where it is none, as a total or the title of a group.</summary>
    public FieldValues? Read(TableRow row)
    {
        if (IsSkipped(row)) return null;
        if (row.Hidden) _hidden.Add(row.Number);
        var values = new Dictionary<string, FieldValue>();
        foreach (var cell in row.Cells.Where(cell => cell.HasContent)) Read(row.Number, cell, values);
        if (_said is not null) values[LawFields.Result] = new FieldValue(_said, new Place(_table.Name));
        return new FieldValues(values);
    }

    /// <summary>Reports what concerns the table as a whole.</summary>
    public void Report()
    {
        _hidden.Report(_problems);
        HiddenColumns.Report(_table, _header, _problems);
    }

    private bool IsSkipped(TableRow row)
    {
        var own = row.Cells.Where(cell => cell.HasContent && !cell.Repeated).ToList();
        var text = own.Count == 0 ? "" : CleanText.OneLine(own[0].Text);
        var place = new Place(_table.Name, row.Number);
        if (TotalRows.IsTotal(row, cell => IsIgnored(cell.Column))) _problems.Add(RowProblems.Total(place, text));
        else if (own.Count > 1 && own.TrueForAll(cell => _headings.GetValueOrDefault(cell.Column) == CleanText.OneLine(cell.Text)))
            _problems.Add(RowProblems.Heading(place, text));
        else if (own.Count == 1 && (own[0].Across > 1 || !_fields.TryGetValue(own[0].Column, out var field)
            || _words.Ignored.Contains(field)))
        {
            if (text.Any(char.IsLetter)) _problems.Add(RowProblems.GroupTitle(place, text));
            else _problems.Add(RowProblems.SerialOnly(place, 1));
        }
        else return false;
        return true;
    }

    private void Read(int row, Cell cell, Dictionary<string, FieldValue> values)
    {
        if (IsIgnored(cell.Column)) return;
        var place = PlaceOf(cell.Column, row);
        if (!_fields.TryGetValue(cell.Column, out var field))
        {
            if (_named.Add(cell.Column)) _problems.Add(CleanUpProblems.ColumnUnknown(place));
            return;
        }

        if (cell.Repeated) WarnOfRepeated(row);
        else if (GarbledText.MayBe(cell.Text) && GarbledText.In(cell.Text, place) is { } garbled) _problems.Add(garbled);
        if (cell.Fault != CellFault.None && !cell.Repeated)
            _problems.Add(FileProblems.Fault(cell.Fault, place, cell.Text, _limits.CellCharacters));
        var text = CleanText.Of(cell.Text);
        if (text.Length > 0) values.TryAdd(field, new FieldValue(text, place));
    }

    private void WarnOfRepeated(int row)
    {
        if (_repeated) return;
        _repeated = true;
        _problems.Add(FileProblems.MergedRows(new Place(_table.Name, row)));
    }

    private bool IsIgnored(int column) => _fields.TryGetValue(column, out var field) && _words.Ignored.Contains(field);

    private Place PlaceOf(int column, int row) => new(_table.Name, row, _table.ColumnName(column), _headings.GetValueOrDefault(column));
}

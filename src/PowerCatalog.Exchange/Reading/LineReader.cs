using PowerCatalog.Domain.Adjustments;
using PowerCatalog.Domain.Problems;
using PowerCatalog.Domain.Text;
using PowerCatalog.Exchange.Files;
using PowerCatalog.Exchange.Files.Text;
using PowerCatalog.Exchange.Mapping;

namespace PowerCatalog.Exchange.Reading;

/// <summary>Reads the rows of one table into lines.</summary>
internal sealed class LineReader(ITable table, LineSheet sheet, DraftBuilder draft)
{
    private readonly HiddenRows _hidden = new(table.Name);
    private readonly CodeColumns _codes = new(draft.Problems);
    private readonly RowKinds? _kinds = sheet.Kind is null ? new RowKinds(draft) : null;
    private readonly DittoCells _dittos = new(table.Name, draft.Problems);
    private readonly StageRows _stages = new(table.Name, draft.Vocabulary.Elements, draft.Problems);
    private readonly Dictionary<LineKind, IReadOnlySet<string>> _unread = [];
    private Columns? _columns;
    private RowShape? _shape;
    private SentCells? _sent;
    private OtherRows? _others;
    private PendingLine? _pending;
    private bool _repeated;
    private bool _ended;
    private FieldValue? _group;
    private bool _withoutGroup;
    private string? _category;
    private bool _withoutCategory;
    private int _serialOnly;
    private int _firstSerialOnly;

    private ProblemList Problems => draft.Problems;

    /// <summary>Reads the rows; a table without content has none.</summary>
    public void Read(IEnumerable<TableRow> rows)
    {
        using var all = rows.GetEnumerator();
        var first = new List<TableRow>();
        while (first.Count < HeaderRow.Within && all.MoveNext())
        {
            if (all.Current.HasContent) first.Add(all.Current);
        }

        if (first.Count == 0) return;
        if (HeadingRows.Find(first, table.Name, draft.Vocabulary) is not { } headings)
        {
            Problems.Add(FileProblems.HeaderMissing(table.Name, sheet.Required.Select(draft.Vocabulary.Name), table is TextTable));
            return;
        }

        var header = headings.Header;
        _columns = new Columns(table, headings, sheet, draft.Vocabulary, Problems);
        var below = first.SkipWhile(row => row != headings.Rows[^1]).Skip(1).ToList();
        _others = new OtherRows(table.Name, headings, first.TakeWhile(row => row != headings.Rows[0]), below, _columns)
        {
            Needed = [.. sheet.Required.Where(field => !sheet.Implies(field))],
            DescribesPowers = sheet.Kind is { } lines && LineSheet.DescribesPowers(lines),
        };
        if (_kinds is not null) (_kinds.InLog, _kinds.HasColumn) = (_columns.IsLog, _columns.Has(Fields.Kind));
        var otherTables = OtherTables.Above(first, headings, draft.Vocabulary.HeadingsOn(table.Name)).ToList();
        foreach (var row in otherTables) AddOtherTable(row);
        // What follows the headings of another table is of that table.
        var titles = first.TakeWhile(row => row != headings.Rows[0] && !otherTables.Contains(row));
        foreach (var title in _others.Above(titles)) Problems.Add(title);
        HiddenColumns.Report(table, header, Problems);
        ReportMissing(header.Number);
        foreach (var row in below.TakeWhile(_ => !_ended)) ReadRow(row);
        while (!_ended && all.MoveNext()) ReadRow(all.Current);
        Finish(header.Number);
    }

    // The department of a list and the categories of powers may stand in the titles of groups: that is known at the end of the table.
    private void ReportMissing(int row) => ReportMissing(row, field => !LaterKnown(field));

    private bool LaterKnown(string field) => (field == Fields.Department && sheet.Kind == LineKind.List)
        || (field == Fields.Category && sheet.Kind is LineKind.List or LineKind.Add);

    private void ReportMissing(int row, Func<string, bool> asked)
    {
        foreach (var field in sheet.Required.Where(
            field => asked(field) && !_columns!.Has(field) && !HasNameInParts(field) && !sheet.Implies(field) && !MayLack(field)))
        {
            var name = draft.Vocabulary.Name(field);
            draft.AddMissing(
                field switch
                {
                    Fields.Kind => FileProblems.KindColumnMissing(table.Name, row, name),
                    Fields.Department when sheet.Kind == LineKind.List =>
                        FileProblems.DepartmentMissing(table.Name, row, name, sheet.Label),
                    _ => FileProblems.ColumnMissing(table.Name, row, name, sheet.Label),
                },
                table.Name, null);
        }

        if (asked(Fields.Code) && sheet.Either.Count > 0 && !sheet.Either.Any(_columns!.Has))
            draft.AddMissing(
                FileProblems.ColumnMissing(table.Name, row, draft.Vocabulary.NameOfEither(sheet.Either), sheet.Label), table.Name, null);
    }

    // What a compared list says nothing of stays as it is; its additions are told what they lack.
    private bool MayLack(string field) => draft.Compared && sheet.Kind == LineKind.List
        && (field == Fields.Category || (field == Fields.Name && _columns!.Has(Fields.Code)));

    private void Finish(int headerRow)
    {
        AddPending();
        if (_withoutCategory) ReportMissing(headerRow, field => field == Fields.Category && LaterKnown(field));
        if (_withoutGroup) ReportMissing(headerRow, field => field == Fields.Department && sheet.Kind == LineKind.List);
        _stages.Report();
        _dittos.Report();
        _hidden.Report(Problems);
        _codes.Report();
        _kinds?.Report(table, headerRow, _columns!);
        if (_serialOnly > 0) Problems.Add(RowProblems.SerialOnly(new Place(table.Name, _firstSerialOnly), _serialOnly));
    }

    // Lists that split a power's name into 主项 and 子项 have no column for the name.
    private bool HasNameInParts(string field) =>
        field == Fields.Name && sheet.Kind is { } kind && LineSheet.DescribesPowers(kind)
            && (_columns!.Has("subItem") || _columns.Has("parentItem"));

    private void ReadRow(TableRow row)
    {
        if (!row.HasContent) return;
        var stage = _pending is not null && (_stages.Continues(row, _columns!) || StageRows.Repeats(row, _pending, _columns!));
        if (_others!.Of(row, stage) is { } other)
        {
            AddOther(row, other);
            return;
        }

        if (OtherTables.IsHeader(row, draft.Vocabulary.HeadingsOn(table.Name)))
        {
            AddOtherTable(row);
            _ended = true;
            return;
        }

        if (HasOnlyLeftOut(row))
        {
            if (_serialOnly++ == 0) _firstSerialOnly = row.Number;
            return;
        }

        if (row.Hidden) _hidden.Add(row.Number);
        draft.CountRow(table.Name, row.Number);
        var meant = _dittos.Resolve(row, _columns!, begins: !stage);
        if (stage) ReadStage(meant, _pending!);
        else ReadLine(meant);
    }

    private void AddOther(TableRow row, Problem other)
    {
        // A page may break within the stages of a power; any other such row stands between two powers.
        if (other.Code is not (RowProblems.HeadingCode or RowProblems.PageCode)) AddPending();
        Problems.Add(GroupOf(row, other));
    }

    // Where no column names the departments of a list, the titles of its groups do.
    private Problem GroupOf(TableRow row, Problem other)
    {
        var title = OtherRows.TextOf(row);
        if (TakesCategories && draft.Vocabulary.CategoryNamed(OtherRows.NameIn(title)) is { } category)
        {
            _category = category;
            return RowProblems.GroupCategory(new Place(table.Name, row.Number), title, category);
        }

        if (!TakesGroups || OtherRows.BodyIn(title) is not { } body) return other;
        _group = new FieldValue(body, new Place(table.Name, row.Number));
        return RowProblems.GroupDepartment(_group.Place, title, body);
    }

    private bool TakesCategories =>
        sheet.Kind is LineKind.List or LineKind.Add && !_columns!.Has(Fields.Category) && !sheet.Implies(Fields.Category);

    private bool TakesGroups => sheet.Kind == LineKind.List && !_columns!.Has(Fields.Department) && !sheet.Implies(Fields.Department);

    private void AddOtherTable(TableRow row) =>
        Problems.Add(RowProblems.OtherTable(new Place(table.Name, row.Number), OtherRows.TextOf(row)));

    private void ReadLine(TableRow row)
    {
        AddPending();
        var values = new RowFields(table.Name, row.Number, row.Cells.Count + 1);
        var sent = new List<KeyValuePair<string, string>>(row.Cells.Count);
        foreach (var cell in row.Cells) ReadCell(row.Number, cell, values, sent);
        TakeUnit(values);
        AddLine(row, values, sent);
    }

    // The unit is no value of its own: it stands behind the bare figures of its row.
    private static void TakeUnit(RowFields values)
    {
        if (!values.TryGetValue(WrittenUnit.Field, out var unit)) return;
        values.Remove(WrittenUnit.Field);
        foreach (var field in WrittenUnit.Limits)
        {
            if (values.TryGetValue(field, out var limit)) values.Put(field, WrittenUnit.With(limit.Text, unit.Text), values, field);
        }
    }

    private void ReadStage(TableRow row, PendingLine line)
    {
        _stages.Count(row.Number);
        var values = new RowFields(table.Name, row.Number, row.Cells.Count);
        line.Rows.Add(row);
        // What is filled down from the first row is said there.
        foreach (var cell in row.Cells.Where(cell => !cell.Repeated && !line.First.Cells.Contains(cell)))
            ReadCell(row.Number, cell, values, line.Sent);
        if (line.Decision is { } decision) draft.Log.TakeFurther(values, decision, new Place(table.Name, row.Number));
        line.Further.Add(values);
    }

    private bool HasOnlyLeftOut(TableRow row)
    {
        foreach (var cell in row.Cells)
        {
            if (!cell.Repeated && cell.HasContent && !_columns![cell.Column].LeftOut) return false;
        }

        return true;
    }

    private void ReadCell(int row, Cell cell, RowFields values, List<KeyValuePair<string, string>> sent)
    {
        var column = _columns![cell.Column];
        if (cell.Text.Length > 0) sent.Add(new(column.Label, cell.Text));
        if (column.LeftOut || !cell.HasContent) return;
        if (column.Field is null)
        {
            NameUnmapped(column);
            return;
        }

        var text = CleanText.Of(column.KeepsShown && cell.Shown is { } shown ? shown : cell.Text);
        if (cell.Repeated) WarnOfRepeated(row);
        else if (NeedsCheck(cell, column))
            text = Checked(cell, column, text, new Place(table.Name, row, column.Name, column.ShownHeading));
        // The paper says the unit once, above the figures.
        if (column.Unit is { } unit) text = WrittenUnit.With(text, unit);
        if (text.Length == 0) return;
        if (column.Field == Fields.Element) text = draft.Vocabulary.ElementNamed(table.Name, text);
        // It is one of the list, not of the power: the same power exported at two revisions is one line.
        if (column.Field == Fields.ListVersion) draft.AddVersion(text, new Place(table.Name, row, column.Name, column.ShownHeading));
        else if (column.Part is null) values.TryAdd(column.Field, column, text);
        else WrittenParts.Add(values, column, text);
    }

    private void NameUnmapped(Column column)
    {
        if (column.Named) return;
        column.Named = true;
        Problems.Add(column.Number > draft.Limits.Columns
            ? FileProblems.TooManyColumns(_columns!.PlaceOf(column), draft.Limits.Columns)
            : FileProblems.ColumnUnmapped(
                _columns!.PlaceOf(column), column.Elsewhere, draft.MapKey(table.Name, column.ShownHeading), sheet.KeepsOwn));
    }

    // A merged cell is checked once, in its first row. Most cells need no check, and so no place.
    private static bool NeedsCheck(Cell cell, Column column) =>
        cell.Fault != CellFault.None || cell.Across > 1 || column.HoldsCodes || GarbledText.MayBe(cell.Text);

    private string Checked(Cell cell, Column column, string text, Place place)
    {
        if (GarbledText.In(cell.Text, place) is { } garbled) Problems.Add(garbled);
        if (cell.Fault != CellFault.None) Problems.Add(FileProblems.Fault(cell.Fault, place, cell.Text, draft.Limits.CellCharacters));
        if (cell.Across > 1 && _columns!.Filling(cell.Column, cell.Across) > 1) Problems.Add(FileProblems.MergedAcross(place, cell.Across));
        return _codes.Read(column, text, place);
    }

    private void WarnOfRepeated(int row)
    {
        if (_repeated) return;
        _repeated = true;
        Problems.Add(FileProblems.MergedRows(new Place(table.Name, row)));
    }

    private void AddLine(TableRow row, RowFields values, List<KeyValuePair<string, string>> sent)
    {
        var place = new Place(table.Name, row.Number);
        var decision = _columns!.IsLog
            ? draft.Log.Take(values, place, _columns.PlaceOf(Fields.DocumentNumber, row.Number))
            : null;
        var kind = sheet.Kind ?? _kinds!.Of(values, place);
        if (kind is null) return;
        if (kind == LineKind.Change) AddUnit(values);
        decision?.TakeEffective(values, draft.FieldsOf(kind.Value).Contains(Fields.Effective), draft.Log);
        if (LineSheet.DescribesPowers(kind.Value) && !_columns.Has(Fields.Name))
        {
            values.TryAddFrom(Fields.Name, "subItem", null);
            values.TryAddFrom(Fields.Name, "parentItem", null);
        }

        foreach (var (field, text) in sheet.Implied) values.TryAdd(field, Column.None, text);
        if (TakesGroups && _group is not null) values.TryAdd(Fields.Department, Column.None, _group.Text);
        _withoutGroup |= TakesGroups && _group is null;
        if (TakesCategories && _category is not null) values.TryAdd(Fields.Category, Column.None, _category);
        _withoutCategory |= TakesCategories && _category is null;
        var line = new PendingLine(kind.Value, values, place, sent) { Decision = decision, First = row };
        if (LineSheet.DescribesPowers(line.Kind)) _pending = line;
        else Add(line);
    }

    // 承诺时限（工作日） in the column 变更要素 says the unit of the figures beside it, as a heading does.
    private static void AddUnit(RowFields values)
    {
        if (!values.TryGetValue(Fields.Element, out var element) || Domain.Reference.Headings.UnitOf(element.Text) is not { } unit) return;
        foreach (var field in (ReadOnlySpan<string>)[Fields.From, Fields.To])
        {
            if (values.TryGetValue(field, out var value) && WrittenUnit.With(value.Text, unit) is var text && text != value.Text)
                values.Put(field, text, values, field);
        }
    }

    private void AddPending()
    {
        if (_pending is null) return;
        _stages.Join(_pending.Values, _pending.Further);
        Add(_pending);
        _pending = null;
    }

    private void Add(PendingLine line)
    {
        _sent = new SentCells(line.Sent, _sent);
        var values = line.Values.Fix(_shape, _sent.Texts);
        _shape = values.Shape;
        draft.Add(line.Decision, line.Kind, new FieldValues(values), line.Place, _sent, _columns!, UnreadOf(line.Kind));
    }

    // The fields without a column are named once for the table.
    private IReadOnlySet<string> UnreadOf(LineKind kind)
    {
        if (_unread.TryGetValue(kind, out var known)) return known;
        var of = draft.Kinds.First(sheet => sheet.Kind == kind);
        var unread = of.Required.Where(field => !_columns!.Has(field)).ToHashSet();
        if (!of.Either.Any(_columns!.Has)) unread.UnionWith(of.Either);
        return _unread[kind] = unread;
    }
}

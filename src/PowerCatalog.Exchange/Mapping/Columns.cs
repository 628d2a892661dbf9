using PowerCatalog.Domain.Elements;
using PowerCatalog.Domain.Problems;
using PowerCatalog.Exchange.Files;

namespace PowerCatalog.Exchange.Mapping;

/// <summary>The columns of a table by its row of headings.</summary>
internal sealed class Columns
{
    private readonly Dictionary<int, Column> _byNumber = [];
    private readonly Dictionary<string, Column> _byField = [];
    private readonly ITable _table;
    private HashSet<string>? _fields;
    private Dictionary<string, Place>? _headings;
    private readonly int _headerRow;

    public Columns(ITable table, HeadingRows headings, LineSheet sheet, Vocabulary vocabulary, ProblemList problems)
    {
        var header = headings.Header;
        _table = table;
        _headerRow = header.Number;
        IsLog = sheet.Particulars.Count > 0
            && header.Cells.Any(cell => vocabulary.MeaningInLog(table.Name, HeadingOf(cell)) == Domain.Adjustments.Fields.DocumentNumber);
        var meanings = header.Cells.Select(cell => vocabulary.Meaning(table.Name, HeadingOf(cell))).ToHashSet();
        foreach (var cell in header.Cells)
        {
            if (BlankText.Is(cell.Text)) continue;
            var column = Resolve(cell, sheet, vocabulary, meanings, headings.Parts.GetValueOrDefault(cell.Column));
            _byNumber[cell.Column] = column;
            if (column.Field is null || _byField.TryAdd(column.Field, column) || column.Part is not null) continue;
            problems.Add(FileProblems.ColumnDuplicate(PlaceOf(column), PlaceOf(_byField[column.Field]), vocabulary.Name(column.Field)));
        }
    }

    /// <summary>The column of a number, also of one without a heading.</summary>
    public Column this[int number] => _byNumber.TryGetValue(number, out var column)
        ? column
        : _byNumber[number] = new Column(number, _table.ColumnName(number), null, null, LeftOut: false, null);

    /// <summary>The fields that a column fills; a name in parts (主项, 子项) fills the name.</summary>
    public IReadOnlySet<string> Fields => _fields ??=
        [.. _byField.Keys, .. Has("subItem") || Has("parentItem") ? [Domain.Adjustments.Fields.Name] : (string[])[]];

    /// <summary>The heading of each column that fills a field, by field.</summary>
    public IReadOnlyDictionary<string, Place> Headings =>
        _headings ??= _byField.ToDictionary(pair => pair.Key, pair => PlaceOf(pair.Value));

    /// <summary>Whether a column names the decision of each row.</summary>
    public bool IsLog { get; }

    /// <summary>Whether a column fills the field; a column of receivers will do where townships are asked for.</summary>
    public bool Has(string field) => _byField.ContainsKey(field)
        || (field == Domain.Adjustments.Fields.Townships && _byField.ContainsKey(Domain.Adjustments.Fields.Receivers));

    /// <summary>The column's heading.</summary>
    public Place PlaceOf(Column column) => new(_table.Name, _headerRow, column.Name, column.ShownHeading);

    /// <summary>The cell of a row in the column that fills a field.</summary>
    public Place PlaceOf(string field, int row) => PlaceOf(_byField[field]) with { Row = row };

    /// <summary>How many of the columns from one on fill a field.</summary>
    public int Filling(int first, int count) => _byField.Values.Count(column => column.Number >= first && column.Number - first < count);

    private static string HeadingOf(Cell cell) => Domain.Text.CleanText.OneLine(cell.Text);

    private Column Resolve(Cell cell, LineSheet sheet, Vocabulary vocabulary, HashSet<string?> meanings, string? part)
    {
        var heading = HeadingOf(cell);
        var meaning = IsLog ? vocabulary.MeaningInLog(_table.Name, heading) : vocabulary.Meaning(_table.Name, heading);
        // 主管部门 is the department where no column 实施部门 stands beside it; 基本编码 is the code where rows name powers and describe
        // none.
        if (meaning is not null && vocabulary.Headings.StandsFor(meaning) is { } other && sheet.Fields.Contains(other)
            && !meanings.Contains(other) && (other != Domain.Adjustments.Fields.Code || !sheet.Takes(meaning))
            && !vocabulary.IsMapped(_table.Name, heading))
            meaning = other;
        var fits = meaning is not null && sheet.Takes(meaning);
        if ((!fits || vocabulary.Headings.Ignored.Contains(meaning!)) && !vocabulary.IsMapped(_table.Name, heading)
            && vocabulary.OwnElement(heading) is { } own && sheet.Takes(own))
            meaning = own;
        var leftOut = meaning == Vocabulary.LeftOut || (meaning is not null && vocabulary.Headings.Ignored.Contains(meaning));
        fits = meaning is not null && !leftOut
            && (sheet.Takes(meaning) || (IsLog && sheet.Particulars.Contains(meaning)));
        var isLimit = fits && vocabulary.Elements[meaning!]?.Type == ElementType.Limit;
        return new Column(
            cell.Column, _table.ColumnName(cell.Column), heading, fits ? meaning : null, leftOut,
            fits || leftOut || meaning is null ? null : vocabulary.Name(meaning))
        {
            IsSerial = meaning == "serial",
            KeepsShown = fits && (vocabulary.Elements[meaning!] is not null || OwnElement.Is(meaning!)),
            Part = part,
            HoldsUnit = part is not null && isLimit,
            Unit = isLimit ? Domain.Reference.Headings.UnitOf(heading) : null,
        };
    }
}

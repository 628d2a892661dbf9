using PowerCatalog.Domain.Adjustments;
using PowerCatalog.Domain.Problems;
using PowerCatalog.Domain.Text;
using PowerCatalog.Exchange.Files;
using PowerCatalog.Exchange.Files.Text;
using PowerCatalog.Exchange.Mapping;

namespace PowerCatalog.Exchange.Reading;

/// <summary>
/// Reads the adjustment's particulars: a heading and its value in each row, on the sheet 决定 or in the # rows of a text file. On the sheet
/// they may also stand in one cell (发文字号：吴政发〔2021〕5号), or the headings in a row and the values below them.
/// </summary>
internal sealed class ParticularsReader(Vocabulary vocabulary, ProblemList problems, ReadLimits limits)
{
    private readonly Dictionary<string, FieldValue> _values = [];

    /// <summary>What was read.</summary>
    public FieldValues Values => new(_values);

    /// <summary>The places of the particulars, where none is given at all.</summary>
    public IReadOnlyList<Place> Missing { get; private set; } = [];

    private IEnumerable<string> Known => vocabulary.Headings.Header.Select(known => known.Headings[0]);

    /// <summary>Reads the whole sheet.</summary>
    public void Read(ITable table)
    {
        TableRow? headings = null;
        foreach (var row in table.Rows().Where(row => row.HasContent))
        {
            if (headings is not null) ReadBelow(table, headings, row);
            else if (IsOfHeadings(table, row)) headings = row;
            else if (InOneCell(table, row) is not var (cell, heading, value)) ReadRow(table, row);
            else ReadValue(table, row, heading, cell with { Text = value });
        }
    }

    /// <summary>Whether a row at the top of a text file gives a particular: it starts with # and a word.</summary>
    public static bool IsParticular(TableRow row) =>
        row.Cells.Count > 0 && row.Cells[0].Column == 1 && CleanText.Of(row.Cells[0].Text) is ['#', _, ..];

    /// <summary>Reads one row. A heading without a value, such as a title above the rows, is passed over.</summary>
    public void ReadRow(ITable table, TableRow row)
    {
        var heading = CleanText.OneLine(TextOf(row, 1)).TrimStart('#').TrimStart();
        foreach (var extra in row.Cells.Where(cell => cell.Column > 2 && cell.HasContent && !cell.Repeated))
        {
            problems.Add(FileProblems.ColumnWithoutHeading(new Place(table.Name, row.Number, table.ColumnName(extra.Column))));
        }

        var cell = row.Cells.FirstOrDefault(cell => cell.Column == 2 && !cell.Repeated);
        if (cell.Text is null || !cell.HasContent) return;
        if (BlankText.Is(heading))
        {
            problems.Add(RowProblems.OtherText(new Place(table.Name, row.Number), Quote.Of(CleanText.OneLine(cell.Text))));
            return;
        }

        var place = new Place(table.Name, row.Number, table.ColumnName(2), Quote.Of(heading));
        if (vocabulary.ParticularMeaning(table.Name, heading) is { } field) Add(field, cell, place);
        else problems.Add(FileProblems.UnknownParticular(place with { Column = table.ColumnName(1) }, heading, Known));
    }

    // What stands beside a heading is its value, and no heading itself.
    private bool IsOfHeadings(ITable table, TableRow row) => row.Cells.Count(cell => !cell.Repeated && cell.HasContent) > 1
        && row.Cells.Where(cell => !cell.Repeated && cell.HasContent).Take(2)
            .All(cell => vocabulary.ParticularMeaning(table.Name, CleanText.OneLine(cell.Text)) is not null);

    private void ReadBelow(ITable table, TableRow headings, TableRow row)
    {
        foreach (var cell in row.Cells.Where(cell => !cell.Repeated && cell.HasContent))
        {
            var heading = CleanText.OneLine(TextOf(headings, cell.Column));
            if (BlankText.Is(heading))
                problems.Add(FileProblems.ColumnWithoutHeading(new Place(table.Name, row.Number, table.ColumnName(cell.Column))));
            else ReadValue(table, row, heading, cell);
        }
    }

    // 发文字号：吴政发〔2021〕5号, alone in its row.
    private (Cell Cell, string Heading, string Value)? InOneCell(ITable table, TableRow row)
    {
        if (row.Cells.Where(cell => !cell.Repeated && cell.HasContent).ToList() is not [var cell]) return null;
        var text = CleanText.OneLine(cell.Text);
        var at = text.AsSpan().IndexOfAny(':', '：');
        if (at <= 0 || BlankText.Is(text[(at + 1)..])) return null;
        var heading = text[..at].TrimStart('#').Trim();
        return vocabulary.ParticularMeaning(table.Name, heading) is null ? null : (cell, heading, text[(at + 1)..].Trim());
    }

    private void ReadValue(ITable table, TableRow row, string heading, Cell cell)
    {
        var place = new Place(table.Name, row.Number, table.ColumnName(cell.Column), Quote.Of(heading));
        if (vocabulary.ParticularMeaning(table.Name, heading) is { } field) Add(field, cell, place);
        else problems.Add(FileProblems.UnknownParticular(place, heading, Known));
    }

    /// <summary>Takes the particulars given on the command line or in the request, which replace those of the file.</summary>
    public void Override(IReadOnlyDictionary<string, string> header)
    {
        foreach (var (name, value) in header)
        {
            var text = CleanText.Of(value);
            if (vocabulary.ParticularField(name) is not { } field) problems.Add(FileProblems.UnknownParticular(null, name, Known));
            else if (text.Length > 0) _values[field] = new FieldValue(text, Place.OfParticular(HeadingOf(field)));
        }
    }

    /// <summary>Adds a problem where no particular is given.</summary>
    public void Require()
    {
        if (_values.Count > 0) return;
        problems.Add(FileProblems.ParticularsMissing(Known));
        Missing = [.. Known.Select(Place.OfParticular)];
    }

    private static string TextOf(TableRow row, int column) => row.Cells.FirstOrDefault(cell => cell.Column == column).Text ?? "";

    private void Add(string field, Cell cell, Place place)
    {
        if (field == ReadOptions.LeftOut) return;
        if (GarbledText.In(cell.Text, place) is { } garbled) problems.Add(garbled);
        if (cell.Fault != CellFault.None) problems.Add(FileProblems.Fault(cell.Fault, place, cell.Text, limits.CellCharacters));
        var text = CleanText.Of(cell.Text);
        if (text.Length == 0) return;
        if (!_values.TryAdd(field, new FieldValue(text, place)))
            problems.Add(FileProblems.DuplicateParticular(place, HeadingOf(field), _values[field].Place));
    }

    private string HeadingOf(string field) => vocabulary.Headings.HeadingOfParticular(field);
}

using PowerCatalog.Exchange.Workbooks;

namespace PowerCatalog.Exchange.Files.Xlsx;

/// <summary>One sheet of a workbook, read row by row.</summary>
internal sealed class SheetTable(WorkbookFile book, SheetEntry sheet) : ITable
{
    private readonly List<CellColumns> _hidden = [];
    private IReadOnlyList<CellRange>? _merged;

    /// <summary>Its entry in the workbook.</summary>
    public SheetEntry Entry => sheet;

    public string Name => sheet.Name;

    public bool Hidden => sheet.Hidden;

    public IReadOnlyList<CellColumns> HiddenColumns => _hidden;

    public string ColumnName(int column) => CellAddress.Letters(column);

    public IEnumerable<TableRow> Rows() => DamageGuard.Run(sheet.Part, ReadRows);

    private IEnumerable<TableRow> ReadRows()
    {
        var merged = new MergedCells(_merged ??= book.MergedIn(sheet));
        var cells = new SheetCells(book, sheet.Name);
        using var reader = Markup.Open(book.OpenPart(sheet));
        var number = 0;
        _hidden.Clear();
        while (reader.Read())
        {
            if (reader.Starts("col") && (reader.Flag("hidden") || reader.GetAttribute("width") == "0"))
                _hidden.Add(new CellColumns(reader.Count("min") ?? 0, reader.Count("max") ?? 0));
            if (!reader.Starts("row")) continue;
            if ((number & 1023) == 0) book.Cancellation.ThrowIfCancellationRequested();
            number = reader.Count("r") ?? number + 1;
            var hidden = reader.Flag("hidden");
            var own = cells.ReadRow(reader, number);
            if (own.Count > 0) yield return new TableRow(number, merged.Apply(number, own), hidden);
        }
    }
}

using System.Xml;
using PowerCatalog.Exchange.Workbooks;

namespace PowerCatalog.Exchange.Files.Xlsx;

/// <summary>Reads the cells of a row.</summary>
internal sealed class SheetCells(WorkbookFile book, string sheet)
{
    private readonly TextCollector _text = new(book.Limits.CellCharacters);
    private int _previousCount;
    private long _sharedCharacters;

    /// <summary>The non-empty cells of the current row, by column; leaves the reader on the row's end.</summary>
    public List<Cell> ReadRow(XmlReader reader, int row)
    {
        if (reader.IsEmptyElement) return [];
        // The rows of a table have about as many cells each.
        var cells = new List<Cell>(_previousCount);
        var depth = reader.Depth;
        var column = 0;
        while (reader.ReadWithin(depth))
        {
            if (!reader.Starts("c")) continue;
            var before = column;
            column = ColumnOf(reader, column);
            if (ReadCell(reader, column) is not { } cell) continue;
            cells.Add(cell);
            if (column <= before) cells.Sort((a, b) => a.Column.CompareTo(b.Column));
        }

        if (_sharedCharacters > book.Limits.SheetSharedCharacters)
            throw new FileRefusedException(FileProblems.TooMuchText(sheet, row, book.Limits.SheetSharedCharacters));
        _previousCount = cells.Count;
        return cells;
    }

    /// <summary>The column of the current cell; a cell without an address follows the one before it.</summary>
    public static int ColumnOf(XmlReader reader, int previous) =>
        reader.GetAttribute("r") is not { } address ? previous + 1
        : CellAddress.TryParse(address, out var column, out _) ? column
        : throw new XmlException($"'{address}' is not a cell's address.");

    private Cell? ReadCell(XmlReader reader, int column)
    {
        if (reader.IsEmptyElement) return null;
        var type = reader.GetAttribute("t");
        var style = reader.Count("s") ?? 0;
        var (value, formula) = ReadContent(reader);
        if (value.Length == 0 && !formula) return null;

        var cell = Typed(value, type, style, column);
        if (cell.Text.Length > book.Limits.CellCharacters)
            cell = cell with { Text = cell.Text[..book.Limits.CellCharacters], Fault = CellFault.TooLong };
        return formula ? cell with { Fault = CellFault.Formula } : cell;
    }

    private (string Value, bool Formula) ReadContent(XmlReader reader)
    {
        var depth = reader.Depth;
        var formula = false;
        while (reader.ReadWithin(depth))
        {
            if (reader.Starts("v")) _text.Add(reader);
            else if (reader.Starts("is")) _text.AddItem(reader);
            else if (reader.Starts("f")) formula = true;
        }

        return (_text.Take(), formula);
    }

    private string SharedText(string number)
    {
        var text = book.Shared[int.TryParse(number, out var index) ? index : -1];
        _sharedCharacters += text.Length;
        return text;
    }

    private Cell Typed(string value, string? type, int style, int column) => type switch
    {
        "s" => new Cell(column, SharedText(value)),
        "inlineStr" or "str" => new Cell(column, EscapedText.Decode(value)),
        "b" => new Cell(column, value == "1" ? "是" : "否"),
        "e" => new Cell(column, value, CellFault.ErrorValue),
        "d" => new Cell(column, value.Split('T')[0]),
        null or "n" => NumberText.Cell(value, book.Formats[style], book.Since1904, column),
        _ => throw new XmlException($"A cell cannot be of the type '{type}'."),
    };
}

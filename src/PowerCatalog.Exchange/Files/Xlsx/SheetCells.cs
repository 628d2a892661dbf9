using System.Xml;
using PowerCatalog.Exchange.Workbooks;

namespace PowerCatalog.Exchange.Files.Xlsx;

/// <summary>Reads the cells of a row.</summary>
internal sealed class SheetCells(WorkbookFile book, string sheet)
{
    private readonly TextCollector _text = new(book.Limits.CellCharacters, new KnownTexts());
    private readonly TextCollector _formula = new(book.Limits.CellCharacters);
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
        if (value.Length == 0 && formula is null) return null;
        if (formula is not null && ConstantFormula.TextOf(formula) is { } constant) (value, type, formula) = (constant, "str", null);

        var cell = Typed(value, type, style, column);
        if (cell.Text.Length > book.Limits.CellCharacters)
            cell = cell with { Text = cell.Text[..book.Limits.CellCharacters], Fault = CellFault.TooLong };
        return formula is not null ? cell with { Fault = CellFault.Formula } : cell;
    }

    private (string Value, string? Formula) ReadContent(XmlReader reader)
    {
        var depth = reader.Depth;
        string? formula = null;
        while (reader.ReadWithin(depth))
        {
            if (reader.Starts("v")) _text.Add(reader);
            else if (reader.Starts("is")) _text.AddItem(reader);
            else if (reader.Starts("f")) formula = ReadFormula(reader);
        }

        return (_text.Take(), formula);
    }

    private string ReadFormula(XmlReader reader)
    {
        _formula.Add(reader);
        return _formula.Take();
    }

    private string SharedText(string number)
    {
        var text = book.Shared[int.TryParse(number, out var index) ? index : -1];
        _sharedCharacters += text.Length;
        return text;
    }

    private Cell Typed(string value, string? type, int style, int column) => type switch
    {
        "s" => Shown(SharedText(value), style, column),
        "inlineStr" or "str" => Shown(EscapedText.Decode(value), style, column),
        "b" => Boolean(value.Trim(), column),
        "e" => new Cell(column, value, CellFault.ErrorValue),
        "d" => NumberText.IsoDate(value, book.Formats[style], column),
        null or "n" => NumberText.Cell(value, book.Formats[style], book.Since1904, column),
        _ => throw new XmlException($"A cell cannot be of the type '{type}'."),
    };

    private Cell Shown(string text, int style, int column)
    {
        var format = book.Formats[style];
        if (!format.ShapesText || text.Length == 0) return new Cell(column, text);
        var shown = format.Show(text);
        return shown.Length > 0 ? new Cell(column, shown) : new Cell(column, text, CellFault.FormatUnread);
    }

    // xsd:boolean, and in capitals as formulas write it.
    private static Cell Boolean(string value, int column) => value.ToUpperInvariant() switch
    {
        "1" or "TRUE" => new Cell(column, "是"),
        "0" or "FALSE" => new Cell(column, "否"),
        _ => new Cell(column, value, CellFault.NotBoolean),
    };
}

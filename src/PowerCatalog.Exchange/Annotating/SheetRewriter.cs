using System.Globalization;
using System.Xml;
using PowerCatalog.Exchange.Files.Xlsx;
using PowerCatalog.Exchange.Workbooks;

namespace PowerCatalog.Exchange.Annotating;

/// <summary>
/// Rewrites the part of a sheet node by node as it is read, with new styles for the cells that have or had notes. Unknown nodes are copied,
/// so nothing is lost, and only one node is in memory at a time.
/// </summary>
internal sealed class SheetRewriter
{
    // The elements after legacyDrawing in a worksheet (ISO/IEC 29500-1, 18.3.1.99). AlternateContent occurs only for controls and objects.
    private static readonly HashSet<string> BehindDrawing =
        [
            "legacyDrawingHF", "drawingHF", "picture", "oleObjects", "controls", "webPublishItems", "tableParts", "extLst",
            "AlternateContent",
        ];

    private readonly XmlReader _reader;
    private readonly XmlWriter _writer;
    private readonly SheetChange _change;
    private readonly CancellationToken _cancellation;
    private readonly Queue<(int Row, List<StyledCell> Cells)> _newRows;
    private readonly Dictionary<int, List<StyledCell>> _oldRows;
    private string _prefix = "";
    private string _main = "";

    private SheetRewriter(XmlReader reader, XmlWriter writer, SheetChange change, CancellationToken cancellation)
    {
        (_reader, _writer, _change, _cancellation) = (reader, writer, change, cancellation);
        var rows = change.Cells.GroupBy(cell => cell.Row).ToList();
        _newRows = new(rows.Where(row => !change.Survey.Has(row.Key)).Select(row => (row.Key, row.ToList())));
        _oldRows = rows.Where(row => change.Survey.Has(row.Key)).ToDictionary(row => row.Key, row => row.ToList());
    }

    /// <summary>Reads the part from one stream and writes it to the other.</summary>
    public static void Rewrite(Stream from, Stream to, SheetChange change, CancellationToken cancellation)
    {
        using var reader = PartXml.Reader(from);
        using var writer = PartXml.Writer(to);
        new SheetRewriter(reader, writer, change, cancellation).WriteSheet();
    }

    private void WriteSheet()
    {
        _reader.MoveToContent();
        (_prefix, _main) = (_reader.Prefix, _reader.NamespaceURI);
        _writer.WriteStartDocument(standalone: true);
        StartCopy([]);
        // A drawing that the sheet already has is copied like any other node.
        var drawn = _change.Survey.Drawing is not null;
        var rows = false;
        Within(() =>
        {
            if (_reader.Starts("sheetData"))
            {
                WriteRows();
                rows = true;
                return;
            }

            if (rows && !drawn && _reader.NodeType == XmlNodeType.Element && BehindDrawing.Contains(_reader.LocalName))
            {
                WriteDrawing();
                drawn = true;
            }

            _writer.WriteNode(_reader, defattr: false);
        });
        if (!rows) throw new XmlException("A worksheet has no sheetData.");
        if (!drawn) WriteDrawing();
        _writer.WriteEndElement();
    }

    private void WriteDrawing()
    {
        _writer.WriteStartElement(_prefix, "legacyDrawing", _main);
        _writer.WriteAttributeString("r", "id", PartXml.RelationsOf(_main), _change.Drawing);
        _writer.WriteEndElement();
    }

    private void WriteRows()
    {
        StartCopy([]);
        var number = 0;
        Within(() =>
        {
            if (!_reader.Starts("row"))
            {
                _writer.WriteNode(_reader, defattr: false);
                return;
            }

            if ((number & 1023) == 0) _cancellation.ThrowIfCancellationRequested();
            number = _reader.Count("r") ?? number + 1;
            while (_newRows.TryPeek(out var next) && next.Row < number) WriteNewRow();
            if (_oldRows.Remove(number, out var cells)) WriteOldRow(cells);
            else _writer.WriteNode(_reader, defattr: false);
        });
        while (_newRows.Count > 0) WriteNewRow();
        _writer.WriteEndElement();
    }

    private void WriteNewRow()
    {
        var (row, cells) = _newRows.Dequeue();
        _writer.WriteStartElement(_prefix, "row", _main);
        _writer.WriteAttributeString("r", Number(row));
        foreach (var cell in cells) WriteNewCell(cell);
        _writer.WriteEndElement();
    }

    private void WriteOldRow(List<StyledCell> cells)
    {
        var missing = new Queue<StyledCell>(cells.Where(cell => !cell.Exists));
        var present = cells.Where(cell => cell.Exists).ToDictionary(cell => cell.Column, cell => cell.Style);
        // The spans attribute is only a hint; a wrong one is worse than none.
        StartCopy(missing.Count > 0 ? ["spans"] : []);
        var column = 0;
        Within(() =>
        {
            if (!_reader.Starts("c"))
            {
                // Nodes that are not cells follow the cells.
                if (_reader.NodeType == XmlNodeType.Element) WriteMissing(missing, int.MaxValue);
                _writer.WriteNode(_reader, defattr: false);
                return;
            }

            column = SheetCells.ColumnOf(_reader, column);
            WriteMissing(missing, column);
            if (present.Remove(column, out var style)) WriteOldCell(style);
            else _writer.WriteNode(_reader, defattr: false);
        });
        WriteMissing(missing, int.MaxValue);
        _writer.WriteEndElement();
    }

    private void WriteMissing(Queue<StyledCell> missing, int before)
    {
        while (missing.TryPeek(out var cell) && cell.Column < before)
        {
            WriteNewCell(cell);
            missing.Dequeue();
        }
    }

    private void WriteNewCell(StyledCell cell)
    {
        _writer.WriteStartElement(_prefix, "c", _main);
        _writer.WriteAttributeString("r", CellAddress.Of(cell.Column, cell.Row));
        _writer.WriteAttributeString("s", Number(cell.Style));
        _writer.WriteEndElement();
    }

    private void WriteOldCell(int style)
    {
        StartCopy(["s"]);
        _writer.WriteAttributeString("s", Number(style));
        Within(() => _writer.WriteNode(_reader, defattr: false));
        _writer.WriteEndElement();
    }

    private void StartCopy(ReadOnlySpan<string> except)
    {
        _writer.WriteStartElement(_reader.Prefix, _reader.LocalName, _reader.NamespaceURI);
        for (var more = _reader.MoveToFirstAttribute(); more; more = _reader.MoveToNextAttribute())
        {
            if (_reader.Prefix.Length == 0 && except.Contains(_reader.LocalName)) continue;
            _writer.WriteAttributeString(_reader.Prefix, _reader.LocalName, _reader.NamespaceURI, _reader.Value);
        }

        _reader.MoveToElement();
    }

    // Visits the nodes within the current element, each of which the action copies and passes, then passes the element's end.
    private void Within(Action copy)
    {
        var depth = _reader.Depth;
        var empty = _reader.IsEmptyElement;
        _reader.Read();
        if (empty) return;
        while (_reader.Depth > depth) copy();
        _reader.Read();
    }

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}

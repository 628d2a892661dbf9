using System.Globalization;
using System.Xml;
using PowerCatalog.Domain.Time;

namespace PowerCatalog.Exchange.Workbooks;

/// <summary>Writes the XML of one sheet row by row, without keeping rows.</summary>
internal sealed class SheetXmlWriter : IDisposable
{
    private const int LongestText = 32_767;
    private const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

    private readonly SheetContent _sheet;
    private readonly Func<CellStyle, int> _styles;
    private readonly XmlWriter _xml;
    private int _row;

    /// <summary>Starts the sheet.</summary>
    /// <param name="output">The part; it is closed at the end.</param>
    /// <param name="sheet">The headings and formats of the sheet; its rows are written separately.</param>
    /// <param name="styles">Gives the index of a style in the workbook's styles.</param>
    public SheetXmlWriter(Stream output, SheetContent sheet, Func<CellStyle, int> styles)
    {
        _sheet = sheet;
        _styles = styles;
        _xml = XmlWriter.Create(
            output, new XmlWriterSettings { CheckCharacters = false, NewLineHandling = NewLineHandling.None, CloseOutput = true });
        _xml.WriteStartDocument(standalone: true);
        _xml.WriteStartElement("worksheet", Main);
        WriteView();
        WriteColumns();
        _xml.WriteStartElement("sheetData", Main);
        foreach (var title in sheet.TitleRows) WriteStyledRow([title], _ => CellStyle.Title);
        if (sheet.Headings.Count > 0) WriteStyledRow(sheet.Headings, i => HeadingStyle(Column(i)));
    }

    private int HeaderRows => _sheet.TitleRows.Count + (_sheet.Headings.Count > 0 ? 1 : 0);

    public void WriteRow(IReadOnlyList<string?> values)
    {
        StartRow();
        for (var i = 0; i < values.Count; i++)
        {
            if (string.IsNullOrEmpty(values[i])) continue;
            if (i == 0 && _sheet.HeadingsInFirstColumn) WriteText(i, values[i]!, CellStyle.Heading);
            else WriteValue(i, values[i]!);
        }

        _xml.WriteEndElement();
    }

    public void Dispose()
    {
        _xml.WriteEndElement();
        WriteMergedTitles();
        WriteChoices();
        _xml.WriteEndElement();
        _xml.Dispose();
    }

    private static CellStyle HeadingStyle(SheetColumn column) => column.Required ? CellStyle.RequiredHeading : CellStyle.Heading;

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);

    private SheetColumn Column(int index) => index < _sheet.Columns.Count ? _sheet.Columns[index] : new SheetColumn();

    private void WriteView()
    {
        if (_sheet.Headings.Count == 0) return;
        _xml.WriteStartElement("sheetViews", Main);
        _xml.WriteStartElement("sheetView", Main);
        _xml.WriteAttributeString("workbookViewId", "0");
        _xml.WriteStartElement("pane", Main);
        _xml.WriteAttributeString("ySplit", Number(HeaderRows));
        _xml.WriteAttributeString("topLeftCell", $"A{HeaderRows + 1}");
        _xml.WriteAttributeString("activePane", "bottomLeft");
        _xml.WriteAttributeString("state", "frozen");
        _xml.WriteEndElement();
        _xml.WriteEndElement();
        _xml.WriteEndElement();
    }

    private void WriteColumns()
    {
        var count = Math.Max(_sheet.Headings.Count, _sheet.Columns.Count);
        if (count == 0) return;
        _xml.WriteStartElement("cols", Main);
        for (var i = 0; i < count; i++)
        {
            var column = Column(i);
            _xml.WriteStartElement("col", Main);
            _xml.WriteAttributeString("min", Number(i + 1));
            _xml.WriteAttributeString("max", Number(i + 1));
            _xml.WriteAttributeString("width", column.Width.ToString(CultureInfo.InvariantCulture));
            _xml.WriteAttributeString("style", Number(_styles(CellStyles.Of(column.Kind, column.Wrap))));
            _xml.WriteAttributeString("customWidth", "1");
            _xml.WriteEndElement();
        }

        _xml.WriteEndElement();
    }

    private void WriteStyledRow(IReadOnlyList<string> texts, Func<int, CellStyle> style)
    {
        StartRow();
        for (var i = 0; i < texts.Count; i++) WriteText(i, texts[i], style(i));
        _xml.WriteEndElement();
    }

    private void StartRow()
    {
        if (++_row > CellAddress.MostRows)
            throw new InvalidOperationException($"A sheet holds at most {CellAddress.MostRows} rows; write CSV instead.");
        _xml.WriteStartElement("row", Main);
        _xml.WriteAttributeString("r", Number(_row));
    }

    private void WriteValue(int index, string text)
    {
        var column = Column(index);
        var style = CellStyles.Of(column.Kind, column.Wrap);
        if (column.Kind == ColumnKind.Date && CatalogTime.TryParseDate(text, out var date) && date >= DateSerial.FirstCertain)
            WriteNumber(index, Number(DateSerial.Of(date.Value)), style);
        else if (column.Kind == ColumnKind.Number && CellNumber.Is(text)) WriteNumber(index, text, style);
        else WriteText(index, text, column.Kind == ColumnKind.Text ? style : CellStyle.Text);
    }

    private void WriteNumber(int index, string value, CellStyle style)
    {
        StartCell(index, style);
        _xml.WriteElementString("v", Main, value);
        _xml.WriteEndElement();
    }

    private void WriteText(int index, string text, CellStyle style)
    {
        StartCell(index, style);
        _xml.WriteAttributeString("t", "inlineStr");
        _xml.WriteStartElement("is", Main);
        _xml.WriteStartElement("t", Main);
        _xml.WriteAttributeString("xml", "space", null, "preserve");
        _xml.WriteString(EscapedText.Encode(text.Length > LongestText ? text[..(LongestText - 1)] + '…' : text));
        _xml.WriteEndElement();
        _xml.WriteEndElement();
        _xml.WriteEndElement();
    }

    private void StartCell(int index, CellStyle style)
    {
        _xml.WriteStartElement("c", Main);
        _xml.WriteAttributeString("r", CellAddress.Letters(index + 1) + Number(_row));
        _xml.WriteAttributeString("s", Number(_styles(style)));
    }

    private void WriteMergedTitles()
    {
        if (_sheet.TitleRows.Count == 0 || _sheet.Headings.Count < 2) return;
        _xml.WriteStartElement("mergeCells", Main);
        _xml.WriteAttributeString("count", Number(_sheet.TitleRows.Count));
        for (var row = 1; row <= _sheet.TitleRows.Count; row++)
        {
            _xml.WriteStartElement("mergeCell", Main);
            _xml.WriteAttributeString("ref", $"A{row}:{CellAddress.Letters(_sheet.Headings.Count)}{row}");
            _xml.WriteEndElement();
        }

        _xml.WriteEndElement();
    }

    private void WriteChoices()
    {
        const int lastRow = 20_000;
        var choices = _sheet.Columns
            .Select((column, i) => (Letters: CellAddress.Letters(i + 1), column.Choices))
            .Where(column => column.Choices is not null)
            .Select(column => new CellChoices($"{column.Letters}{HeaderRows + 1}:{column.Letters}{lastRow}", column.Choices!))
            .Concat(_sheet.CellChoices)
            .ToList();
        if (choices.Count == 0) return;

        _xml.WriteStartElement("dataValidations", Main);
        _xml.WriteAttributeString("count", Number(choices.Count));
        foreach (var choice in choices)
        {
            _xml.WriteStartElement("dataValidation", Main);
            _xml.WriteAttributeString("type", "list");
            _xml.WriteAttributeString("errorStyle", "warning");
            _xml.WriteAttributeString("allowBlank", "1");
            _xml.WriteAttributeString("showErrorMessage", "1");
            _xml.WriteAttributeString("sqref", choice.Address);
            _xml.WriteElementString("formula1", Main, choice.Choices.Formula);
            _xml.WriteEndElement();
        }

        _xml.WriteEndElement();
    }
}

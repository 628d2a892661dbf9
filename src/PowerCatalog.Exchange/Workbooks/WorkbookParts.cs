using System.IO.Compression;
using System.Text;
using System.Xml;

namespace PowerCatalog.Exchange.Workbooks;

/// <summary>Writes the parts of a workbook in order; the caller writes the sheets last.</summary>
internal sealed class WorkbookParts(Stream output) : IDisposable
{
    /// <summary>The number of bytes buffered before they are drained.</summary>
    public const int DrainAt = 64 * 1024;

    private const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private const string Relations = "http://schemas.openxmlformats.org/package/2006/relationships";
    private const string Office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private const string Types = "http://schemas.openxmlformats.org/package/2006/content-types";
    private const string Sheet = "application/vnd.openxmlformats-officedocument.spreadsheetml.";
    /// <summary>The date of every entry, the first that a zip archive can have.</summary>
    public static readonly DateTimeOffset Epoch = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    private readonly ZipArchive _zip = new(output, ZipArchiveMode.Create, leaveOpen: true, Encoding.UTF8);

    public void WriteFixed(IReadOnlyList<SheetContent> sheets)
    {
        WritePart("[Content_Types].xml", xml => WriteContentTypes(xml, sheets.Count));
        WritePart("_rels/.rels", xml => WriteRelations(xml, [("rId1", "officeDocument", "xl/workbook.xml")]));
        WritePart("xl/workbook.xml", xml => WriteWorkbook(xml, sheets));
        var targets = sheets.Select((_, i) => ($"rId{i + 1}", "worksheet", $"worksheets/sheet{i + 1}.xml"));
        WritePart(
            "xl/_rels/workbook.xml.rels", xml => WriteRelations(xml, [.. targets, ($"rId{sheets.Count + 1}", "styles", "styles.xml")]));
        using var styles = OpenPart("xl/styles.xml");
        styles.Write(Encoding.UTF8.GetBytes(CellStyles.Xml));
    }

    public SheetXmlWriter OpenSheet(int index, SheetContent sheet) =>
        new(OpenPart($"xl/worksheets/sheet{index + 1}.xml"), sheet, style => (int)style);

    public void Dispose() => _zip.Dispose();

    private static void WriteContentTypes(XmlWriter xml, int sheets)
    {
        xml.WriteStartElement("Types", Types);
        Default("rels", "application/vnd.openxmlformats-package.relationships+xml");
        Default("xml", "application/xml");
        Override("/xl/workbook.xml", Sheet + "sheet.main+xml");
        Override("/xl/styles.xml", Sheet + "styles+xml");
        for (var i = 1; i <= sheets; i++) Override($"/xl/worksheets/sheet{i}.xml", Sheet + "worksheet+xml");
        xml.WriteEndElement();

        void Default(string extension, string type) => Element("Default", "Extension", extension, type);
        void Override(string part, string type) => Element("Override", "PartName", part, type);
        void Element(string name, string attribute, string value, string type)
        {
            xml.WriteStartElement(name, Types);
            xml.WriteAttributeString(attribute, value);
            xml.WriteAttributeString("ContentType", type);
            xml.WriteEndElement();
        }
    }

    private static void WriteRelations(XmlWriter xml, IEnumerable<(string Id, string Type, string Target)> relations)
    {
        xml.WriteStartElement("Relationships", Relations);
        foreach (var (id, type, target) in relations)
        {
            xml.WriteStartElement("Relationship", Relations);
            xml.WriteAttributeString("Id", id);
            xml.WriteAttributeString("Type", $"{Office}/{type}");
            xml.WriteAttributeString("Target", target);
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
    }

    private static void WriteWorkbook(XmlWriter xml, IReadOnlyList<SheetContent> sheets)
    {
        xml.WriteStartElement("workbook", Main);
        xml.WriteAttributeString("xmlns", "r", null, Office);
        xml.WriteStartElement("sheets", Main);
        for (var i = 0; i < sheets.Count; i++)
        {
            xml.WriteStartElement("sheet", Main);
            xml.WriteAttributeString("name", sheets[i].Name);
            xml.WriteAttributeString("sheetId", $"{i + 1}");
            xml.WriteAttributeString("id", Office, $"rId{i + 1}");
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    private void WritePart(string name, Action<XmlWriter> write)
    {
        using var part = OpenPart(name);
        using var xml = XmlWriter.Create(part);
        xml.WriteStartDocument(standalone: true);
        write(xml);
    }

    private Stream OpenPart(string name)
    {
        var entry = _zip.CreateEntry(name, CompressionLevel.Optimal);
        entry.LastWriteTime = Epoch;
        return entry.Open();
    }
}

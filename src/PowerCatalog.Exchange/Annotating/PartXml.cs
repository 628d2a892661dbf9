using System.Text;
using System.Xml;
using System.Xml.Linq;

namespace PowerCatalog.Exchange.Annotating;

/// <summary>
/// Reads and writes the XML of parts, preserving what is not changed. Document types are not read, so no entity is ever expanded.
/// </summary>
internal static class PartXml
{
    private const string StrictMain = "http://purl.oclc.org/ooxml/spreadsheetml/main";
    private const string StrictRelations = "http://purl.oclc.org/ooxml/officeDocument/relationships";
    private const string Relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    private static readonly XmlReaderSettings ReaderSettings = new()
    {
        DtdProcessing = DtdProcessing.Prohibit,
        XmlResolver = null,
        CloseInput = true,
    };

    // Line breaks are written as character references; otherwise they would be normalized when read.
    private static readonly XmlWriterSettings WriterSettings = new()
    {
        Encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false),
        NewLineHandling = NewLineHandling.Entitize,
    };

    /// <summary>The namespace of relationships for the namespace of a part, strict or transitional.</summary>
    public static string RelationsOf(string main) => main == StrictMain ? StrictRelations : Relations;

    public static XmlReader Reader(Stream part) => XmlReader.Create(part, ReaderSettings);

    public static XmlWriter Writer(Stream part) => XmlWriter.Create(part, WriterSettings);

    public static byte[] Bytes(XDocument document)
    {
        document.Declaration = new XDeclaration("1.0", "UTF-8", "yes");
        using var stream = new MemoryStream();
        using (var writer = Writer(stream)) document.Save(writer);
        return stream.ToArray();
    }
}

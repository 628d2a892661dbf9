using System.Xml.Linq;
using PowerCatalog.Domain.Problems;
using PowerCatalog.Exchange.Workbooks;

namespace PowerCatalog.Exchange.Annotating;

/// <summary>A workbook's styles, to which those of noted cells are added: copies of the cells' own with another fill.</summary>
internal sealed class Stylesheet
{
    // Fills 0 and 1 are reserved: spreadsheets show them as none and as a grey pattern, whatever the part defines.
    private const int ReservedFills = 2;
    private const string Empty = """<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"/>""";
    private const string PlainFormat = """<xf numFmtId="0" fontId="0" fillId="0" borderId="0"/>""";

    // The colours of the built-in styles Bad and Neutral.
    private const string Red = "FFFFC7CE";
    private const string Yellow = "FFFFEB9C";

    // Their order is fixed, and some need at least one element (ISO/IEC 29500-1, 18.8.39).
    private static readonly (string Name, string Default)[] Sections =
    [
        ("numFmts", ""),
        ("fonts", """<font><sz val="11"/><name val="宋体"/></font>"""),
        ("fills", ""),
        ("borders", "<border><left/><right/><top/><bottom/><diagonal/></border>"),
        ("cellStyleXfs", PlainFormat),
        ("cellXfs", PlainFormat),
        ("cellStyles", ""), ("dxfs", ""), ("tableStyles", ""), ("colors", ""), ("extLst", ""),
    ];

    private readonly XElement _root;
    private readonly XElement _formats;
    private readonly List<XElement> _known;
    private readonly XElement _fills;
    private readonly Dictionary<Severity, int> _ours = [];
    private readonly Dictionary<(int Style, int Fill), int> _filled = [];
    private int? _heading;
    private int? _text;

    /// <summary>Starts from the part; null where the workbook has none.</summary>
    public Stylesheet(XDocument? document)
    {
        Document = document ?? XDocument.Parse(Empty);
        _root = Document.Root!;
        foreach (var (name, fallback) in Sections.Where(section => section.Default.Length > 0)) Ensure(name, fallback);
        for (_fills = Ensure("fills", ""); _fills.Elements().Count() < ReservedFills;)
            Append(_fills, $"""<fill><patternFill patternType="{(_fills.HasElements ? "gray125" : "none")}"/></fill>""");
        // Some writers leave a fill empty, which other programs refuse.
        foreach (var fill in _fills.Elements(Main + "fill").Where(fill => !fill.HasElements))
            fill.Add(Parsed("""<patternFill patternType="none"/>"""));
        _formats = Ensure("cellXfs", PlainFormat);
        _known = [.. _formats.Elements(Main + "xf")];
    }

    /// <summary>The part with what was added.</summary>
    public XDocument Document { get; }

    private XNamespace Main => _root.Name.Namespace;

    /// <summary>The style of a noted cell, from its previous style.</summary>
    public int Noted(int style, Severity severity)
    {
        if (!_ours.TryGetValue(severity, out var fill)) fill = _ours[severity] = AddFill(severity == Severity.Error ? Red : Yellow);
        return Filled(style, fill);
    }

    /// <summary>
    /// The style of a cell that no longer has a note: with the fill of a cell in its row without one. The original fill cannot be stored in
    /// a workbook that other programs rewrite, and the cells of a row nearly always have the same fill.
    /// </summary>
    public int Mended(int style, int? like)
    {
        if (!IsOurs(style)) return style;
        return Filled(style, like is { } other && !IsOurs(other) ? FillOf(other) : 0);
    }

    /// <summary>The style of the list of problems.</summary>
    public int Of(CellStyle style) => style is CellStyle.Heading or CellStyle.RequiredHeading or CellStyle.Title
        ? _heading ??= AddFormat(Parsed($"""<xf numFmtId="49" fontId="{AddFont()}" fillId="0" borderId="0" """
            + """applyNumberFormat="1" applyFont="1"/>"""))
        : _text ??= AddFormat(Parsed(
            """<xf numFmtId="49" fontId="0" fillId="0" borderId="0" applyNumberFormat="1" applyAlignment="1">"""
                + """<alignment vertical="top" wrapText="1"/></xf>"""));

    private int AddFont() => Append(Ensure("fonts", ""), """<font><b/><sz val="11"/><name val="宋体"/></font>""");

    private int AddFill(string colour) =>
        Append(_fills, $"""<fill><patternFill patternType="solid"><fgColor rgb="{colour}"/><bgColor indexed="64"/></patternFill></fill>""");

    private int Filled(int style, int fill)
    {
        if (_filled.TryGetValue((style, fill), out var number)) return number;
        var format = new XElement(Known(style));
        format.SetAttributeValue("fillId", fill);
        format.SetAttributeValue("applyFill", fill == 0 ? null : 1);
        return _filled[(style, fill)] = _known.FindIndex(known => XNode.DeepEquals(known, format)) is >= 0 and var found
            ? found
            : AddFormat(format);
    }

    // A cell with an invalid style index has the first style.
    private XElement Known(int style) => _known[style >= 0 && style < _known.Count ? style : 0];

    private int FillOf(int style) => (int?)Known(style).Attribute("fillId") ?? 0;

    private bool IsOurs(int style) =>
        (string?)_fills.Elements(Main + "fill")
            .ElementAtOrDefault(FillOf(style))?.Element(Main + "patternFill")?.Element(Main + "fgColor")?.Attribute("rgb") is Red
            or Yellow;

    private int AddFormat(XElement format)
    {
        _known.Add(format);
        return Append(_formats, format);
    }

    private int Append(XElement section, string content) => Append(section, Parsed(content));

    private static int Append(XElement section, XElement content)
    {
        section.Add(content);
        var count = section.Elements(content.Name).Count();
        section.SetAttributeValue("count", count);
        return count - 1;
    }

    private XElement Ensure(string name, string content)
    {
        var section = _root.Element(Main + name);
        if (section is null)
        {
            section = new XElement(Main + name);
            var behind = Sections.SkipWhile(known => known.Name != name).Skip(1).Select(known => Main + known.Name).ToHashSet();
            if (_root.Elements().FirstOrDefault(element => behind.Contains(element.Name)) is { } next) next.AddBeforeSelf(section);
            else _root.Add(section);
        }

        if (content.Length > 0 && !section.HasElements) Append(section, content);
        return section;
    }

    // Elements are parsed without a namespace and moved into the part's, strict or transitional.
    private XElement Parsed(string content)
    {
        var element = XElement.Parse(content);
        foreach (var part in element.DescendantsAndSelf()) part.Name = Main + part.Name.LocalName;
        return element;
    }
}

using System.IO.Compression;
using System.Text;

namespace PowerCatalog.Exchange.Tests.Support;

/// <summary>Workbooks written part by part, for what no decent program writes.</summary>
internal static class BrokenWorkbook
{
    private const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

    private const string Types = """
        <Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">
        <Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>
        <Default Extension="xml" ContentType="application/xml"/>
        <Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/>
        <Override PartName="/xl/worksheets/sheet1.xml"
          ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/>
        <Override PartName="/xl/styles.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml"/>
        <Override PartName="/xl/sharedStrings.xml"
          ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sharedStrings+xml"/></Types>
        """;

    private const string Office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    private const string Package = "http://schemas.openxmlformats.org/package/2006/relationships";

    /// <summary>A workbook of one sheet 清单 whose rows are given as XML, below a row of headings 编码, 事项名称, 职权类型, 实施部门, 办理流程, 生效日期.</summary>
    public static byte[] List(
        string rows, string afterRows = "", string shared = "", string styles = "", string book = "", string state = "visible")
    {
        string[] headings = ["编码", "事项名称", "职权类型", "实施部门", "办理流程", "生效日期"];
        var header = string.Concat(headings.Select((heading, i) => Text((char)('A' + i) + "1", heading)));
        return Sheet($"""<row r="1">{header}</row>{rows}""", afterRows, shared, styles, book, state);
    }

    /// <summary>A workbook of one sheet 清单 whose rows, headings included, are given as XML.</summary>
    public static byte[] Sheet(
        string rows, string afterRows = "", string shared = "", string styles = "", string book = "", string state = "visible") =>
        Archive(
            ("[Content_Types].xml", Types),
            ("_rels/.rels", $"""<Relationships xmlns="{Package}">"""
                + $"""<Relationship Id="rId1" Type="{Office}/officeDocument" Target="xl/workbook.xml"/></Relationships>"""),
            ("xl/workbook.xml", $"""<workbook xmlns="{Main}" xmlns:r="{Office}">{book}<sheets>"""
                + $"""<sheet name="清单" sheetId="1" state="{state}" r:id="rId1"/></sheets></workbook>"""),
            ("xl/_rels/workbook.xml.rels", $"""<Relationships xmlns="{Package}">"""
                + $"""<Relationship Id="rId1" Type="{Office}/worksheet" Target="worksheets/sheet1.xml"/>"""
                + $"""<Relationship Id="rId2" Type="{Office}/styles" Target="styles.xml"/>"""
                + $"""<Relationship Id="rId3" Type="{Office}/sharedStrings" Target="sharedStrings.xml"/></Relationships>"""),
            ("xl/worksheets/sheet1.xml", $"""<worksheet xmlns="{Main}"><sheetData>"""
                + $"""{rows}</sheetData>{afterRows}</worksheet>"""),
            ("xl/styles.xml", $"""<styleSheet xmlns="{Main}">{styles}</styleSheet>"""),
            ("xl/sharedStrings.xml", $"""<sst xmlns="{Main}">{shared}</sst>"""));

    /// <summary>A row of the sheet whose name and flow are as given and whose other cells are filled.</summary>
    public static string Row(int number, string cells) =>
        $"""<row r="{number}">{Text($"A{number}", $"64030{number}")}{Text($"B{number}", "名")}{Text($"C{number}", "许可")}"""
        + $"""{Text($"D{number}", "局")}{cells}</row>""";

    public static string Text(string address, string text, int style = 0) =>
        $"""<c r="{address}" s="{style}" t="inlineStr"><is><t>{text}</t></is></c>""";

    public static byte[] Archive(params (string Name, string Text)[] entries)
    {
        using var stream = new MemoryStream();
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, text) in entries)
            {
                using var entry = zip.CreateEntry(name).Open();
                entry.Write(Encoding.UTF8.GetBytes(text));
            }
        }

        return stream.ToArray();
    }
}

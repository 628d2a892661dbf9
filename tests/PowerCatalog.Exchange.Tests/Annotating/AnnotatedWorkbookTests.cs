using System.IO.Compression;
using System.Text;
using DocumentFormat.OpenXml.Spreadsheet;
using PowerCatalog.Domain.Problems;
using PowerCatalog.Exchange.Annotating;
using PowerCatalog.Exchange.ProblemLists;
using PowerCatalog.Exchange.Tests.Support;
using static PowerCatalog.Exchange.Tests.Support.Reading;

namespace PowerCatalog.Exchange.Tests.Annotating;

public class AnnotatedWorkbookTests
{
    private const string Red = "FFFFC7CE";
    private const string Yellow = "FFFFEB9C";

    private static readonly byte[] Good = Bytes(Sheet("清单", "编码|事项名称|职权类型|实施部门", "1|a|许可|c", "2|b|处罚|"), Sheet("说明", "甲|乙", "x|y"));

    [Fact]
    public void A_problem_stands_on_its_cell_as_a_note_with_its_code_and_colours_it()
    {
        using var annotated = Annotated.Of(Good, [Error(new("清单", 2, "C")), Warning(new("清单", 3, "B"))]);

        Assert.Equal([("C2", "错了。 [a.b]"), ("B3", "看看。 [c.d]")], annotated.Notes("清单"));
        Assert.Equal(("PowerCatalog", "PowerCatalog: 错了。 [a.b]"), (annotated.Author("清单", "C2"), annotated.SignedNotes("清单")[0].Text));
        Assert.Equal((Red, Yellow, null), (annotated.Fill("清单", "C2"), annotated.Fill("清单", "B3"), annotated.Fill("清单", "B2")));
        Assert.Contains("<x:Row>1</x:Row><x:Column>2</x:Column>", annotated.Drawing("清单"), StringComparison.Ordinal);
        Assert.Empty(annotated.Invalid);
    }

    [Fact]
    public void English_is_given_where_it_is_asked_for()
    {
        using var annotated = Annotated.Of(Good, [Error(new("清单", 2, "C"))], language: ProblemLanguage.English);

        Assert.Equal([("C2", "Wrong. [a.b]")], annotated.Notes("清单"));
        Assert.Equal(["清单", "说明", "Problems"], annotated.Sheets);
        Assert.Equal(["Severity", "Sheet", "Cell", "Heading", "Problem", "Code"], annotated.Rows("Problems")[0]);
        Assert.Equal("表-Problems.xlsx", annotated.Name);
    }

    [Fact]
    public void Several_problems_of_a_cell_share_one_note_and_the_worse_colour()
    {
        using var annotated = Annotated.Of(Good, [Warning(new("清单", 2, "C")), Error(new("清单", 2, "C"))]);

        Assert.Equal([("C2", "看看。 [c.d]\n错了。 [a.b]")], annotated.Notes("清单"));
        Assert.Equal(Red, annotated.Fill("清单", "C2"));
    }

    [Fact]
    public void A_problem_of_a_row_stands_on_its_first_cell_with_content_and_one_of_a_sheet_on_A1()
    {
        var file = BrokenWorkbook.List($"""<row r="2"><c r="A2" s="0"/>{BrokenWorkbook.Text("B2", "名")}</row><row r="4"/>""");
        using var annotated = Annotated.Of(
            file, [Error(new("清单", 2)), Error(new("清单", 4)), Warning(new("清单")), Error(new("清单", 0, "C")), Error(new("清单", 3, "?"))]);

        Assert.Equal(["A1", "B2", "A3", "A4"], annotated.Notes("清单").Select(note => note.Cell));
        Assert.Equal("看看。 [c.d]\n错了。 [a.b]", annotated.Notes("清单")[0].Text);
    }

    [Fact]
    public void All_problems_are_listed_on_a_last_sheet_also_those_that_no_cell_can_show()
    {
        using var annotated = Annotated.Of(
            Good, [Error(null), Error(new("没有", 2, "C")), Warning(new("清单", 3, "B", "事项名称")), Warning(new("清单", 3))]);

        Assert.Equal(["清单", "说明", "问题"], annotated.Sheets);
        Assert.Equal(
            [
                ["级别", "工作表", "单元格", "列标题", "问题", "代码"],
                ["错误", "错了。", "a.b"],
                ["错误", "没有", "C2", "错了。", "a.b"],
                ["提示", "清单", "B3", "事项名称", "看看。", "c.d"],
                ["提示", "清单", "第3行", "看看。", "c.d"],
            ],
            annotated.Rows("问题"));
        Assert.Equal(["A3", "B3"], annotated.Notes("清单").Select(note => note.Cell));
        Assert.Empty(annotated.Invalid);
    }

    [Fact]
    public void A_sheet_that_has_the_name_already_stays_the_persons_own()
    {
        var file = Bytes(Sheet("清单", "编码|事项名称|职权类型|实施部门", "1|a|许可|c"), Sheet("问题", "编码", "1"));
        using var annotated = Annotated.Of(file, [Error(null)]);

        Assert.Equal(["清单", "问题", "问题2"], annotated.Sheets);
        Assert.Equal(["编码"], annotated.Rows("问题")[0]);
        Read(annotated.Bytes, List).RefusedFor("sheet.unknown 问题");
    }

    [Fact]
    public void The_rest_of_a_cells_style_is_kept()
    {
        var file = Edited.Workbook(Good, (main, sheet) =>
        {
            var formats = main.WorkbookStylesPart!.Stylesheet.CellFormats!;
            formats.Append(new CellFormat(new Alignment { Horizontal = HorizontalAlignmentValues.Right }, new Protection { Locked = false })
            {
                NumberFormatId = 14,
                FontId = 2,
                FillId = 3,
                BorderId = 1,
                ApplyNumberFormat = true,
                ApplyProtection = true,
                QuotePrefix = true,
            });
            formats.Count = (uint)formats.ChildElements.Count;
            sheet.Worksheet.Descendants<DocumentFormat.OpenXml.Spreadsheet.Cell>()
                .Single(cell => cell.CellReference == "C2").StyleIndex = formats.Count - 1;
        });
        using var annotated = Annotated.Of(file, [Error(new("清单", 2, "C")), Error(new("清单", 2, "D"))]);
        var format = annotated.Format("清单", "C2");

        Assert.Equal(
            (14u, 2u, 1u, true), (format.NumberFormatId!.Value, format.FontId!.Value, format.BorderId!.Value, format.QuotePrefix!.Value));
        Assert.Equal((HorizontalAlignmentValues.Right, false), (format.Alignment!.Horizontal!.Value, format.Protection!.Locked!.Value));
        Assert.Equal(Red, annotated.Fill("清单", "C2"));
        Assert.Equal((49u, Red), (annotated.Format("清单", "D2").NumberFormatId!.Value, annotated.Fill("清单", "D2")));
        Assert.Empty(annotated.Invalid);
    }

    [Fact]
    public void A_cell_that_was_empty_gets_the_style_of_its_column_so_that_a_code_typed_there_stays_text()
    {
        using var annotated = Annotated.Of(Good, [Error(new("清单", 3, "D")), Error(new("清单", 9, "A")), Error(new("清单", 3, "XFD"))]);

        Assert.Equal(49u, annotated.Format("清单", "D3").NumberFormatId!.Value);
        Assert.Equal(
            ["A3", "B3", "C3", "D3", "XFD3"],
            annotated.Cell("清单", "D3").Parent!
                .Elements<DocumentFormat.OpenXml.Spreadsheet.Cell>().Select(cell => cell.CellReference!.Value));
        Assert.Equal(Red, annotated.Fill("清单", "A9"));
        Assert.Empty(annotated.Invalid);
    }

    [Fact]
    public void Rows_and_cells_without_addresses_are_counted_as_the_reader_counts_them()
    {
        var file = BrokenWorkbook.List("""<row><c/><c t="inlineStr"><is><t>甲</t></is></c></row><row r="5"><c r="C5"/><c/></row>""");
        using var annotated = Annotated.Of(
            file, [Error(new("清单", 2, "B")), Error(new("清单", 5, "A")), Error(new("清单", 5, "D")), Error(new("清单", 3, "A"))]);
        var rows = annotated.Part("清单").Worksheet.Descendants<Row>().ToList();

        Assert.Equal([1u, null, 3u, 5u], rows.Select(row => row.RowIndex?.Value));
        Assert.Equal([null, "1"], rows[1].Elements<DocumentFormat.OpenXml.Spreadsheet.Cell>().Select(cell => cell.StyleIndex?.InnerText));
        Assert.Equal(
            [("A5", "1"), ("C5", null), (null, "1")],
            rows[3].Elements<DocumentFormat.OpenXml.Spreadsheet.Cell>()
                .Select(cell => (cell.CellReference?.Value, cell.StyleIndex?.InnerText)));
    }

    [Fact]
    public void A_problem_within_a_merged_range_stands_on_the_cell_that_shows_and_says_which_it_means()
    {
        var rows = BrokenWorkbook.Row(2, "") + $"""<row r="3"><c r="A3"/>{BrokenWorkbook.Text("E3", "审查")}</row><row r="4">"""
            + $"""<c r="A4"/></row>""";
        var file = BrokenWorkbook.List(rows, """<mergeCells count="1"><mergeCell ref="A2:B4"/></mergeCells>""");
        using var annotated = Annotated.Of(
            file, [Error(new("清单", 3, "B")), Error(new("清单", 2, "A")), Warning(new("清单", 4)), Error(new("清单", 3, "E"))]);

        Assert.Equal([("A2", "B3: 错了。 [a.b]\n错了。 [a.b]\nA4: 看看。 [c.d]"), ("E3", "错了。 [a.b]")], annotated.Notes("清单"));
        Assert.Equal(["sheetData", "mergeCells", "legacyDrawing"], annotated.Elements("清单"));
    }

    [Fact]
    public void Whatever_else_a_sheet_has_stays_in_its_order()
    {
        const string after = """
            <sheetProtection sheet="1"/><autoFilter ref="A1:F2"/><conditionalFormatting sqref="A1">
            <cfRule type="expression" priority="1"><formula>A1="x
            y"</formula></cfRule></conditionalFormatting><pageMargins left="1" right="1" top="1" bottom="1" header="1" footer="1"/>
            <extLst><ext uri="{X}" xmlns:u="urn:u"><u:kept a="1&#10;2"/></ext></extLst>
            """;
        var file = BrokenWorkbook.List("""<row r="2" spans="1:2" ht="30" customHeight="1"><c r="A2"><f>1+1</f><v>2</v></c><extLst/>"""
            + """</row>""", after);
        using var annotated = Annotated.Of(file, [Error(new("清单", 2, "A")), Error(new("清单", 2, "C"))]);

        Assert.Equal(
            ["sheetData", "sheetProtection", "autoFilter", "conditionalFormatting", "pageMargins", "legacyDrawing", "extLst"],
            annotated.Elements("清单"));
        Assert.Equal(("1+1", "2"), (annotated.Cell("清单", "A2").CellFormula!.Text, annotated.Cell("清单", "A2").CellValue!.Text));
        using var part = new StreamReader(annotated.Part("清单").GetStream());
        var xml = part.ReadToEnd();
        Assert.Contains("""<row r="2" ht="30" customHeight="1">""", xml, StringComparison.Ordinal);
        Assert.Contains("""<u:kept a="1&#xA;2" />""", xml, StringComparison.Ordinal);
        Assert.Contains("""<c r="C2" s="1" /><extLst /></row>""", xml, StringComparison.Ordinal);
    }

    [Fact]
    public void Parts_and_sheets_without_problems_are_the_same_bytes()
    {
        var file = Edited.Workbook(Good, (main, _) =>
        {
            using var writer = new StreamWriter(main.AddExtendedPart("urn:x", "application/x", "bin").GetStream(FileMode.Create));
            writer.Write("kept");
        });
        using var annotated = Annotated.Of(file, [Error(new("清单", 2, "C"))]);
        using var before = new ZipArchive(new MemoryStream(file));
        using var after = new ZipArchive(new MemoryStream(annotated.Bytes));

        string[] changed =
        [
            "[Content_Types].xml", "xl/workbook.xml", "xl/_rels/workbook.xml.rels", "xl/styles.xml", "xl/worksheets/sheet1.xml",
        ];
        var same = before.Entries.Select(entry => entry.FullName).Except(changed).ToList();
        Assert.Contains("xl/worksheets/sheet2.xml", same);
        Assert.All(same, name => Assert.Equal(Content(before, name), Content(after, name)));
        Assert.Equal("[Content_Types].xml", after.Entries[0].FullName);
    }

    [Fact]
    public void The_same_file_and_problems_give_the_same_bytes()
    {
        using var first = Annotated.Of(Good, [Error(new("清单", 2, "C"))]);
        using var second = Annotated.Of(Good, [Error(new("清单", 2, "C"))]);

        Assert.Equal(first.Bytes, second.Bytes);
    }

    [Fact]
    public void A_workbook_without_styles_gets_some()
    {
        var file = Edited.Workbook(Good, (main, sheet) =>
        {
            main.DeletePart(main.WorkbookStylesPart!);
            foreach (var cell in sheet.Worksheet.Descendants<DocumentFormat.OpenXml.Spreadsheet.Cell>()) cell.StyleIndex = null;
            sheet.Worksheet.RemoveAllChildren<DocumentFormat.OpenXml.Spreadsheet.Columns>();
        });
        using var annotated = Annotated.Of(file, [Error(new("清单", 2, "C"))]);

        Assert.Equal(Red, annotated.Fill("清单", "C2"));
        Assert.DoesNotContain(annotated.Invalid, error => error.Contains("styles", StringComparison.Ordinal));
    }

    [Fact]
    public void A_workbook_with_macros_keeps_its_type_and_its_ending()
    {
        const string plain = "vnd.openxmlformats-officedocument.spreadsheetml.sheet.main", macros = "vnd.ms-excel.sheet.macroEnabled.main";
        using var file = new MemoryStream();
        file.Write(Good);
        using (var zip = new ZipArchive(file, ZipArchiveMode.Update, leaveOpen: true))
        {
            var types = Encoding.UTF8.GetString(Content(zip, "[Content_Types].xml"));
            zip.GetEntry("[Content_Types].xml")!.Delete();
            using var writer = new StreamWriter(zip.CreateEntry("[Content_Types].xml").Open());
            writer.Write(types.Replace(plain, macros, StringComparison.Ordinal));
        }

        using var annotated = Annotated.Of(file.ToArray(), [Error(new("清单", 2, "C"))], "C:\\表\\甲.xlsm");
        using var after = new ZipArchive(new MemoryStream(annotated.Bytes));

        Assert.Equal("甲-问题.xlsm", annotated.Name);
        Assert.Contains(macros, Encoding.UTF8.GetString(Content(after, "[Content_Types].xml")), StringComparison.Ordinal);
    }

    private static Problem Error(Place? place) => Problem.Error("a.b", place, "错了。", "Wrong.");

    private static Problem Warning(Place? place) => Problem.Warning("c.d", place, "看看。", "Look.");

    private static byte[] Content(ZipArchive zip, string name)
    {
        using var held = new MemoryStream();
        using var entry = zip.GetEntry(name)!.Open();
        entry.CopyTo(held);
        return held.ToArray();
    }
}

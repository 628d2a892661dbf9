using System.Security.Cryptography;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using PowerCatalog.Domain.Problems;
using PowerCatalog.Exchange.Tests.Support;
using static PowerCatalog.Exchange.Tests.Support.Reading;

namespace PowerCatalog.Exchange.Tests.Annotating;

/// <summary>A workbook that was sent back with notes, mended in part and sent again.</summary>
public class MendedCellTests
{
    private const string Blue = "FF9DC3E6";

    private static readonly byte[] Plain = Bytes(Sheet("清单", "编码|事项名称|职权类型|实施部门", "1|a|许可|c", "2|b|处罚|d"), Sheet("说明", "甲|乙", "x|y"));

    [Fact]
    public void A_cell_without_problems_any_more_is_as_it_was_before()
    {
        using var before = Annotated.Of(Plain, []);
        using var first = Annotated.Of(Plain, [Error("清单", 2, "C"), Error("清单", 3, "B")]);
        using var second = Annotated.Of(first.Bytes, [Error("清单", 3, "B")]);

        Assert.Equal([("B3", "错了。 [a.b]")], second.Notes("清单"));
        Assert.Null(second.Fill("清单", "C2"));
        Assert.Equal(before.Format("清单", "C2").OuterXml, second.Format("清单", "C2").OuterXml);
        Assert.DoesNotContain("<x:Row>1</x:Row><x:Column>2</x:Column>", second.Drawing("清单"), StringComparison.Ordinal);
        Assert.Equal(1, Boxes(second, "清单"));
        Assert.Empty(second.Invalid);
    }

    [Fact]
    public void A_sheet_without_problems_any_more_has_no_note_left_and_its_heading_its_colour()
    {
        using var before = Annotated.Of(Plain, []);
        using var first = Annotated.Of(Plain, [Error("说明", 1, "A"), Error("清单", 3, "B")]);
        using var second = Annotated.Of(first.Bytes, [Error("清单", 3, "B")]);

        Assert.Empty(second.Notes("说明"));
        Assert.Equal(("FFFFC7CE", before.Fill("说明", "A1")), (first.Fill("说明", "A1"), second.Fill("说明", "A1")));
        Assert.Equal(0, Boxes(second, "说明"));
        Assert.Empty(second.Invalid);
    }

    [Fact]
    public void A_row_of_a_colour_is_of_one_colour_again()
    {
        var file = Coloured(Plain, Blue, "A2", "B2", "C2", "D2");
        using var first = Annotated.Of(file, [Error("清单", 2, "C"), Error("清单", 2, "D")]);
        using var still = Annotated.Of(first.Bytes, [Problem.Warning("c.d", new("清单", 2, "C"), "看看。", "Look."), Error("清单", 3, "B")]);
        using var mended = Annotated.Of(still.Bytes, [Error("清单", 3, "B")]);

        Assert.Equal(("FFFFC7CE", "FFFFEB9C", Blue), (first.Fill("清单", "C2"), still.Fill("清单", "C2"), mended.Fill("清单", "C2")));
        Assert.Equal((Blue, Blue), (still.Fill("清单", "D2"), mended.Fill("清单", "D2")));
        Assert.Empty(mended.Invalid);
    }

    [Fact]
    public void A_workbook_that_another_program_wrote_anew_is_mended_too()
    {
        using var first = Annotated.Of(Plain, [Error("清单", 2, "C"), Error("清单", 3, "B")]);
        using var second = Annotated.Of(WrittenAnew(first.Bytes), [Error("清单", 3, "B")]);

        Assert.Equal([("B3", "PowerCatalog: 错了。 [a.b]")], second.SignedNotes("清单"));
        Assert.Null(second.Fill("清单", "C2"));
        Assert.Equal(1, Boxes(second, "清单"));
        Assert.Empty(second.Invalid);
    }

    [Fact]
    public void What_a_person_wrote_below_ours_stays()
    {
        using var first = Annotated.Of(Plain, [Error("清单", 2, "C")]);
        var answered = Edited.Workbook(
            first.Bytes,
            (_, sheet) =>
                sheet.WorksheetCommentsPart!.Comments.Descendants<Run>().Single()
                    .InsertAfterSelf(new Run(new Text("\n已问市局") { Space = SpaceProcessingModeValues.Preserve })));
        using var second = Annotated.Of(answered, [Error("清单", 3, "B")]);

        Assert.Equal([("C2", "\n已问市局"), ("B3", "PowerCatalog: 错了。 [a.b]")], second.SignedNotes("清单"));
        Assert.Equal(2, Boxes(second, "清单"));
    }

    [Fact]
    public void What_somebody_else_wrote_stays_when_ours_goes_and_is_not_repeated_when_ours_comes_again()
    {
        var noted = Edited.WithNote(Plain, "B2", 1, 1, "请核对 <b>");
        using var first = Annotated.Of(noted, [Error("清单", 2, "B")]);
        using var again = Annotated.Of(first.Bytes, [Error("清单", 2, "B")]);
        using var mended = Annotated.Of(again.Bytes, [Error("清单", 3, "B")]);

        Assert.Equal([("B2", "请核对 <b>\nPowerCatalog: 错了。 [a.b]")], again.Notes("清单"));
        Assert.Equal([("B2", "请核对 <b>"), ("B3", "错了。 [a.b]")], mended.Notes("清单"));
        Assert.Null(mended.Fill("清单", "B2"));
        Assert.Equal(2, Boxes(mended, "清单"));
        Assert.Empty(mended.Invalid);
    }

    [Fact]
    public void A_note_whose_row_the_person_took_out_is_gone_and_no_cell_is_made_for_it()
    {
        using var first = Annotated.Of(Plain, [Error("清单", 3, "B")]);
        var shorter = Edited.Workbook(first.Bytes, (_, sheet) => sheet.Worksheet.Descendants<Row>().Last().Remove());
        using var second = Annotated.Of(shorter, [Error("清单", 2, "C")]);

        Assert.Equal(["C2"], second.Notes("清单").Select(note => note.Cell));
        Assert.Equal(2, second.Rows("清单").Count);
        Assert.Empty(second.Invalid);
    }

    [Fact]
    public void A_drawing_that_opens_boxes_without_end_is_read_once()
    {
        using var first = Annotated.Of(Plain, [Error("清单", 2, "C"), Error("清单", 3, "B")]);
        // Each of another text, since what packs too well is refused before it is read.
        var open = string.Concat(
            Enumerable.Range(0, 40_000).Select(i => "<v:shape " + Convert.ToHexString(SHA256.HashData(BitConverter.GetBytes(i)))));
        var hostile = Edited.Workbook(first.Bytes, (_, sheet) =>
        {
            using var writer = new StreamWriter(sheet.VmlDrawingParts.Single().GetStream(FileMode.Create));
            writer.Write($"<xml>{open}</xml>");
        });
        using var second = Annotated.Of(hostile, [Error("清单", 3, "B")]);

        Assert.Equal(["B3"], second.Notes("清单").Select(note => note.Cell));
        Assert.Contains(open, second.Drawing("清单"), StringComparison.Ordinal);
    }

    private static Problem Error(string sheet, int row, string column) => Problem.Error("a.b", new(sheet, row, column), "错了。", "Wrong.");

    private static int Boxes(Annotated workbook, string sheet) => workbook.Drawing(sheet).Split("<v:shape ").Length - 1;

    private static byte[] Coloured(byte[] file, string colour, params IEnumerable<string> addresses) =>
        Edited.Workbook(file, (main, sheet) =>
    {
        var styles = main.WorkbookStylesPart!.Stylesheet;
        styles.Fills!.Append(
            new Fill(
                new PatternFill
                {
                    PatternType = PatternValues.Solid,
                    ForegroundColor = new() { Rgb = colour },
                    BackgroundColor = new() { Indexed = 64 },
                }));
        foreach (var address in addresses)
        {
            var cell = sheet.Worksheet.Descendants<Cell>().Single(found => found.CellReference == address);
            var format = (CellFormat)styles.CellFormats!.Elements<CellFormat>().ElementAt((int)(cell.StyleIndex?.Value ?? 0))
                .CloneNode(true);
            (format.FillId, format.ApplyFill) = ((uint)styles.Fills.Elements<Fill>().Count() - 1, true);
            styles.CellFormats.Append(format);
            cell.StyleIndex = (uint)styles.CellFormats.Elements<CellFormat>().Count() - 1;
        }

        styles.Fills.Count = (uint)styles.Fills.Elements<Fill>().Count();
        styles.CellFormats!.Count = (uint)styles.CellFormats.Elements<CellFormat>().Count();
    });

    // As LibreOffice 7.4 does: no author, a run for each script, the second colour of a fill from its own palette, boxes numbered anew.
    private static byte[] WrittenAnew(byte[] file) => Edited.Workbook(file, (main, sheet) =>
    {
        var comments = sheet.WorksheetCommentsPart!.Comments;
        comments.Authors!.Elements<Author>().Single().Text = " ";
        foreach (var run in comments.Descendants<Run>().ToList())
        {
            var text = run.Text!.Text;
            foreach (var part in (string[])[text[..5], text[5..14], text[14..]])
                run.InsertBeforeSelf(new Run(new Text(part) { Space = SpaceProcessingModeValues.Preserve }));
            run.Remove();
        }

        foreach (var second in main.WorkbookStylesPart!.Stylesheet.Fills!.Descendants<BackgroundColor>())
            (second.Indexed, second.Rgb) = (null, "FFFFEB9C");
        var drawing = sheet.VmlDrawingParts.Single();
        using var reader = new StreamReader(drawing.GetStream());
        var boxes = System.Text.RegularExpressions.Regex.Replace(reader.ReadToEnd(), "id=\"_x0000_s[0-9]+\"", "id=\"shape_0\"");
        reader.Dispose();
        using var writer = new StreamWriter(drawing.GetStream(FileMode.Create));
        writer.Write(boxes);
    });
}

using System.IO.Compression;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using DocumentFormat.OpenXml.Validation;
using PowerCatalog.Exchange.Workbooks;

namespace PowerCatalog.Exchange.Tests.Workbooks;

public class WorkbookWriterTests
{
    private static readonly SheetContent Everything = new("变更", ["职权编码", "变更前", "日期", "数"], [
        ["640300000001", "a\r\n<b>\u0001_x0041_", "2021-05-01", "-3.5"],
        [null, "", "不是日期", "不是数"],
    ])
    {
        TitleRows = ["吴忠市2021年调整", "单位:项"],
        Columns =
        [
            new(Required: true, Choices: Choices.Of("甲", "乙")), new(Wrap: true, Width: 40, Choices: Choices.InCells("变更", 1, 2, 3)),
            new(ColumnKind.Date), new(ColumnKind.Number),
        ],
        CellChoices = [new("B9", Choices.Of("是", "否"))],
    };

    [Fact]
    public void The_same_sheets_give_the_same_bytes_to_any_kind_of_stream()
    {
        using var first = new MemoryStream();
        WorkbookWriter.Write(first, [Everything]);
        var path = Path.GetTempFileName();
        try
        {
            using (var file = File.Create(path)) WorkbookWriter.Write(file, [Everything]);
            Assert.Equal(first.ToArray(), File.ReadAllBytes(path));
        }
        finally
        {
            File.Delete(path);
        }
    }

    [Fact]
    public void Every_entry_bears_one_fixed_date()
    {
        using var archive = new ZipArchive(new MemoryStream(Bytes(Everything)));
        Assert.NotEmpty(archive.Entries);
        Assert.All(archive.Entries, entry => Assert.Equal(new DateTime(1980, 1, 1), entry.LastWriteTime.DateTime));
    }

    [Fact]
    public void The_workbook_is_valid_by_the_schema_of_the_file_format()
    {
        using var document = SpreadsheetDocument.Open(new MemoryStream(Bytes(Everything)), false);
        Assert.Empty(
            new OpenXmlValidator().Validate(document, TestContext.Current.CancellationToken)
                .Select(error => $"{error.Path?.XPath}: {error.Description}"));
        Assert.Equal("变更", document.WorkbookPart!.Workbook.Descendants<Sheet>().Single().Name!.Value);
    }

    [Theory]
    [InlineData("")]
    [InlineData("a/b")]
    [InlineData("一二三四五六七八九十一二三四五六七八九十一二三四五六七八九十一二")]
    public void A_name_that_a_spreadsheet_refuses_is_refused(string name) =>
        Assert.Throws<ArgumentException>(() => Bytes(new SheetContent(name, [], [])));

    [Fact]
    public void Two_sheets_of_one_name_are_refused() =>
        Assert.Throws<ArgumentException>(() => WorkbookWriter.Write(Stream.Null, [new("A", [], []), new("a", [], [])]));

    private static byte[] Bytes(params SheetContent[] sheets)
    {
        using var stream = new MemoryStream();
        WorkbookWriter.Write(stream, sheets);
        return stream.ToArray();
    }
}

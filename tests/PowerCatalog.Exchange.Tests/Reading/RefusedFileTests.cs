using System.IO.Compression;
using System.Text;
using PowerCatalog.Exchange.Files;
using PowerCatalog.Exchange.Reading;
using PowerCatalog.Exchange.Tests.Support;
using static PowerCatalog.Exchange.Tests.Support.Reading;

namespace PowerCatalog.Exchange.Tests.Reading;

public class RefusedFileTests
{
    private static readonly byte[] Good = Bytes(Sheet("清单", "编码|事项名称|职权类型|实施部门", "1|a|许可|c"));

    [Fact]
    public void An_empty_file_is_refused() => Read([], List).RefusedAsAWholeFor("file.empty");

    [Fact]
    public void An_old_workbook_is_refused_with_the_way_out()
    {
        var result = Read([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, 0, 0], List, "表.xlsx");

        result.RefusedAsAWholeFor("file.xls");
        Assert.Contains("密码", result.Problems[0].Zh, StringComparison.Ordinal);
        Assert.Contains("password", result.Problems[0].En, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("word/document.xml")]
    [InlineData("a.txt")]
    public void Another_archive_is_no_workbook(string entry) =>
        Read(BrokenWorkbook.Archive(("[Content_Types].xml", "<Types/>"), (entry, "x")), List).RefusedAsAWholeFor("file.not-a-workbook");

    [Theory]
    [InlineData("<html><table><tr><td>编码</td></tr></table></html>")]
    [InlineData("\uFEFF <?xml version=\"1.0\"?><?mso-application progid=\"Excel.Sheet\"?><Workbook/>")]
    public void A_web_page_under_the_name_of_a_workbook_is_refused(string text) =>
        ReadText(text, List, name: "表.xls").RefusedAsAWholeFor("file.not-a-workbook");

    [Theory]
    [InlineData("%PDF-1.7\n1 0 obj")]
    [InlineData("{\\rtf1\\ansi 事项名称}")]
    [InlineData("Rar!\u001a")]
    public void A_document_under_the_name_of_a_workbook_is_refused(string text) =>
        ReadText(text, List, name: "表.xlsx").RefusedAsAWholeFor("file.not-a-workbook");

    [Theory]
    [InlineData(0x89, 0x50, 0x4E, 0x47)]
    [InlineData(0xFF, 0xD8, 0xFF, 0xE0)]
    [InlineData(0x1F, 0x8B, 0x08, 0x00)]
    [InlineData(0x37, 0x7A, 0xBC, 0xAF)]
    public void A_picture_or_an_archive_is_refused(params int[] start) =>
        Read([.. start.Select(one => (byte)one), .. new byte[64]], List).RefusedAsAWholeFor("file.not-a-workbook");

    [Fact]
    public void Where_a_text_file_has_no_headings_what_divides_its_columns_is_said()
    {
        var problem = Assert.Single(ReadText("事项名称|职权类型|实施部门\n甲|行政确认|市水务局\n", List).Problems);
        Assert.Equal("header.missing", problem.Code);
        Assert.Contains("半角的逗号、分号或制表符", problem.Zh, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("[\n  { \"code\": \"1\" } ]")]
    [InlineData("\uFEFF{\"powers\": []}")]
    public void An_export_as_JSON_is_refused_as_such(string text) =>
        ReadText(text, List, name: "清单.json").RefusedAsAWholeFor("file.json");

    [Fact]
    public void A_workbook_with_macros_is_read_for_its_values()
    {
        using var zip = new ZipArchive(new MemoryStream(Good));
        using var types = new StreamReader(zip.GetEntry("[Content_Types].xml")!.Open());
        var macros = types.ReadToEnd()
            .Replace(
                "vnd.openxmlformats-officedocument.spreadsheetml.sheet.main", "vnd.ms-excel.sheet.macroEnabled.main",
                StringComparison.Ordinal);

        Assert.Single(Read(Replace(Good, "[Content_Types].xml", macros), List, "表.xlsm").Clean().Lines);
    }

    [Fact]
    public void A_file_over_the_limit_is_refused() =>
        Read(Good, List with { Limits = new ReadLimits { FileBytes = 100 } }).RefusedAsAWholeFor("file.too-large");

    [Fact]
    public void A_truncated_workbook_is_damaged() => Read(Good[..^200], List).RefusedAsAWholeFor("file.damaged");

    [Fact]
    public void A_flipped_bit_in_the_content_is_noticed()
    {
        // Stored without compression, so that the flip gives another character and not another structure.
        var bytes = Stored(Good);
        var at = bytes.AsSpan().IndexOf("许可"u8);
        bytes[at + 2] ^= 1;

        Read(bytes, List).RefusedAsAWholeFor("file.damaged");
    }

    [Fact]
    public void Broken_markup_is_damaged() => Read(BrokenWorkbook.List("<row r='2'><c r='A2'>"), List).RefusedAsAWholeFor("file.damaged");

    [Theory]
    [InlineData("""<row r="2"><c r="A2" t="s"><v>7</v></c></row>""")]
    [InlineData("""<row r="2"><c r="A2" t="x"><v>7</v></c></row>""")]
    [InlineData("""<row r="x"/>""")]
    [InlineData("""<row r="2"><c r="?"><v>7</v></c></row>""")]
    public void What_the_file_format_does_not_have_is_damage(string row) =>
        Read(BrokenWorkbook.List(row), List).RefusedAsAWholeFor("file.damaged");

    [Fact]
    public void A_document_type_is_refused_and_no_entity_is_read()
    {
        var workbook = Replace(Good, "xl/worksheets/sheet1.xml", """<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/hostname">]>"""
            + """<worksheet><sheetData><row><c t="inlineStr"><is><t>&e;</t></is></c></row></sheetData></worksheet>""");
        Read(workbook, List).RefusedAsAWholeFor("file.damaged");
    }

    [Theory]
    [InlineData("../evil.xml")]
    [InlineData("xl/../../evil.xml")]
    [InlineData("/etc/evil.xml")]
    [InlineData("C:\\evil.xml")]
    public void An_entry_that_points_outside_is_refused(string name) =>
        Read(Replace(Good, name, "x"), List).RefusedAsAWholeFor("file.damaged");

    [Fact]
    public void Too_many_entries_are_refused() =>
        Read(Good, List with { Limits = new ReadLimits { Entries = 3 } }).RefusedAsAWholeFor("file.too-large-inside");

    [Fact]
    public void Entries_are_counted_before_their_names_are_read() =>
        Read(BrokenWorkbook.Archive(("a.txt", "x"), ("b.txt", "x")), List with { Limits = new ReadLimits { Entries = 1 } })
            .RefusedAsAWholeFor("file.too-large-inside");

    [Fact]
    public void Too_many_rows_are_refused_at_the_row() =>
        ReadSheets(List with { Limits = new ReadLimits { Rows = 1 } }, Sheet("清单", "编码|事项名称|职权类型|实施部门", "1|a|许可|c", "2|a|许可|c"))
            .RefusedAsAWholeFor("file.too-many-rows 清单 第3行");

    [Fact]
    public void A_bomb_is_refused_at_once_and_within_bounded_memory()
    {
        var bomb = Bomb(1L << 30);
        Assert.True(bomb.Length < 2 << 20);
        // Whoever decompressed a tenth of it would come to where it is damaged, and say that instead.
        bomb.AsSpan(bomb.Length / 10, 1_000).Fill(0xFF);

        var before = GC.GetAllocatedBytesForCurrentThread();
        var result = Read(bomb, List);

        result.RefusedAsAWholeFor("file.too-large-inside");
        Assert.Contains("xl/worksheets/sheet1.xml", result.Problems[0].En, StringComparison.Ordinal);
        Assert.True(GC.GetAllocatedBytesForCurrentThread() - before < 32 << 20, "allocated more than 32 MB");
    }

    [Fact]
    public void A_bomb_that_lies_about_its_size_is_refused()
    {
        var bomb = Bomb(64 << 20);
        // The length once decompressed, in the central directory: 64 MB become 1 KB.
        Span<byte> honest = [0, 0, 0, 4];
        for (int at; (at = bomb.AsSpan().IndexOf(honest)) >= 0;) ((ReadOnlySpan<byte>)[0, 4, 0, 0]).CopyTo(bomb.AsSpan(at));

        Assert.Contains(Read(bomb, List).Problems.Single().Code, new[] { "file.damaged", "file.too-large-inside" });
    }

    [Fact]
    public void Reading_can_be_stopped()
    {
        using var stopped = new CancellationTokenSource();
        stopped.Cancel();
        Assert.Throws<OperationCanceledException>(
            () => DraftReader.Read(new MemoryStream(Good), "a", List, Repository.Reference, stopped.Token));
    }

    private static byte[] Bomb(long size)
    {
        using var stream = new MemoryStream();
        using (var from = new ZipArchive(new MemoryStream(Good)))
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var part in from.Entries.Where(part => part.FullName != "xl/worksheets/sheet1.xml"))
            {
                using var source = part.Open();
                using var target = zip.CreateEntry(part.FullName, CompressionLevel.Optimal).Open();
                source.CopyTo(target);
            }

            using var entry = zip.CreateEntry("xl/worksheets/sheet1.xml", CompressionLevel.Optimal).Open();
            var zeros = new byte[1 << 20];
            for (var written = 0L; written < size; written += zeros.Length) entry.Write(zeros);
        }

        return stream.ToArray();
    }

    private static byte[] Replace(byte[] workbook, string name, string text) => Rewritten(workbook, CompressionLevel.Fastest, zip =>
    {
        zip.GetEntry(name)?.Delete();
        using var entry = zip.CreateEntry(name).Open();
        entry.Write(Encoding.UTF8.GetBytes(text));
    });

    private static byte[] Stored(byte[] workbook) => Rewritten(workbook, CompressionLevel.NoCompression, _ => { });

    private static byte[] Rewritten(byte[] workbook, CompressionLevel level, Action<ZipArchive> change)
    {
        using var stream = new MemoryStream();
        using (var from = new ZipArchive(new MemoryStream(workbook)))
        using (var to = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var entry in from.Entries)
            {
                using var source = entry.Open();
                using var target = to.CreateEntry(entry.FullName, level).Open();
                source.CopyTo(target);
            }
        }

        using (var zip = new ZipArchive(stream, ZipArchiveMode.Update, leaveOpen: true)) change(zip);
        return stream.ToArray();
    }

    [Fact]
    public void Two_entries_of_one_name_are_refused() => Read(
        BrokenWorkbook.Archive([.. Entries(Good), ("xl/worksheets/SHEET1.xml", "<worksheet/>")]), List).RefusedAsAWholeFor("file.damaged");

    [Fact]
    public void A_part_is_held_to_its_limits_under_any_name()
    {
        var file = BrokenWorkbook.Archive(
        [
            .. Entries(BrokenWorkbook.List(BrokenWorkbook.Row(2, """<c r="E2" t="s"><v>0</v></c>""")))
                .Where(entry => entry.Name != "xl/sharedStrings.xml")
                .Select(entry => (entry.Name, entry.Text.Replace("sharedStrings.xml", "strings.bin", StringComparison.Ordinal))),
            ("xl/strings.bin", $"<sst><si><t>{Random(5 << 20)}</t></si></sst>"),
        ]);
        var result = Read(file, List);

        result.RefusedAsAWholeFor("file.too-large-inside");
        Assert.Contains("xl/strings.bin", result.Problems[0].En, StringComparison.Ordinal);
        Assert.Contains("overlong text", result.Problems[0].En, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("rId1")]
    [InlineData("rId9")]
    public void Each_sheet_has_a_part_of_its_own(string link) =>
        Read(With("</sheets>", $"""<sheet name="别的" sheetId="2" r:id="{link}"/>"""), List).RefusedAsAWholeFor("file.damaged");

    [Theory]
    [InlineData("</sheets>", """<sheet name="图" sheetId="2" r:id="rId3"/>""")]
    [InlineData("</Relationships>", """<Relationship Id="rId7" Type="/chartsheet" Target="a"/>""")]
    public void Sheets_and_their_links_are_counted(string before, string more)
    {
        var options = List with { Limits = new ReadLimits { Entries = 20 } };

        Read(With(before, string.Concat(Enumerable.Repeat(more, 30))), options).RefusedAsAWholeFor("file.too-large-inside");
        Read(With(before, more), options).RefusedAsAWholeFor("file.no-rows");
    }

    // A workbook without rows, with more markup in its parts.
    private static byte[] With(string before, string more) => BrokenWorkbook.Archive(
        [
            .. Entries(BrokenWorkbook.List(""))
                .Select(entry => (entry.Name, entry.Text.Replace(before, more + before, StringComparison.Ordinal))),
        ]);

    private static IEnumerable<(string Name, string Text)> Entries(byte[] file)
    {
        using var zip = new ZipArchive(new MemoryStream(file));
        foreach (var entry in zip.Entries)
        {
            using var reader = new StreamReader(entry.Open(), Encoding.UTF8);
            yield return (entry.FullName, reader.ReadToEnd());
        }
    }

    // Hardly compressible, so that the ratio is not what refuses it.
    private static string Random(int length)
    {
        var random = new Random(1);
        return string.Create(length, random, (text, from) =>
        {
            for (var i = 0; i < text.Length; i++) text[i] = (char)from.Next('a', 'z');
        });
    }
}

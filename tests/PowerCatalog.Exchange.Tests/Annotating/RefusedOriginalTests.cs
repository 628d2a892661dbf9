using System.IO.Compression;
using System.Text;
using PowerCatalog.Domain.Problems;
using PowerCatalog.Exchange.Annotating;
using PowerCatalog.Exchange.ProblemLists;
using PowerCatalog.Exchange.Files;
using PowerCatalog.Exchange.Reading;
using PowerCatalog.Exchange.Tests.Support;
using static PowerCatalog.Exchange.Tests.Support.Reading;

namespace PowerCatalog.Exchange.Tests.Annotating;

public class RefusedOriginalTests
{
    private static readonly byte[] Good = Bytes(Sheet("清单", "编码|事项名称|职权类型|实施部门", "1|a|许可|c"));

    public static TheoryData<string, byte[]> Refused => new()
    {
        { "file.empty", [] },
        { "file.xls", [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, 0, 0] },
        { "file.not-a-workbook", Encoding.UTF8.GetBytes("<html></html>") },
        { "file.damaged", Good[..^200] },
        { "file.encoding", [0x61, 0xFF, 0xFF, 0xFF] },
    };

    [Theory]
    [MemberData(nameof(Refused))]
    public void Of_a_file_that_is_refused_as_a_whole_only_the_list_is_written(string code, byte[] file)
    {
        using var annotated = Annotated.AsRead(file, List, "表.xls");

        Assert.Equal("表-问题.xlsx", annotated.Name);
        Assert.Equal(["问题"], annotated.Sheets);
        Assert.Equal([code], annotated.Rows("问题").Skip(1).Select(row => row[^1]));
        Assert.Empty(annotated.Invalid);
    }

    [Fact]
    public void The_reason_is_listed_also_where_nobody_named_it()
    {
        using var annotated = Annotated.Of([], [Problem.Error("a.b", null, "错了。", "Wrong.")]);

        Assert.Equal(["a.b", "file.empty"], annotated.Rows("问题").Skip(1).Select(row => row[^1]));
    }

    [Theory]
    [InlineData("<row r='2'><c r='A2'>")]
    [InlineData("<row r='x'/>")]
    [InlineData("<row r='2'><c r='?'/></row>")]
    public void A_sheet_that_is_damaged_where_a_problem_is_gives_the_list_alone_and_no_half_workbook(string rows)
    {
        using var annotated = Annotated.Of(BrokenWorkbook.List(rows), [Problem.Error("a.b", new("清单", 2, "C"), "错了。", "Wrong.")]);

        Assert.Equal(["问题"], annotated.Sheets);
        Assert.Equal(["a.b", "file.damaged"], annotated.Rows("问题").Skip(1).Select(row => row[^1]));
    }

    [Fact]
    public void A_document_type_is_not_read()
    {
        var file = Edited.Workbook(Good, (main, _) =>
        {
            using var writer = new StreamWriter(main.WorkbookStylesPart!.GetStream(FileMode.Create));
            writer.Write("""<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/hostname">]>"""
                + """<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">&e;</styleSheet>""");
        });
        using var annotated = Annotated.Of(file, []);

        Assert.Equal(["问题"], annotated.Sheets);
    }

    [Fact]
    public void The_limits_of_reading_hold_here_too()
    {
        using var annotated = Annotated.Of(Good, [], options: List with { Limits = new ReadLimits { Entries = 3 } });

        Assert.Equal(["file.too-large-inside"], annotated.Rows("问题").Skip(1).Select(row => row[^1]));
    }

    [Fact]
    public void Writing_can_be_stopped_and_then_writes_nothing()
    {
        using var stopped = new CancellationTokenSource();
        stopped.Cancel();
        using var output = new MemoryStream();
        Assert.Throws<OperationCanceledException>(() =>
            AnnotatedWorkbook.Write(
                new MemoryStream(Good), "表.xlsx", [], ProblemLanguage.Chinese, output, List, Repository.Reference, stopped.Token));
        Assert.Equal(0, output.Length);
    }

    [Fact]
    public void A_part_that_is_not_read_may_be_too_large_to_be_marked_beside_and_is_no_error()
    {
        using var stream = new MemoryStream();
        stream.Write(Good);
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Update, leaveOpen: true))
        {
            using var picture = zip.CreateEntry("xl/media/image1.bmp").Open();
            picture.Write(new byte[3 << 20]);
        }

        Read(stream.ToArray(), List).Clean();
        using var annotated = Annotated.Of(stream.ToArray(), [Problem.Error("a.b", new("清单", 2, "C"), "错了。", "Wrong.")]);

        Assert.Equal(["问题"], annotated.Sheets);
        Assert.Equal([("错误", "a.b"), ("提示", "file.not-marked")], annotated.Rows("问题").Skip(1).Select(row => (row[0], row[^1])));
    }
}

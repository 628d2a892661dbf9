using System.IO.Compression;
using System.Text;
using System.Text.RegularExpressions;
using PowerCatalog.Domain.Problems;
using PowerCatalog.Exchange.Tests.Support;
using static PowerCatalog.Exchange.Tests.Support.Reading;

namespace PowerCatalog.Exchange.Tests.Reading;

/// <summary>Only the parts of a workbook that are read decide whether it can be read, and whether it can be marked.</summary>
public class PackageTests
{
    private const string Relationships = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private const string SheetLinks = "xl/worksheets/_rels/sheet1.xml.rels";
    private static readonly byte[] Good = Bytes(Sheet("清单", "编码|事项名称|职权类型|实施部门", "1|a|许可|c"));

    public static TheoryData<string, byte[]> Harmless => new()
    {
        { "another name of the workbook", Renamed("xl/workbook.xml", "xl/workbook22.xml") },
        { "another folder", Renamed("xl/", "书/") },
        { "backslashes", Edit(Good, (name, text) => (name.Replace('/', '\\'), text)) },
        { "a link that is no address", With(SheetLinks, Links("hyperlink", "mailto:slj@", " TargetMode=\"External\"")) },
        { "a link to nothing", With(SheetLinks, Links("hyperlink", "http://[x", " TargetMode=\"External\"")) },
        { "printer settings that are missing", With(SheetLinks, Links("printerSettings", "../printerSettings/printerSettings1.bin")) },
        { "a drawing that is missing", With(SheetLinks, Links("drawing", "../drawings/drawing1.xml")) },
        { "a theme that is missing", Linked("theme", "theme/theme1.xml") },
        { "a calcChain that is missing", Linked("calcChain", "calcChain.xml") },
        { "an external link that is missing", Linked("externalLink", "externalLinks/externalLink1.xml") },
        { "custom XML that is missing", Linked("customXml", "../customXml/item1.xml") },
        { "a calcChain that is broken", With("xl/calcChain.xml", "<x") },
        { "properties that are broken", With("docProps/core.xml", "<x") },
        { "a thumbnail", With("docProps/thumbnail.jpeg", "\0\0") },
        { "the strict form", Edit(Good, (name, text) => (name, Strict(text))) },
    };

    [Theory]
    [MemberData(nameof(Harmless))]
    public void What_is_not_read_is_no_damage(string what, byte[] file)
    {
        Assert.True(Read(file, List).Clean().Lines.Single().Text("name") == "a", what);
        var problem = Problem.Error("a.b", new Place("清单", 2, "B"), "错了。", "Wrong.");
        using var output = new MemoryStream();
        Exchange.Annotating.AnnotatedWorkbook.Write(
            new MemoryStream(file), "表.xlsx", [problem], ProblemLists.ProblemLanguage.Chinese, output, List, Repository.Reference,
            TestContext.Current.CancellationToken);

        Assert.Equal("a", Read(output.ToArray(), List).Clean().Lines.Single().Text("name"));
        using var zip = new ZipArchive(new MemoryStream(output.ToArray()));
        Assert.Contains(zip.Entries, entry => entry.FullName == "xl/comments1.xml");
        Assert.Contains(zip.Entries, entry => entry.FullName == "xl/drawings/vmlDrawing1.vml");
        using var links = new StreamReader(
            zip.Entries.Single(entry => entry.FullName.EndsWith("worksheets/_rels/sheet1.xml.rels", StringComparison.Ordinal)).Open());
        Assert.Contains("comments1.xml\"", links.ReadToEnd(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("xl/worksheets/sheet1.xml")]
    [InlineData("xl/styles.xml")]
    public void A_part_that_is_read_must_be_there(string part)
    {
        var dates = BrokenWorkbook.List(BrokenWorkbook.Row(2, """<c r="E2" s="1"><v>1</v></c>"""));
        Read(Edit(dates, (name, text) => (name, name == part ? null : text)), List).RefusedAsAWholeFor("file.damaged");
    }

    [Theory]
    [InlineData("<document/>")]
    [InlineData("<presentation/>")]
    public void A_package_of_another_kind_is_no_workbook(string main) =>
        Read(Edit(Good, (name, text) => (name, name == "xl/workbook.xml" ? main : text)), List).RefusedAsAWholeFor("file.not-a-workbook");

    [Fact]
    public void New_parts_are_found_by_relative_targets()
    {
        var file = Edit(Good, (name, text) => (name, name == "xl/workbook.xml"
            ? text.Replace($" xmlns:r=\"{Relationships}\"", "", StringComparison.Ordinal)
                .Replace("<sheet ", $"<sheet xmlns:r=\"{Relationships}\" ", StringComparison.Ordinal)
            : text));
        using var annotated = Annotated.Of(file, [Problem.Error("a.b", new Place("清单", 2, "B"), "错了。", "Wrong.")]);
        using var zip = new ZipArchive(new MemoryStream(annotated.Bytes));
        using var links = new StreamReader(zip.GetEntry(SheetLinks)!.Open());
        var text = links.ReadToEnd();

        Assert.Contains("Target=\"../comments1.xml\"", text, StringComparison.Ordinal);
        Assert.Contains("Target=\"../drawings/vmlDrawing1.vml\"", text, StringComparison.Ordinal);
        using var book = new StreamReader(zip.GetEntry("xl/workbook.xml")!.Open());
        Assert.Equal(2, Regex.Count(book.ReadToEnd(), "<sheet [^>]*\\br:id="));
        Assert.Empty(annotated.Invalid);
    }

    [Fact]
    public void Notes_of_another_program_get_the_usual_names_too()
    {
        var noted = Edit(
            Edited.WithNote(Good, "B2", 1, 1, "x"),
            (name, text) => (
                name.Replace("xl/comments1.xml", "xl/comments/comment7.xml", StringComparison.Ordinal),
                text.Replace("/xl/comments1.xml", "/xl/comments/comment7.xml", StringComparison.Ordinal)
                    .Replace("../comments1.xml", "/xl/comments/comment7.xml", StringComparison.Ordinal)));
        using var annotated = Annotated.Of(noted, [Problem.Error("a.b", new Place("清单", 2, "A"), "错了。", "Wrong.")]);
        using var zip = new ZipArchive(new MemoryStream(annotated.Bytes));
        using var links = new StreamReader(zip.GetEntry(SheetLinks)!.Open());

        Assert.Contains("Target=\"../comments1.xml\"", links.ReadToEnd(), StringComparison.Ordinal);
        Assert.Null(zip.GetEntry("xl/comments/comment7.xml"));
        Assert.Equal(["B2", "A2"], annotated.Notes("清单").Select(note => note.Cell));
        Assert.Empty(annotated.Invalid);
    }

    [Fact]
    public void A_file_that_cannot_be_marked_is_said_to_be_that_and_no_more()
    {
        var noted = Edited.WithNote(Good, "B2", 1, 1, "x");
        var file = Edit(noted, (name, text) => (name, name.Contains("comments", StringComparison.Ordinal) ? "<x" : text));
        Read(file, List).Clean();
        using var annotated = Annotated.Of(file, [Problem.Error("a.b", new Place("清单", 2, "B"), "错了。", "Wrong.")]);

        Assert.Equal(["问题"], annotated.Sheets);
        Assert.Equal(["a.b", "file.not-marked"], annotated.Rows("问题").Skip(1).Select(row => row[^1]));
    }

    [Theory]
    [InlineData("99999999999")]
    [InlineData("x")]
    public void A_number_that_is_none_stands_only_in_the_way_of_marking(string id)
    {
        var file = Edit(Good, (name, text) => (name, text.Replace("sheetId=\"1\"", $"sheetId=\"{id}\"", StringComparison.Ordinal)));
        Read(file, List).Clean();
        using var annotated = Annotated.Of(file, [Problem.Error("a.b", new Place("清单", 2, "B"), "错了。", "Wrong.")]);

        Assert.Equal(["a.b", "file.not-marked"], annotated.Rows("问题").Skip(1).Select(row => row[^1]));
    }

    private static string Links(string type, string target, string more = "") =>
        """<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">"""
            + $"""<Relationship Id="rId1" Type="{Relationships}/{type}" Target="{target}"{more}/></Relationships>""";

    private static byte[] With(string entry, string content) => Edit(Good, (name, text) => (name, text), (entry, content));

    private static byte[] Linked(string type, string target) => Edit(
        Good, (name, text) => (name, name == "xl/_rels/workbook.xml.rels"
            ? text.Replace(
                "</Relationships>", $"""<Relationship Id="rId77" Type="{Relationships}/{type}" Target="{target}"/></Relationships>""",
                StringComparison.Ordinal)
            : text));

    private static byte[] Renamed(string from, string to)
    {
        var file = from[(from.LastIndexOf('/') + 1)..];
        return Edit(Good, (name, text) => (
            name.Replace(from, to, StringComparison.Ordinal)
                .Replace($"_rels/{file}.rels", $"_rels/{to[(to.LastIndexOf('/') + 1)..]}.rels", StringComparison.Ordinal),
            text.Replace(from, to, StringComparison.Ordinal)));
    }

    private static string Strict(string text) => text
        .Replace(
            "http://schemas.openxmlformats.org/spreadsheetml/2006/main", "http://purl.oclc.org/ooxml/spreadsheetml/main",
            StringComparison.Ordinal)
        .Replace(Relationships, "http://purl.oclc.org/ooxml/officeDocument/relationships", StringComparison.Ordinal);

    private static byte[] Edit(byte[] file, Func<string, string, (string Name, string? Text)> change, params (string, string)[] more)
    {
        using var zip = new ZipArchive(new MemoryStream(file));
        var entries = new List<(string, string)>();
        foreach (var entry in zip.Entries)
        {
            using var reader = new StreamReader(entry.Open(), Encoding.UTF8);
            var (name, text) = change(entry.FullName, reader.ReadToEnd());
            if (text is not null) entries.Add((name, text));
        }

        return BrokenWorkbook.Archive([.. entries, .. more]);
    }
}

using System.Text;
using CsCheck;
using DocumentFormat.OpenXml.Packaging;
using PowerCatalog.Domain.Problems;
using PowerCatalog.Exchange.Annotating;
using PowerCatalog.Exchange.Excerpts;
using PowerCatalog.Exchange.ProblemLists;
using PowerCatalog.Exchange.Reading;
using PowerCatalog.Exchange.Tests.Support;
using static PowerCatalog.Exchange.Tests.Support.Reading;

namespace PowerCatalog.Exchange.Tests.Annotating;

/// <summary>Whatever is sent, a workbook comes back; and where the file could be read, reading what came back finds the same.</summary>
public class AnyWorkbookTests
{
    private static readonly byte[] Noted = Edited.WithNote(
        Bytes(Sheet("清单", "编码|事项名称|职权类型|实施部门|生效日期", "1|a|许可|c|2021-05-01", "2|b|处罚|d|")), "B2", 1, 1, "x");

    private static readonly byte[] Csv = Encoding.UTF8.GetBytes("编码,事项名称,职权类型,实施部门\n1,\"a\nb\",许可,x\n2,c,处罚,'=y\n");

    private static readonly Gen<Place?> Places = Gen.Select(
        Gen.OneOf("清单", "f", "没有"), Gen.OneOf<int?>(null, 0, 1, 2, 3, 4, 7, 1_048_576, int.MaxValue),
        Gen.OneOf(null, "A", "B", "E", "F", "XFD", "ZZZZ", "3", "?"),
        (sheet, row, column) => (Place?)new Place(sheet, row, column));

    [Fact]
    public void Places_that_a_file_does_not_have_are_noted_all_the_same() =>
        Gen.Select(Gen.OneOf(Noted, Csv), Places.Array[0, 6]).Sample((file, places) => IsAnswered(file, places, whole: true), iter: 100);

    [Fact]
    public void Files_with_flipped_bits() =>
        Gen.Select(Gen.OneOf(Noted, Csv), Gen.Select(Gen.Double.Unit, Gen.Int[0, 7]).Array[1, 4], Places.Array[0, 2]).Sample(
            (file, flips, places) =>
            {
                var bytes = (byte[])file.Clone();
                foreach (var (share, bit) in flips) bytes[(int)(share * (bytes.Length - 1))] ^= (byte)(1 << bit);
                return IsAnswered(bytes, places, whole: false);
            },
            iter: 200);

    [Fact]
    public void Sheets_whose_markup_was_changed_and_packed_again() =>
        Gen.Select(
            Gen.Double.Unit, Gen.Int[0, 12],
            Gen.OneOf(
                "", "<", "<c r=\"ZZZZ9\">", "<c/>", "</row>", "<row/>", "<row r=\"-1\">", "<mergeCell ref=\"A1:XFD9999999\"/>", "&#0;",
                "<v>", " s=\"9\"", "<row r=\"2147483647\"/>", "<!-- x -->"),
            Places.Array[0, 3]).Sample(
                (share, cut, put, places) =>
                {
                    var rows = BrokenWorkbook.Row(2, """<c r="E2"><v>1</v></c>""") + BrokenWorkbook.Row(4, """<c r="F4" s="1">"""
                        + """<v>60</v></c>""");
                    var at = (int)(share * (rows.Length - 1));
                    return IsAnswered(
                        BrokenWorkbook.List(rows.Remove(at, Math.Min(cut, rows.Length - at)).Insert(at, put)), places, whole: true);
                },
                iter: 300);

    // Of a file that is not whole, parts that only the notes need may be missing, so the list alone is an answer too.
    private static bool IsAnswered(byte[] file, Place?[] places, bool whole)
    {
        var before = DraftReader.Read(new MemoryStream(file), "f", List, Repository.Reference, CancellationToken.None);
        List<Problem> problems = [.. before.Problems, .. places.Select(place => Problem.Error("a.b", place, "错了。", "Wrong."))];
        using var output = new MemoryStream();
        AnnotatedWorkbook.Write(
            new MemoryStream(file), "f", problems, ProblemLanguage.Chinese, output, List, Repository.Reference, CancellationToken.None);
        ProblemExcerpts.Read(new MemoryStream(file), "f", problems, 200, List, Repository.Reference, CancellationToken.None);

        output.Position = 0;
        using (var document = SpreadsheetDocument.Open(output, isEditable: false))
        {
            // A copy of a file whose types are garbled is as little a workbook to others as the file.
            if (document.WorkbookPart is not { } book) return !whole;
            if (book.WorksheetParts.Count() < 2)
                return !whole || before.Problems.Any(problem => problem.Severity == Severity.Error);
        }

        output.Position = 0;
        var after = DraftReader.Read(output, "f", List, Repository.Reference, CancellationToken.None);
        // A column that a text file numbers has letters in the workbook.
        return before.Problems.Select(problem => (problem.Code, problem.Place?.Row))
            .SequenceEqual(after.Problems.Select(problem => (problem.Code, problem.Place?.Row)))
            || file.AsSpan().StartsWith("PK"u8) == false;
    }
}

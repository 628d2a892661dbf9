using PowerCatalog.Domain.Problems;
using PowerCatalog.Domain.Reference;
using PowerCatalog.Exchange.Files;
using PowerCatalog.Exchange.Files.Text;
using PowerCatalog.Exchange.Mapping;
using PowerCatalog.Exchange.Reading;
using PowerCatalog.Exchange.Workbooks;

namespace PowerCatalog.Exchange.Annotating;

/// <summary>A text file as a workbook of one sheet named after it, with the same rows and columns as text.</summary>
/// <param name="Content">The workbook.</param>
/// <param name="File">The text file's name, by which places name it.</param>
/// <param name="Sheet">The sheet's name.</param>
internal sealed record TextWorkbook(FileContent Content, string File, string Sheet)
{
    private const int MostWide = 40;
    private const double Width = 18;

    public static TextWorkbook Of(FileContent content, ReadOptions options, ReferenceData reference, CancellationToken cancellation)
    {
        // The problems are already known; those found again are dropped.
        var again = new ProblemList(0);
        // Keeps everything that a sheet can hold, including columns beyond those that are read.
        var limits = options.Limits with { Columns = CellAddress.MostColumns - 2 };
        var vocabulary = new Vocabulary(reference, options.Map, options.OwnElements, again);
        var table = TextTable.Open(content, vocabulary.HeadingsOn(content.Name), limits, again, cancellation);
        var columns = table.Rows().Take(HeaderRow.Within).Select(row => row.Cells[^1].Column).DefaultIfEmpty(1).Max();
        var sheet = new SheetContent(SheetNames.Legal(content.Name), [], Rows(table))
        {
            Columns = [.. Enumerable.Repeat(new SheetColumn(Width: Width), Math.Min(columns, MostWide))],
        };

        var workbook = new MemoryStream();
        WorkbookWriter.Write(workbook, [sheet]);
        return new TextWorkbook(
            new FileContent(content.Source, workbook.GetBuffer().AsMemory(0, (int)workbook.Length)), content.Name, sheet.Name);
    }

    /// <summary>The limits for the workbook. It is generated, and similar rows compress well.</summary>
    public static ReadLimits Limits(ReadLimits limits) => limits with { DecompressionRatio = int.MaxValue };

    /// <summary>The problems with places on the sheet.</summary>
    public IReadOnlyList<Problem> Placed(IEnumerable<Problem> problems) =>
        [
            .. problems.Select(
                problem => problem.Place?.Sheet == File ? problem with { Place = problem.Place with { Sheet = Sheet } } : problem),
        ];

    private static IEnumerable<IReadOnlyList<string?>> Rows(TextTable table)
    {
        var next = 1;
        foreach (var (row, _) in TextDraft.Rows(table))
        {
            if (row.Number > CellAddress.MostRows) yield break;
            for (; next < row.Number; next++) yield return [];
            yield return Texts(row);
            next++;
        }
    }

    private static string?[] Texts(TableRow row)
    {
        var texts = new string?[row.Cells[^1].Column];
        foreach (var cell in row.Cells) texts[cell.Column - 1] = cell.Text;
        return texts;
    }
}

using PowerCatalog.Domain.Problems;
using PowerCatalog.Exchange.Files;
using PowerCatalog.Exchange.Workbooks;

namespace PowerCatalog.Exchange.ProblemLists;

/// <summary>The sheet that lists all problems of a workbook, including those without a cell. It holds only text.</summary>
internal static class ProblemSheet
{
    private const string Zh = "问题";
    private const string En = "Problems";

    private static readonly string[] HeadingsZh = ["级别", "工作表", "单元格", "列标题", "问题", "代码"];
    private static readonly string[] HeadingsEn = ["Severity", "Sheet", "Cell", "Heading", "Problem", "Code"];

    public static string Name(ProblemLanguage language) => language == ProblemLanguage.English ? En : Zh;

    public static IReadOnlyList<string> Headings(ProblemLanguage language) => language == ProblemLanguage.English ? HeadingsEn : HeadingsZh;

    public static SheetContent Of(string name, IEnumerable<Problem> problems, ProblemLanguage language) => new(
        name, Headings(language), problems.Select(problem => Row(problem, language)))
    {
        Columns = [.. new double[] { 10, 16, 12, 20, 90, 28 }.Select(width => new SheetColumn(Width: width, Wrap: width > 80))],
    };

    /// <summary>A problem as a row of the list.</summary>
    public static IReadOnlyList<string?> Row(Problem problem, ProblemLanguage language) =>
    [
        problem.Severity.Word(language), problem.Place?.Sheet, Cell(problem.Place, language), problem.Place?.Heading,
        problem.Sentence(language), problem.Code,
    ];

    /// <summary>
    /// Whether a sheet is such a list, by its name and its headings: a corrected annotated workbook still has it. A sheet that only has the
    /// name is the user's own.
    /// </summary>
    public static bool Is(ITable table) => HasName(table.Name)
        && table.Rows().FirstOrDefault() is { } first && first.Cells.Select(cell => cell.Text).ToList() is var texts
        && (texts.SequenceEqual(HeadingsZh) || texts.SequenceEqual(HeadingsEn));

    private static bool HasName(string name) =>
        (name.StartsWith(Zh, StringComparison.Ordinal) && name.AsSpan(Zh.Length).TrimStart("0123456789").IsEmpty)
        || (name.StartsWith(En, StringComparison.Ordinal) && name.AsSpan(En.Length).TrimStart("0123456789").IsEmpty);

    private static string? Cell(Place? place, ProblemLanguage language) => (place?.Row, CellAddress.ColumnNumber(place?.Column)) switch
    {
        (null, 0) => null,
        (null, var column) => $"{CellAddress.Letters(column)}:{CellAddress.Letters(column)}",
        (var row, 0) => language == ProblemLanguage.English ? $"row {row}" : $"第{row}行",
        var (row, column) => CellAddress.Of(column, row.Value),
    };
}

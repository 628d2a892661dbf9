using PowerCatalog.Domain.Problems;
using PowerCatalog.Exchange.Files.Xlsx;
using PowerCatalog.Exchange.ProblemLists;
using PowerCatalog.Exchange.Workbooks;

namespace PowerCatalog.Exchange.Annotating;

/// <summary>The notes of one sheet.</summary>
/// <param name="Sheet">The sheet.</param>
/// <param name="Survey">The survey of the sheet.</param>
/// <param name="Cells">The cells with notes, by row and column.</param>
/// <param name="Mended">The cells without a problem any longer, by row and column.</param>
internal sealed record SheetNotes(SheetEntry Sheet, SheetSurvey Survey, IReadOnlyList<CellNote> Cells, IReadOnlyList<MendedCell> Mended)
{
    /// <summary>
    /// Assigns each problem to a cell: the cell that it names; for a row, its first cell with content; for a sheet, A1. In a merged range
    /// it is the first cell, the only visible one.
    /// </summary>
    /// <param name="book">The workbook.</param>
    /// <param name="sheet">The sheet.</param>
    /// <param name="problems">Its problems.</param>
    /// <param name="before">The cells with notes from an earlier annotation.</param>
    /// <param name="language">The language of the notes.</param>
    public static SheetNotes Of(
        WorkbookFile book, SheetEntry sheet, IEnumerable<Problem> problems, IReadOnlyCollection<(int Row, int Column)> before,
        ProblemLanguage language)
    {
        var placed = problems.Select(problem => (Problem: problem, Row: RowOf(problem), Column: ColumnOf(problem))).ToList();
        var rows = placed.Select(item => item.Row).ToHashSet();
        var merged = DamageGuard.Run(sheet.Part, () => book.MergedIn(sheet)).Where(range => Touches(range, rows)).ToList();
        rows.UnionWith(merged.Select(range => range.Top));
        rows.UnionWith(before.Select(cell => cell.Row));
        var survey = DamageGuard.Run(sheet.Part, () => SheetSurvey.Of(book, sheet, rows));

        var cells = placed
            .Select(item => (item.Problem, Cell: (item.Row, Column: item.Column > 0 ? item.Column : survey.FirstUsed(item.Row))))
            .GroupBy(item => Seen(item.Cell, merged))
            .Select(group => new CellNote(
                group.Key.Row, group.Key.Column, survey.StyleOf(group.Key.Row, group.Key.Column),
                survey.Has(group.Key.Row, group.Key.Column),
                group.Min(item => item.Problem.Severity),
                string.Join('\n', group.Select(item => Elsewhere(item.Cell, group.Key) + item.Problem.Note(language)))))
            .OrderBy(note => note.Row).ThenBy(note => note.Column)
            .ToList();
        var mended = before.Except(cells.Select(note => (note.Row, note.Column))).Where(cell => survey.Has(cell.Row, cell.Column))
            .Select(
                cell => new MendedCell(
                    cell.Row, cell.Column, survey.StyleOf(cell.Row, cell.Column), survey.StyleNear(cell.Row, cell.Column, before)));
        return new SheetNotes(sheet, survey, cells, [.. mended]);
    }

    private static int RowOf(Problem problem) => problem.Place is { Row: >= 1 and <= CellAddress.MostRows } place ? place.Row.Value : 1;

    private static int ColumnOf(Problem problem) => problem.Place is not { Row: >= 1 and <= CellAddress.MostRows } place ? 1
        : CellAddress.ColumnNumber(place.Column) is >= 1 and <= CellAddress.MostColumns and var column ? column : 0;

    private static bool Touches(CellRange range, HashSet<int> rows)
    {
        // A range may be a million rows high and the problems few, or the other way round.
        if (range.Bottom - range.Top > rows.Count) return rows.Any(row => row >= range.Top && row <= range.Bottom);
        for (var row = range.Top; row <= range.Bottom; row++)
        {
            if (rows.Contains(row)) return true;
        }

        return false;
    }

    private static (int Row, int Column) Seen((int Row, int Column) cell, List<CellRange> merged)
    {
        foreach (var range in merged)
        {
            if (cell.Row >= range.Top && cell.Row <= range.Bottom && cell.Column >= range.Left && cell.Column <= range.Right)
                return (range.Top, range.Left);
        }

        return cell;
    }

    private static string Elsewhere((int Row, int Column) cell, (int Row, int Column) seen) =>
        cell == seen ? "" : CellAddress.Of(cell.Column, cell.Row) + ": ";
}

using PowerCatalog.Exchange.Workbooks;

namespace PowerCatalog.Exchange.Files.Xlsx;

/// <summary>
/// The merged cells of a sheet. The file stores a merged value only in the range's first cell; published lists merge the leading cells of
/// an item over all of its rows, so the value is repeated down the range. It is not repeated across columns; the cell has the number of
/// columns that it covers.
/// </summary>
/// <param name="byTop">The ranges by their first rows.</param>
internal sealed class MergedCells(IReadOnlyList<CellRange> byTop)
{
    private readonly Dictionary<int, (CellRange Range, Cell Value)> _open = [];
    private int _next;

    /// <summary>Reads the ranges, which follow the rows in the file.</summary>
    public static IReadOnlyList<CellRange> Ranges(Stream part, string name, ReadLimits limits)
    {
        var ranges = new List<CellRange>();
        using var reader = Markup.Open(part);
        while (!reader.EOF)
        {
            if (reader.Starts("sheetData"))
            {
                reader.Skip();
                continue;
            }

            if (reader.Starts("mergeCell") && CellAddress.TryParseRange(reader.GetAttribute("ref"), out var range)
                && range.Left <= limits.Columns)
                ranges.Add(range);
            if (ranges.Count > limits.MergedRanges)
                throw new FileRefusedException(FileProblems.TooLargeInside(name, "合并单元格过多", "too many merged cells"));
            reader.Read();
        }

        ranges.Sort((a, b) => a.Top.CompareTo(b.Top));
        return ranges;
    }

    /// <summary>The row's cells with the merged values; must be called in the order of the rows.</summary>
    public IReadOnlyList<Cell> Apply(int row, List<Cell> cells)
    {
        if (byTop.Count == 0) return cells;
        foreach (var (left, open) in _open)
        {
            if (open.Range.Bottom < row) _open.Remove(left);
        }

        for (; _next < byTop.Count && byTop[_next].Top <= row; _next++) Open(byTop[_next], row, cells);
        return _open.Values.Any(open => open.Range.Top < row) ? WithRepeated(row, cells) : cells;
    }

    private void Open(CellRange range, int row, List<Cell> cells)
    {
        var at = cells.FindIndex(cell => cell.Column == range.Left);
        if (at < 0 || range.Top != row) return;
        cells[at] = cells[at] with { Across = range.Right - range.Left + 1 };
        if (range.Bottom > range.Top && cells[at].HasContent) _open[range.Left] = (range, cells[at]);
    }

    private List<Cell> WithRepeated(int row, List<Cell> cells)
    {
        var own = cells.Where(cell => cell.HasContent).Select(cell => cell.Column).ToHashSet();
        var repeated = _open.Values
            .Where(open => open.Range.Top < row && !own.Contains(open.Range.Left))
            .Select(open => open.Value with { Repeated = true });
        return [.. cells.Where(cell => own.Contains(cell.Column)).Concat(repeated).OrderBy(cell => cell.Column)];
    }
}

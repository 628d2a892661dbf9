using PowerCatalog.Domain.Problems;
using PowerCatalog.Domain.Text;
using PowerCatalog.Exchange.Files;
using PowerCatalog.Exchange.Mapping;
using PowerCatalog.Exchange.Workbooks;

namespace PowerCatalog.Exchange.Excerpts;

/// <summary>The rows of one table that problems name.</summary>
internal sealed class TableExcerpts(ITable table, IEnumerable<Problem> problems, Vocabulary vocabulary, int mostColumns)
{
    // Cells that a problem names are shown longer; the others only identify the row.
    private const int LongestNamed = 500;

    private readonly SortedDictionary<int, List<Problem>> _byRow =
        new(problems.GroupBy(problem => problem.Place!.Row!.Value).ToDictionary(row => row.Key, row => row.ToList()));
    private Dictionary<int, string> _headings = [];
    private int _headerRow;

    /// <summary>The excerpts, read up to the last named row. A row without content has one too.</summary>
    public IEnumerable<RowExcerpt> Of(IEnumerable<TableRow> rows)
    {
        if (_byRow.Count == 0) yield break;
        var wanted = new Queue<int>(_byRow.Keys);
        foreach (var row in WithHeadings(rows.Where(row => row.HasContent)))
        {
            for (; wanted.TryPeek(out var absent) && absent < row.Number; wanted.Dequeue()) yield return Excerpt(absent, []);
            if (!wanted.TryPeek(out var number)) yield break;
            if (number != row.Number) continue;
            yield return Excerpt(number, row.Cells);
            if (wanted.Dequeue() == _byRow.Keys.Last()) yield break;
        }

        foreach (var absent in wanted) yield return Excerpt(absent, []);
    }

    private IEnumerable<TableRow> WithHeadings(IEnumerable<TableRow> rows)
    {
        using var all = rows.GetEnumerator();
        var first = new List<TableRow>();
        while (first.Count < HeaderRow.Within && all.MoveNext()) first.Add(all.Current);
        if (HeadingRows.Find(first, table.Name, vocabulary)?.Header is { } header)
        {
            _headerRow = header.Number;
            _headings = header.Cells.Where(cell => !BlankText.Is(cell.Text)).DistinctBy(cell => cell.Column)
                .ToDictionary(cell => cell.Column, cell => Quote.Of(CleanText.OneLine(cell.Text)));
        }

        foreach (var row in first) yield return row;
        while (all.MoveNext()) yield return all.Current;
    }

    private RowExcerpt Excerpt(int row, IReadOnlyList<Cell> cells)
    {
        var about = _byRow[row].ToLookup(problem => CellAddress.ColumnNumber(problem.Place!.Column));
        var texts = cells.Where(cell => cell.HasContent).DistinctBy(cell => cell.Column)
            .ToDictionary(cell => cell.Column, cell => cell.Text);
        // A row may have far more cells than a list has columns.
        var columns = texts.Keys.Where(column => column <= mostColumns).Concat(about.Select(column => column.Key))
            .Where(column => column > 0)
            .Distinct().Order();
        var shown = columns.Select(column => new CellExcerpt(
            table.ColumnName(column),
            Heading(row, column, about[column]),
            Shown(texts.GetValueOrDefault(column, ""), about.Contains(column)),
            [.. about[column]]));
        return new RowExcerpt(table.Name, row, [.. shown], [.. about[0]]);
    }

    private static string Shown(string text, bool named) => named ? Quote.Of(text, LongestNamed) : Quote.Of(text);

    // Particulars have their headings beside them, which only the problems name.
    private string? Heading(int row, int column, IEnumerable<Problem> about) =>
        (row > _headerRow ? _headings.GetValueOrDefault(column) : null)
        ?? about.Select(problem => problem.Place!.Heading).FirstOrDefault(heading => heading is not null);
}

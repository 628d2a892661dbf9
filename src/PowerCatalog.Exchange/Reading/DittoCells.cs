using System.Buffers;
using System.Text.RegularExpressions;
using PowerCatalog.Domain.Adjustments;
using PowerCatalog.Domain.Problems;
using PowerCatalog.Exchange.Files;
using PowerCatalog.Exchange.Mapping;

namespace PowerCatalog.Exchange.Reading;

/// <summary>
/// Replaces 同上 and its marks by what the cell above says, and names them once for the table. A blank cell is not one of them: it may as
/// well be a value that was forgotten. An export of ours says what it means in each cell, whatever that is.
/// </summary>
internal sealed partial class DittoCells(string table, ProblemList problems)
{
    private const int Longest = 8;

    private static readonly SearchValues<char> Signs = SearchValues.Create("同〃″");

    private TableRow? _above;
    private Place? _first;
    private int _count;

    /// <summary>The row with what its cells mean; a cell with nothing above it is an error and is left out.</summary>
    /// <param name="row">A row with a line, or one that goes on with a line above it.</param>
    /// <param name="columns">The meaning of its columns.</param>
    /// <param name="begins">Whether it is a line, so that further cells may refer to it.</param>
    public TableRow Resolve(TableRow row, Columns columns, bool begins)
    {
        if (columns.Has(Fields.ListVersion)) return row;
        if (row.Cells.Any(cell => IsDitto(cell, columns)))
        {
            var cells = row.Cells.Select(cell => IsDitto(cell, columns) ? Above(row, cell, columns) : cell);
            row = row with { Cells = [.. cells.OfType<Cell>()] };
        }

        if (begins) _above = row;
        return row;
    }

    /// <summary>Names the cells that were replaced.</summary>
    public void Report()
    {
        if (_first is not null) problems.Add(RowProblems.Ditto(_first, _count));
    }

    private Cell? Above(TableRow row, Cell cell, Columns columns)
    {
        var column = columns[cell.Column];
        var place = new Place(table, row.Number, column.Name, column.ShownHeading);
        // What is wrong with the cell above is said there.
        var above = _above?.Cells.FirstOrDefault(other => other.Column == cell.Column && other.HasContent) ?? default;
        if (above.Column == 0)
        {
            problems.Add(RowProblems.DittoOfNothing(place, cell.Text));
            return null;
        }

        _first ??= place;
        _count++;
        return above with { Across = cell.Across, Repeated = false, Fault = CellFault.None };
    }

    private static bool IsDitto(Cell cell, Columns columns) =>
        cell.Text.Length is > 0 and <= Longest && cell.Fault == CellFault.None && cell.Text.AsSpan().ContainsAny(Signs)
            && Ditto().IsMatch(cell.Text) && columns[cell.Column] is { LeftOut: false, Field: not null };

    [GeneratedRegex("""^\s*[（(]?\s*(同\s*上([行栏格列]|一行)?|[〃″])\s*[）)]?\s*[。.]?\s*$""")]
    private static partial Regex Ditto();
}

using PowerCatalog.Exchange.Files;
using PowerCatalog.Exchange.Mapping;

namespace PowerCatalog.Exchange.Reading;

/// <summary>Tells the headings of a second table on a sheet, whose columns are others.</summary>
internal static class OtherTables
{
    private const int Fewest = 3;

    /// <summary>Whether a row holds headings alone.</summary>
    public static bool IsHeader(TableRow row, Func<string, bool> isHeading)
    {
        var count = 0;
        foreach (var cell in row.Cells)
        {
            if (cell.Repeated || !cell.HasContent) continue;
            if (cell.Fault != CellFault.None || !isHeading(cell.Text)) return false;
            count++;
        }

        return count >= Fewest;
    }

    private static bool IsLine(TableRow row, Func<string, bool> isHeading)
    {
        var own = row.Cells.Where(cell => cell.HasContent && !cell.Repeated).ToList();
        return own.Count > 1 && !own.Any(cell => isHeading(cell.Text));
    }

    /// <summary>The headings of tables above that which is read, with rows of their own.</summary>
    public static IEnumerable<TableRow> Above(IReadOnlyList<TableRow> rows, HeadingRows headings, Func<string, bool> isHeading)
    {
        var above = rows.TakeWhile(row => row != headings.Rows[0]).ToList();
        return above.Where((row, i) => IsHeader(row, isHeading)
            && above.Skip(i + 1).Any(line => IsLine(line, isHeading)));
    }
}

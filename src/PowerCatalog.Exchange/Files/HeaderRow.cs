
namespace PowerCatalog.Exchange.Files;

/// <summary>Finds the row of headings, above which there are often titles and units.</summary>
internal static class HeaderRow
{
    /// <summary>The number of rows that are searched.</summary>
    public const int Within = 30;

    /// <summary>The fewest known headings that it needs.</summary>
    public const int Fewest = 2;

    /// <summary>The row with the most known headings, the first of equals; null where no row has enough.</summary>
    public static TableRow? Find(IEnumerable<TableRow> rows, Func<string, bool> isHeading)
    {
        TableRow? best = null;
        var most = Fewest - 1;
        foreach (var row in rows)
        {
            var known = row.Cells.Count(cell => cell.Fault == CellFault.None && isHeading(cell.Text));
            if (known <= most) continue;
            best = row;
            most = known;
        }

        return best;
    }

    /// <summary>
    /// The row of headings of a table that has no row with enough known ones, so that the problems of its rows are told beside those of its
    /// headings: it has one that is known, and stands above the rows, below titles of fewer cells. Null where it may be anything else, as
    /// the first line of a card, whose headings stand below one another.
    /// </summary>
    public static TableRow? WithOneKnown(IReadOnlyList<TableRow> rows, Func<string, bool> isHeading)
    {
        var titles = 0;
        foreach (var (at, row) in rows.Index())
        {
            var own = row.Cells.Where(IsOwn).ToList();
            var known = own.Where(cell => isHeading(cell.Text)).ToList();
            if (known.Count == 0 || own.Count <= titles)
            {
                titles = Math.Max(titles, own.Count);
                continue;
            }

            var isCard = rows.Skip(at + 1).SelectMany(below => below.Cells)
                .Any(cell => IsOwn(cell) && cell.Column == known[0].Column && isHeading(cell.Text));
            return isCard || own.Exists(cell => cell.Fault != CellFault.None) ? null : row;
        }

        return null;
    }

    private static bool IsOwn(Cell cell) => !cell.Repeated && cell.HasContent;
}


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
}

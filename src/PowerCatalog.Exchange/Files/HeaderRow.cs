
namespace PowerCatalog.Exchange.Files;

/// <summary>Finds the row of headings: titles and units often stand above it.</summary>
internal static class HeaderRow
{
    /// <summary>Within how many rows it is looked for.</summary>
    public const int Within = 30;

    /// <summary>How many known headings it needs at least.</summary>
    public const int Fewest = 2;

    /// <summary>The row, of those given, with the most known headings, the first of equals; null where none has enough.</summary>
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

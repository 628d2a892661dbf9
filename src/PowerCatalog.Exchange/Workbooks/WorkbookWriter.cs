namespace PowerCatalog.Exchange.Workbooks;

/// <summary>
/// Writes workbooks (.xlsx). The same sheets give the same bytes on one platform: the archive's entries have a fixed order and date, and no
/// part has an author or a time. Rows are written as they are enumerated, so a sheet need not fit in memory. A text over 32,767 characters,
/// the most that a cell holds, is truncated and ends in …
/// </summary>
public static class WorkbookWriter
{
    /// <summary>Writes a workbook of these sheets; the stream is left open.</summary>
    /// <exception cref="InvalidOperationException">A sheet has more than 1,048,576 rows.</exception>
    /// <exception cref="ArgumentException">There is no sheet, or a name is not valid or used twice.</exception>
    public static void Write(Stream output, IReadOnlyList<SheetContent> sheets)
    {
        SheetNames.Check(sheets);
        var held = new DrainedStream();
        using (var parts = new WorkbookParts(held))
        {
            parts.WriteFixed(sheets);
            for (var i = 0; i < sheets.Count; i++)
            {
                using var sheet = parts.OpenSheet(i, sheets[i]);
                foreach (var row in sheets[i].Rows)
                {
                    sheet.WriteRow(row);
                    if (held.Held > WorkbookParts.DrainAt) held.DrainTo(output);
                }
            }
        }

        held.DrainTo(output);
    }
}

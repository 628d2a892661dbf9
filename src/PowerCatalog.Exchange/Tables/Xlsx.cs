using PowerCatalog.Exchange.Workbooks;

namespace PowerCatalog.Exchange.Tables;

/// <summary>Writes a table as a workbook of one sheet. Cells are never formulas, so no guard is needed.</summary>
public static class Xlsx
{
    /// <summary>
    /// Writes the headings and the rows as they come, in memory that does not grow with them; the stream is only ever written to
    /// asynchronously, and left open.
    /// </summary>
    /// <param name="output">Where to.</param>
    /// <param name="sheet">The sheet's name: at most 31 characters, none of <c>: \ / ? * [ ]</c>.</param>
    /// <param name="columns">The columns.</param>
    /// <param name="rows">The rows, at most 1,048,575: as many cells as there are columns; null is empty.</param>
    /// <param name="cancellation">Stops the writing.</param>
    /// <exception cref="ArgumentException">The sheet's name is not valid.</exception>
    /// <exception cref="InvalidOperationException">There are more rows than a sheet holds.</exception>
    public static async Task WriteAsync(
        Stream output, string sheet, IReadOnlyList<TableColumn> columns, IAsyncEnumerable<IReadOnlyList<string?>> rows,
        CancellationToken cancellation)
    {
        SheetContent[] sheets =
        [
            new(sheet, [.. columns.Select(column => column.Heading)], [])
            {
                Columns = [.. columns.Select(column => new SheetColumn(column.Kind, Width(column)))],
            },
        ];
        SheetNames.Check(sheets);
        var held = new DrainedStream();
        using (var parts = new WorkbookParts(held))
        {
            parts.WriteFixed(sheets);
            using var writer = parts.OpenSheet(0, sheets[0]);
            await foreach (var row in rows.WithCancellation(cancellation))
            {
                writer.WriteRow(row);
                if (held.Held > WorkbookParts.DrainAt) await held.DrainToAsync(output, cancellation);
            }
        }

        await held.DrainToAsync(output, cancellation);
    }

    private static double Width(TableColumn column) => column.Kind == ColumnKind.Text ? Math.Clamp(column.Heading.Length * 3, 12, 40) : 12;
}

using CsvHelper;
using PowerCatalog.Exchange.Workbooks;

namespace PowerCatalog.Exchange.Tables;

/// <summary>
/// Writes a table as text: RFC 4180, in UTF-8 with a byte order mark, by which Excel recognises UTF-8. A text that a spreadsheet would run
/// as a formula (it starts with = + - @, their full-width forms, a tab or a line break) is preceded by an apostrophe, which reading removes
/// again. Numbers in a column of numbers are written unchanged.
/// </summary>
public static class Csv
{
    /// <summary>Writes the headings and the rows as they come; the stream is only ever written to asynchronously, and left open.</summary>
    /// <param name="output">Where to.</param>
    /// <param name="columns">The columns.</param>
    /// <param name="rows">The rows: as many cells as there are columns; null is empty.</param>
    /// <param name="cancellation">Stops the writing.</param>
    public static async Task WriteAsync(
        Stream output, IReadOnlyList<TableColumn> columns, IAsyncEnumerable<IReadOnlyList<string?>> rows, CancellationToken cancellation)
    {
        await using var writer = CsvWriter.Create(output, new CsvWriterOptions { WriteByteOrderMark = true }, leaveOpen: true);
        foreach (var column in columns) writer.WriteField(FormulaGuard.Protect(column.Heading));
        await writer.EndRecordAsync(cancellation);
        await foreach (var row in rows.WithCancellation(cancellation))
        {
            for (var i = 0; i < columns.Count; i++) writer.WriteField(Text(i < row.Count ? row[i] : null, columns[i].Kind));
            await writer.EndRecordAsync(cancellation);
        }

        await writer.FlushAsync(cancellation);
    }

    private static string Text(string? value, ColumnKind kind) =>
        string.IsNullOrEmpty(value) || (kind == ColumnKind.Number && CellNumber.Is(value)) ? value ?? "" : FormulaGuard.Protect(value);
}

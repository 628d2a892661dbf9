using System.Globalization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Net.Http.Headers;
using PowerCatalog.Domain.Time;
using PowerCatalog.Exchange.Tables;
using PowerCatalog.Exchange.Workbooks;
using PowerCatalog.Web.Asking;

namespace PowerCatalog.Web.Answering;

/// <summary>A list as a table: what stands on the sheet's tab, above the columns and in the rows.</summary>
/// <param name="Title">The sheet's name and the middle of the file's name.</param>
/// <param name="Columns">The columns.</param>
/// <param name="Rows">The rows, read while they are written.</param>
internal sealed record TableContent(string Title, IReadOnlyList<TableColumn> Columns, IEnumerable<IReadOnlyList<string?>> Rows)
{
    /// <summary>What the list is about, by code, in the file's name.</summary>
    public string? Subject { get; init; }

    public static TableContent Of<T>(string title, IReadOnlyList<Column<T>> columns, IEnumerable<T> rows) => new(
        title,
        [.. columns.Select(column => new TableColumn(column.Heading, column.Kind))],
        rows.Select(row => (IReadOnlyList<string?>)[.. columns.Select(column => column.Cell(row))]));
}

/// <summary>A column of a table.</summary>
/// <typeparam name="T">What a row is made of.</typeparam>
/// <param name="Heading">Its heading.</param>
/// <param name="Cell">A row's cell.</param>
/// <param name="Kind">What it holds.</param>
internal sealed record Column<T>(string Heading, Func<T, string?> Cell, ColumnKind Kind = ColumnKind.Text)
{
    public static Column<T> Number(string heading, Func<T, long?> value) => new(heading, row => value(row)?.ToString(CultureInfo.InvariantCulture), ColumnKind.Number);

    public static Column<T> Date(string heading, Func<T, DateOnly?> value) => new(heading, row => value(row) is { } date ? CatalogTime.Show(date) : null, ColumnKind.Date);

    public static Column<T> Moment(string heading, Func<T, DateTimeOffset> value) => new(heading, row => CatalogTime.Show(value(row)));

    public static Column<T> Flag(string heading, Func<T, bool> value) => new(heading, row => value(row) ? "是" : "否");
}

/// <summary>Answers with tables.</summary>
internal static class Tables
{
    private const int HeldInMemory = 256 * 1024;

    /// <summary>
    /// Writes the table aside first, in memory or beyond a size in a temporary file, then sends it: the catalog is let go as soon as its rows are
    /// read, however slowly the other side takes them, and a table that fails half-way is answered as a failure and not cut short.
    /// </summary>
    public static async Task WriteAsync(CatalogQuestion question, Form form, TableContent table)
    {
        var lens = question.View.Lens;
        var http = question.Http;
        await using var held = new FileBufferingWriteStream(HeldInMemory);
        await WriteAsync(held, form, table, http.RequestAborted);
        question.Dispose();
        string?[] parts = [question.View.Catalog.Division.Value, table.Title, table.Subject, CatalogTime.Show(lens.On), $"v{lens.Known}"];
        await SendAsync(http, held, form, string.Join('-', parts.Where(part => part is not null)));
    }

    public static async Task WriteAsync(HttpContext http, Form form, TableContent table)
    {
        await using var held = new FileBufferingWriteStream(HeldInMemory);
        await WriteAsync(held, form, table, http.RequestAborted);
        await SendAsync(http, held, form, table.Title);
    }

    private static Task WriteAsync(Stream output, Form form, TableContent table, CancellationToken cancellation) => form == Form.Csv
        ? Csv.WriteAsync(output, table.Columns, Rows(table), cancellation)
        : Xlsx.WriteAsync(output, table.Title, table.Columns, Rows(table), cancellation);

    private static async Task SendAsync(HttpContext http, FileBufferingWriteStream held, Form form, string name)
    {
        var disposition = new ContentDispositionHeaderValue("attachment");
        disposition.SetHttpFileName($"{name.Replace('/', '_').Replace('\\', '_')}.{(form == Form.Csv ? "csv" : "xlsx")}");
        http.Response.ContentType = form == Form.Csv ? Forms.CsvType + "; charset=utf-8" : Forms.XlsxType;
        http.Response.ContentLength = held.Length;
        http.Response.Headers.ContentDisposition = disposition.ToString();
        await held.DrainBufferAsync(http.Response.Body, http.RequestAborted);
    }

    private static async IAsyncEnumerable<IReadOnlyList<string?>> Rows(TableContent table)
    {
        foreach (var row in table.Rows) yield return row;
        await Task.CompletedTask;
    }
}

using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;
using PowerCatalog.Domain.Time;
using PowerCatalog.Exchange.Tables;
using PowerCatalog.Listings.Columns;
using PowerCatalog.Web.Http.Requests;
using PowerCatalog.Web.Http.Responses;

namespace PowerCatalog.Web.Http.Tables;

/// <summary>Answers with tables.</summary>
internal static class TableWriter
{
    private const int HeldInMemory = 256 * 1024;

    /// <summary>
    /// Writes the table aside first, in memory or beyond a size in a temporary file, then sends it: the catalog is let go as soon as its
    /// rows are read, however slowly the other side takes them, and a table that fails half-way is answered as a failure and not cut short.
    /// </summary>
    public static async Task WriteAsync(CatalogRequest request, Form form, TableContent table)
    {
        var lens = request.View.Lens;
        var http = request.Http;
        await using var held = new FileBufferingWriteStream(HeldInMemory);
        await WriteAsync(held, form, table, http.RequestAborted);
        request.Dispose();
        string?[] parts = [request.View.Catalog.Division.Value, table.Title, table.Subject, CatalogTime.Show(lens.On), $"v{lens.Known}"];
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

    private static Task SendAsync(HttpContext http, FileBufferingWriteStream held, Form form, string name) => form == Form.Csv
        ? FileAnswers.SendAsync(http, held, ContentNegotiation.CsvType + "; charset=utf-8", name + ".csv")
        : FileAnswers.SendAsync(http, held, ContentNegotiation.XlsxType, name + ".xlsx");

    private static async IAsyncEnumerable<IReadOnlyList<string?>> Rows(TableContent table)
    {
        foreach (var row in table.Rows) yield return row;
        await Task.CompletedTask;
    }
}

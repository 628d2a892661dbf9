using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using PowerCatalog.Web.Http.Json;
using PowerCatalog.Web.Http.Limiting;
using PowerCatalog.Web.Http.OpenApi;
using PowerCatalog.Web.Http.Problems;
using PowerCatalog.Web.Http.Requests;
using PowerCatalog.Web.Http.Routing;

namespace PowerCatalog.Web.Features.Statistics;

/// <summary>
/// Holds a table of stated totals against the ledger. It is sent because it is a file; nothing is recorded, so no key is asked for.
/// </summary>
internal static class StatedTotalsEndpoint
{
    private static readonly FileBody Body = new(
        "制表符分隔的表格（UTF-8，至多 1 MB）。A tab-separated table (UTF-8, at most 1 MB).",
        ["text/tab-separated-values", "application/octet-stream"]);

    public static void Map(IEndpointRouteBuilder routes) => routes
        .MapPost(CatalogRoutes.Root + "/{division}/reports/{year:int:range(1949,9998)}/stated", (Func<HttpContext, Task>)CheckAsync)
        .WithMetadata(new Described(QueryParameters.Lens, HasTables: false) { Body = Body, Revalidates = false })
        .Produces<StatedTotalsAnswer>()
        .RequireRateLimiting(Limits.Uploads)
        .Describe(
            "checkStatedTotals", Tags.Statistics, "核对文件所述数字 Checks totals that documents state",
            "The body is a tab-separated table (UTF-8, at most 1 MB) with the columns 文号, 声明总数 and 分项. Each part is held against the "
                + "facts of its document; the year is that of the report in which the totals stand. Nothing is recorded.")
        .Refuses(ProblemTypes.FileTooLarge, ProblemTypes.UnsupportedMediaType, ProblemTypes.BadRequest);

    private static async Task CheckAsync(HttpContext http)
    {
        await using var file = await ReceivedFile.ReceiveAsync(http.Request, "stated.tsv", StatedTable.MostBytes);
        var table = await StatedTable.ReadAsync(file.Content, http.RequestAborted);
        StatedTotalsAnswer answer;
        using (var request = await CatalogRequest.OpenAsync(http, QueryParameters.Lens))
        {
            var check = table.Check(request.View, http.RequestAborted);
            answer = new StatedTotalsAnswer(
                request.Catalog, request.Lens, check.Parts, check.Parts.Count, check.Unknown, check.LeftOut);
        }

        http.Response.Headers.CacheControl = "no-store";
        await WebJson.WriteAsync(http, StatusCodes.Status200OK, answer);
    }
}

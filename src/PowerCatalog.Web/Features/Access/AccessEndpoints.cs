using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using PowerCatalog.Listings.Access;
using PowerCatalog.Listings.Columns;
using PowerCatalog.Web.Http.Json;
using PowerCatalog.Web.Http.Limiting;
using PowerCatalog.Web.Http.OpenApi;
using PowerCatalog.Web.Http.Problems;
using PowerCatalog.Web.Http.Responses;
using PowerCatalog.Web.Http.Tables;

namespace PowerCatalog.Web.Features.Access;

/// <summary>The trail of access over the API.</summary>
internal static class AccessEndpoints
{
    public static void Map(IEndpointRouteBuilder routes) =>
        routes.MapGet("/api/v1/access", (Func<HttpContext, Task>)ListAsync)
            .WithMetadata(new Described(AccessAsked.Words, HasTables: true) { Subject = Subject.Server, Revalidates = false })
            .Produces<AccessTrailAnswer>().LimitFiles()
            .Describe(
                "listAccess", Tags.Access, "访问记录 The trail of access",
                "Sign-ins, refusals, exports, writes and changes of who may, of a month, the newest first; a page at a time as JSON, the "
                    + "whole month as a table. For auditors of every catalog, with a token of scope audit.")
            .Refuses(ProblemTypes.QueryRefused, ProblemTypes.NotAcceptable, ProblemTypes.LedgerUnavailable);

    private static async Task ListAsync(HttpContext http)
    {
        var query = AccessAsked.Read(http, blanks: false);
        http.Response.Headers.CacheControl = "no-store";
        var form = ContentNegotiation.Choose(http.Request, tables: true);
        if (form != Form.Json)
        {
            await TableWriter.WriteAsync(http, form, AccessListing.Entries.With(await AccessAsked.FindAllAsync(http, query)));
            return;
        }

        var (entries, next) = await AccessAsked.FindAsync(http, query);
        await WebJson.WriteAsync(http, StatusCodes.Status200OK, AccessTrailAnswer.Of(query.Month, entries, next));
    }
}

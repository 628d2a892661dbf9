using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using PowerCatalog.Web.Http.Json;

namespace PowerCatalog.Web.Http.Problems;

/// <summary>The table of all kinds of problems, at the addresses that their <c>type</c> names.</summary>
internal static class ProblemTable
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/problems", (HttpContext http) => WebJson.WriteAsync(http, 200, ProblemTypes.All.Select(Kind).ToArray()))
            .ExcludeFromDescription();
        routes.MapGet("/problems/{code}", async (HttpContext http) =>
        {
            var type = ProblemTypes.All.FirstOrDefault(type => type.Code == (string?)http.Request.RouteValues["code"]);
            if (type is null) http.Response.StatusCode = 404;
            else await WebJson.WriteAsync(http, 200, Kind(type));
        }).ExcludeFromDescription();
    }

    private static ProblemKind Kind(ProblemType type) => new(type.Uri, type.Status, type.Zh, type.En);
}

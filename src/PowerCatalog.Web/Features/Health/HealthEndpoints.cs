using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using PowerCatalog.Web.Http.Json;
using PowerCatalog.Web.Http.OpenApi;

namespace PowerCatalog.Web.Features.Health;

/// <summary>For monitoring of the server.</summary>
internal static class HealthEndpoints
{
    /// <summary>Whether it runs, which tells nothing else.</summary>
    public static void Map(IEndpointRouteBuilder routes) => routes.MapGet("/health/live", (Func<HttpContext, Task>)Live)
        .WithMetadata(new Described([], HasTables: false) { Subject = Subject.Server }).Produces(StatusCodes.Status204NoContent)
        .Describe("isLive", Tags.Health, "程序是否在运行 Whether the server runs", "204 as long as it answers at all.");

    /// <summary>How it is: for this machine, and for a token of whoever operates it.</summary>
    public static void MapReady(IEndpointRouteBuilder routes) => routes.MapGet("/health/ready", (Func<HttpContext, Task>)ReadyAsync)
        .WithMetadata(new Described([], HasTables: false) { Subject = Subject.Server })
        .Produces<HealthAnswer>().Produces<HealthAnswer>(StatusCodes.Status503ServiceUnavailable)
        .Describe(
            "isReady", Tags.Health, "能否如实回答 Whether the server answers with what is true now",
            "503 with the reason where the read models stopped or are behind, or the ledger does not answer. Answered to this machine; "
                + "from elsewhere it takes a token of scope operate.");

    private static Task Live(HttpContext http)
    {
        http.Response.StatusCode = StatusCodes.Status204NoContent;
        http.Response.Headers.CacheControl = "no-store";
        return Task.CompletedTask;
    }

    private static async Task ReadyAsync(HttpContext http)
    {
        var answer = await http.RequestServices.GetRequiredService<Readiness>().AskAsync(http.RequestAborted);
        http.Response.Headers.CacheControl = "no-store";
        await WebJson.WriteAsync(http, answer.Reason is null ? StatusCodes.Status200OK : StatusCodes.Status503ServiceUnavailable, answer);
    }
}

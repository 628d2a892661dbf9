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

    /// <summary>What an operator looks at beyond that, to the same.</summary>
    public static void MapDetails(IEndpointRouteBuilder routes) => routes.MapGet("/health/details", (Func<HttpContext, Task>)DetailsAsync)
        .WithMetadata(new Described([], HasTables: false) { Subject = Subject.Server })
        .Produces<HealthDetails>()
        .Describe(
            "healthDetails", Tags.Health, "运行情况 How the server is",
            "How far the read models are behind, the last decision, the last verification, the room on the disk, the sizes of the "
                + "write-ahead logs. 200 also where it is not ready. Answered to this machine; from elsewhere it takes a token of scope "
                + "operate.");

    private static async Task DetailsAsync(HttpContext http)
    {
        var details = await http.RequestServices.GetRequiredService<OperatingState>().AskAsync(http.RequestAborted);
        http.Response.Headers.CacheControl = "no-store";
        await WebJson.WriteAsync(http, StatusCodes.Status200OK, details);
    }

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

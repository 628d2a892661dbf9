using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace PowerCatalog.Web.Observing;

/// <summary>
/// Names a request in a trace by its pattern, with its method and the answer's status. Nothing of the address itself is kept, which may
/// hold the secret of a link, nor of who asks.
/// </summary>
internal sealed class TracedRequests
{
    /// <summary>The framework's source of requests.</summary>
    public const string Source = "Microsoft.AspNetCore";

    // By OpenTelemetry's conventions; those that a framework may set of an address or a client are taken off.
    private static readonly string[] Addresses =
    [
        "url.path", "url.query", "url.full", "client.address", "server.address", "server.port", "user_agent.original",
        "network.peer.address",
    ];

    /// <summary>Adds it to the pipeline where requests are traced.</summary>
    public static void Use(IApplicationBuilder app)
    {
        if (app.ApplicationServices.GetService<TracedRequests>() is null) return;
        app.Use(async (http, next) =>
        {
            try
            {
                await next(http);
            }
            finally
            {
                Name(http);
            }
        });
    }

    private static void Name(HttpContext http)
    {
        if (http.Features.Get<IHttpActivityFeature>()?.Activity is not { IsAllDataRequested: true } activity) return;
        var route = (http.GetEndpoint() as RouteEndpoint)?.RoutePattern.RawText;
        foreach (var address in Addresses) activity.SetTag(address, null);
        activity.DisplayName = $"{http.Request.Method} {route ?? "-"}";
        activity.SetTag("http.request.method", http.Request.Method).SetTag("http.route", route)
            .SetTag("http.response.status_code", http.Response.StatusCode);
    }
}

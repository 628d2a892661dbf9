using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using PowerCatalog.Web.Http.Authentication;

namespace PowerCatalog.Web.Http.Safety;

/// <summary>
/// One line for each write and each refusal: what, by whom, from which address. The line has the address's pattern and not the address
/// itself, which may hold the secret of a link.
/// </summary>
internal sealed class AccessLog(ILogger<AccessLog> log)
{
    public static void Use(IApplicationBuilder app)
    {
        var lines = ActivatorUtilities.CreateInstance<AccessLog>(app.ApplicationServices);
        app.Use(async (http, next) =>
        {
            try
            {
                await next(http);
            }
            finally
            {
                lines.Note(http);
            }
        });
    }

    private void Note(HttpContext http)
    {
        var status = http.Response.StatusCode;
        var refused = status is StatusCodes.Status401Unauthorized or StatusCodes.Status403Forbidden
            or StatusCodes.Status421MisdirectedRequest or StatusCodes.Status429TooManyRequests;
        if (!refused && (HttpMethods.IsGet(http.Request.Method) || HttpMethods.IsHead(http.Request.Method))) return;
        var level = refused ? LogLevel.Warning : LogLevel.Information;
        var pattern = (http.GetEndpoint() as RouteEndpoint)?.RoutePattern.RawText ?? "-";
        log.Log(
            level, "{Status} {Method} {Pattern} {Person} from {Address}", status, MethodOf(http), pattern,
            Actors.Find(http.User)?.Person.Id.Value ?? "anonymous", http.Connection.RemoteIpAddress);
    }

    // A method is text from the client.
    private static string MethodOf(HttpContext http) =>
        http.Request.Method is { Length: <= 10 } method && method.All(char.IsAsciiLetterUpper) ? method : "?";
}

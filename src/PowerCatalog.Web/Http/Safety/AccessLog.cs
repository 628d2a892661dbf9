using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using PowerCatalog.Domain.Access;
using PowerCatalog.Web.Http.Authentication;
using PowerCatalog.Web.Http.Noting;
using PowerCatalog.Web.Trailing;

namespace PowerCatalog.Web.Http.Safety;

/// <summary>
/// One line for each write and each refusal, and an entry of the trail of access for what belongs there: what, by whom, from which address.
/// Both have the address's pattern and not the address itself, which may hold the secret of a link.
/// </summary>
internal sealed class AccessLog(ILogger<AccessLog> log, AccessRecorder trail, TimeProvider clock)
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
        var request = $"{MethodOf(http)} {(http.GetEndpoint() as RouteEndpoint)?.RoutePattern.RawText ?? "-"}";
        if (IsRefused(http) || IsWrite(http)) Log(http, request);
        if (KindOf(http) is not { } kind) return;
        var (note, person) = (AccessNote.Of(http), Actors.Find(http.User));
        trail.Note(new AccessNoted(
            kind, Now(), note?.Person ?? person?.Person.Id, http.Connection.RemoteIpAddress?.ToString(), request,
            http.Response.StatusCode, note?.Subject ?? SubjectOf(http), person?.Token?.Number, Times: 1));
    }

    private void Log(HttpContext http, string request) => log.Log(
        IsRefused(http) ? LogLevel.Warning : LogLevel.Information, "{Status} {Request} {Person} from {Address}",
        http.Response.StatusCode, request, Actors.Find(http.User)?.Person.Id.Value ?? "anonymous", http.Connection.RemoteIpAddress);

    // The public may take away what is public without being noted; whoever has an account is answerable for what he takes.
    private static AccessKind? KindOf(HttpContext http)
    {
        var (note, known) = (AccessNote.Of(http)?.What, Actors.Find(http.User) is not null);
        if (note == AccessKind.SignInFailed) return note;
        if (IsRefused(http)) return AccessKind.Refused;
        if (http.Response.StatusCode >= StatusCodes.Status400BadRequest) return note == AccessKind.TokenUsed ? note : null;
        return note is not null and not AccessKind.TokenUsed ? note
            : known && IsWrite(http) ? AccessKind.Written
            : known && http.Response.Headers.ContentDisposition.Count > 0 ? AccessKind.Exported
            : note;
    }

    private static bool IsRefused(HttpContext http) => http.Response.StatusCode is StatusCodes.Status401Unauthorized
        or StatusCodes.Status403Forbidden or StatusCodes.Status421MisdirectedRequest or StatusCodes.Status429TooManyRequests;

    private static bool IsWrite(HttpContext http) =>
        !HttpMethods.IsGet(http.Request.Method) && !HttpMethods.IsHead(http.Request.Method);

    // What the address names, of what has no secret.
    private static string? SubjectOf(HttpContext http)
    {
        string?[] parts = [Route(http, "division"), Route(http, "id")];
        return parts.OfType<string>().Where(IsPlain).ToList() is { Count: > 0 } named ? string.Join(' ', named) : null;
    }

    private static string? Route(HttpContext http, string name) => http.GetRouteValue(name) as string;

    private static bool IsPlain(string text) => text.Length <= 100 && !text.Any(char.IsControl);

    private DateTimeOffset Now() => DateTimeOffset.FromUnixTimeMilliseconds(clock.GetUtcNow().ToUnixTimeMilliseconds());

    // A method is text from the client.
    private static string MethodOf(HttpContext http) =>
        http.Request.Method is { Length: <= 10 } method && method.All(char.IsAsciiLetterUpper) ? method : "?";
}

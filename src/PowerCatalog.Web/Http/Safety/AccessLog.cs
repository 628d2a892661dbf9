using System.Collections.Frozen;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using PowerCatalog.Domain.Access;
using PowerCatalog.Web.Http.Authentication;
using PowerCatalog.Web.Http.Noting;
using PowerCatalog.Web.Http.Throttling;
using PowerCatalog.Web.Trailing;

namespace PowerCatalog.Web.Http.Safety;

/// <summary>
/// One line for each write and each refusal, and an entry of the trail of access for what belongs there: what, by whom, from which address.
/// Both have the address's pattern and not the address itself, which may hold the secret of a link.
/// </summary>
internal sealed class AccessLog(ILogger<AccessLog> log, AccessRecorder trail, TimeProvider clock)
{
    // RFC 9110 section 9.3, and PATCH.
    private static readonly FrozenSet<string> Known = FrozenSet.Create(
        StringComparer.Ordinal, "GET", "HEAD", "POST", "PUT", "DELETE", "CONNECT", "OPTIONS", "TRACE", "PATCH");

    // What of an address says which thing is meant.
    private static readonly string[] Subjects = ["division", "id", "adjustment", "entry", "power"];

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
        var note = AccessNote.Of(http);
        for (var before = note?.Before; before is not null; before = before.Before) Add(http, before.What, request, before);
        if (KindOf(http) is not { } kind) return;
        // A day's first use of a token is noted once, also where the request is refused or writes.
        if (note?.What == AccessKind.TokenUsed && kind != AccessKind.TokenUsed) Add(http, AccessKind.TokenUsed, request, note);
        Add(http, kind, request, note);
    }

    // What the address names is the client's text: without a person it would make as many entries as it likes.
    private void Add(HttpContext http, AccessKind kind, string request, AccessNote? note)
    {
        var identity = Actors.Find(http.User);
        var person = note?.Person ?? identity?.Person.Id;
        trail.Note(
            new AccessNoted(
                kind, Now(), person, http.Connection.RemoteIpAddress?.ToString(), request, http.Response.StatusCode,
                note?.Subject ?? (person is null ? null : SubjectOf(http)), identity?.Token?.Number, Times: 1),
            ClientNetworks.Of(http));
    }

    private void Log(HttpContext http, string request) => log.Log(
        IsRefused(http) ? LogLevel.Warning : LogLevel.Information, "{Status} {Request} {Person} from {Address}",
        http.Response.StatusCode, request, Actors.Find(http.User)?.Person.Id.Value ?? "anonymous", http.Connection.RemoteIpAddress);

    // The public may take away what is public without being noted; whoever has an account is answerable for what he takes, and for what he
    // asked to be done and was refused, for whatever reason.
    private static AccessKind? KindOf(HttpContext http)
    {
        var (note, known) = (AccessNote.Of(http)?.What, Actors.Find(http.User) is not null);
        // What was said to be done was done, whatever became of the answer.
        if (note is not null and not AccessKind.TokenUsed) return note;
        if (IsRefused(http) || (known && IsWrite(http) && http.Response.StatusCode >= StatusCodes.Status400BadRequest))
            return AccessKind.Refused;
        if (http.Response.StatusCode >= StatusCodes.Status400BadRequest) return note;
        return known && IsWrite(http) && !IsTrial(http) ? AccessKind.Written
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
        string?[] parts = [.. Subjects.Select(name => Route(http, name))];
        return parts.OfType<string>().Where(IsPlain).ToList() is { Count: > 0 } named ? string.Join(' ', named) : null;
    }

    private static bool IsTrial(HttpContext http) => http.Request.Query["dryRun"] == "true";

    private static string? Route(HttpContext http, string name) => http.GetRouteValue(name) as string;

    private static bool IsPlain(string text) => text.Length <= 100 && !text.Any(char.IsControl);

    private DateTimeOffset Now() => DateTimeOffset.FromUnixTimeMilliseconds(clock.GetUtcNow().ToUnixTimeMilliseconds());

    // A method is text from the client.
    private static string MethodOf(HttpContext http) =>
        Known.TryGetValue(http.Request.Method, out var method) ? method : "?";
}

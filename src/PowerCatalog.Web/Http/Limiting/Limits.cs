using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.RateLimiting;
using PowerCatalog.Web.Http.Responses;

namespace PowerCatalog.Web.Http.Limiting;

/// <summary>The kinds of costly requests, each with limits of its own (<see cref="Limiters"/>); what is light names none.</summary>
internal static class Limits
{
    /// <summary>Replays, comparisons, the figures of a year and the charts: what is worked out from every item of the list.</summary>
    public const string Computations = "computations";

    /// <summary>Whole lists as files.</summary>
    public const string Exports = "exports";

    /// <summary>Files that are sent, and their previews.</summary>
    public const string Uploads = "uploads";

    /// <summary>Limits an address that gives a list as JSON, or as a file where Accept asks for one: the file alone.</summary>
    public static TBuilder LimitFiles<TBuilder>(this TBuilder route) where TBuilder : IEndpointConventionBuilder =>
        route.RequireRateLimiting(Exports).WithMetadata(new FilesByAccept());

    /// <summary>Which limit a request falls under; null where none.</summary>
    /// <exception cref="Problems.ProblemException">None of the forms that it accepts can be had.</exception>
    public static string? Of(HttpContext http) =>
        http.GetEndpoint()?.Metadata is { } metadata
            && metadata.GetMetadata<EnableRateLimitingAttribute>() is { PolicyName: { } kind }
            && (metadata.GetMetadata<FilesByAccept>() is null || ContentNegotiation.Choose(http.Request, tables: true) != Form.Json)
            ? kind
            : null;

    private sealed record FilesByAccept;
}

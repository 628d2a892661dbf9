using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace PowerCatalog.Web.Http.Safety;

/// <summary>Header fields that every answer carries; a page that needs more sets its own policy.</summary>
internal static class SafetyHeaders
{
    public const string NothingAllowed = "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    public static void Use(IApplicationBuilder app) => app.Use((context, next) =>
    {
        // At the start of the answer, because an error clears the fields that were set before it.
        context.Response.OnStarting(() =>
        {
            var headers = context.Response.Headers;
            headers.XContentTypeOptions = "nosniff";
            headers["Referrer-Policy"] = "no-referrer";
            headers["Cross-Origin-Resource-Policy"] = "same-origin";
            if (headers.ContentSecurityPolicy.Count == 0) headers.ContentSecurityPolicy = NothingAllowed;
            return Task.CompletedTask;
        });
        return next(context);
    });

    /// <summary>
    /// HEAD is GET without a body (RFC 9110 section 9.3.2); the server leaves the body out by the request line, whatever is said here.
    /// </summary>
    public static void UseHead(IApplicationBuilder app) => app.Use((context, next) =>
    {
        if (HttpMethods.IsHead(context.Request.Method)) context.Request.Method = HttpMethods.Get;
        return next(context);
    });
}

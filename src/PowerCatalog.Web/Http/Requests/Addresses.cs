using Microsoft.AspNetCore.Http;

namespace PowerCatalog.Web.Http.Requests;

/// <summary>Reads addresses.</summary>
internal static class Addresses
{
    /// <summary>
    /// The site as the client names it, as <c>https://qzqd.example</c>. Host names are checked (<c>AllowedHosts</c>), and a proxy's are
    /// believed of known proxies alone.
    /// </summary>
    public static string Site(this HttpContext http) => $"{http.Request.Scheme}://{http.Request.Host}";

    /// <summary>
    /// A part of the address. The server leaves an encoded slash as it is, because it would part the address; here it is text again.
    /// </summary>
    public static string Route(this HttpContext http, string name) =>
        ((string?)http.Request.RouteValues[name] ?? "").Replace("%2F", "/", StringComparison.OrdinalIgnoreCase);
}

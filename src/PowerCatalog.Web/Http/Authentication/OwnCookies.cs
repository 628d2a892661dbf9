using Microsoft.AspNetCore.Http;
using PowerCatalog.Web.Http.Configuration;

namespace PowerCatalog.Web.Http.Authentication;

/// <summary>
/// Cookies that only this site sees. Behind TLS their names begin with <c>__Host-</c>: no other host of the domain can set one (RFC 6265bis
/// section 4.1.3.2).
/// </summary>
internal static class OwnCookies
{
    private const string HostOnly = "__Host-";

    /// <summary>The name of a cookie.</summary>
    public static string NameOf(string name, WebOptions web) => web.IsBehindTls ? HostOnly + name : name;

    /// <summary>Says what a cookie is.</summary>
    public static void Set(CookieBuilder cookie, string name, WebOptions web)
    {
        cookie.Name = NameOf(name, web);
        cookie.HttpOnly = true;
        // A link in a message is followed by somebody who is signed in; what another site makes a browser send has no cookie.
        cookie.SameSite = SameSiteMode.Lax;
        cookie.SecurePolicy = web.IsBehindTls ? CookieSecurePolicy.Always : CookieSecurePolicy.SameAsRequest;
        cookie.Path = "/";
        cookie.IsEssential = true;
    }
}

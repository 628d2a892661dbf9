using System.Security.Claims;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace PowerCatalog.Web.Pages.Frame;

/// <summary>Who is signed in at the pages, and the token that proves that a form is ours.</summary>
internal static class PageSession
{
    public const string Scheme = "pages";

    /// <summary>Whether the request comes with a session that was opened with the present write key.</summary>
    public static bool IsSignedIn(HttpContext http) => http.User.Identity is ClaimsIdentity { IsAuthenticated: true, AuthenticationType: Scheme };

    /// <summary>The field that a form of ours carries (it also sets the cookie that belongs to it).</summary>
    public static FormToken Token(HttpContext http)
    {
        var tokens = http.RequestServices.GetRequiredService<IAntiforgery>().GetAndStoreTokens(http);
        return new FormToken(tokens.FormFieldName, tokens.RequestToken!);
    }
}

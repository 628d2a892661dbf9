using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using PowerCatalog.Web.Http.Holding;
using PowerCatalog.Web.Http.Problems;

namespace PowerCatalog.Web.Http.Authentication;

/// <summary>Sends a person who is not signed in to do so first, and then back to the page.</summary>
internal static class SignInRedirects
{
    /// <summary>Where people sign in.</summary>
    public const string SignInAddress = "/sign-in";

    /// <summary>Where a form goes on that was sent after its session had ended.</summary>
    public const string HeldAddress = "/held";

    /// <summary>Sends the request's person to sign in; what was typed into a form is held until then.</summary>
    /// <exception cref="ProblemException">It is a form that cannot be held: it would be lost on the way, so the person is told.</exception>
    public static async Task AskAsync(RedirectContext<CookieAuthenticationOptions> asked)
    {
        var request = asked.Request;
        var next = HttpMethods.IsGet(request.Method) ? request.Path + request.QueryString : await HoldAsync(asked.HttpContext);
        asked.Response.Redirect($"{SignInAddress}?next={Uri.EscapeDataString(next)}");
    }

    /// <summary>
    /// Where to go after signing in: to a page of this site alone; "//elsewhere" and "/\elsewhere" are other sites to a browser.
    /// </summary>
    public static string Next(string? asked) =>
        asked is ['/', not ('/' or '\\'), ..] && !asked.Any(char.IsControl) ? asked : "/";

    private static async Task<string> HoldAsync(HttpContext http) =>
        await SessionCookies.PastAsync(http) is { } person
            && await http.RequestServices.GetRequiredService<HeldForms>().KeepAsync(http, person) is { } id
            ? $"{HeldAddress}/{id}"
            : throw SignedOut();

    private static ProblemException SignedOut() =>
        new(ProblemTypes.Unauthorized, "登录已过期，什么都没有记录。请重新登录后再提交。", "You are signed out; nothing was recorded. Sign in and send it again.");
}

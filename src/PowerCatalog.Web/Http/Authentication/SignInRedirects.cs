using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Http;
using PowerCatalog.Web.Http.Problems;

namespace PowerCatalog.Web.Http.Authentication;

/// <summary>Sends a person who is not signed in to do so first, and then back to the page.</summary>
internal static class SignInRedirects
{
    /// <summary>Where people sign in.</summary>
    public const string SignInAddress = "/sign-in";

    /// <exception cref="ProblemException">It is a form that was sent: it would be lost on the way, so the person is told.</exception>
    public static Task AskAsync(RedirectContext<CookieAuthenticationOptions> asked)
    {
        var request = asked.Request;
        if (!HttpMethods.IsGet(request.Method)) throw SignedOut();
        asked.Response.Redirect($"{SignInAddress}?next={Uri.EscapeDataString(request.Path + request.QueryString)}");
        return Task.CompletedTask;
    }

    /// <summary>
    /// Where to go after signing in: to a page of this site alone; "//elsewhere" and "/\elsewhere" are other sites to a browser.
    /// </summary>
    public static string Next(string? asked) =>
        asked is ['/', not ('/' or '\\'), ..] && !asked.Any(char.IsControl) ? asked : "/";

    private static ProblemException SignedOut() =>
        new(ProblemTypes.Unauthorized, "登录已过期，什么都没有记录。请重新登录后再提交。", "You are signed out; nothing was recorded. Sign in and send it again.");
}

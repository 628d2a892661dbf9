using System.Runtime.ExceptionServices;
using System.Security.Claims;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Connections;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using PowerCatalog.Web.Http.Policies;
using PowerCatalog.Web.Http.Problems;
using PowerCatalog.Web.Layout.Context;

namespace PowerCatalog.Web.Layout.Sessions;

/// <summary>Who is signed in at the pages, and the token that proves that a form is ours.</summary>
internal static class PageSession
{
    /// <summary>Where people sign in.</summary>
    public const string SignInAddress = "/sign-in";

    /// <summary>Whether the request comes with a session that was opened with the present write key.</summary>
    public static bool IsSignedIn(HttpContext http) =>
        http.User.Identity is ClaimsIdentity { IsAuthenticated: true, AuthenticationType: Schemes.Pages };

    /// <summary>The field that a form of ours carries (it also sets the cookie that belongs to it).</summary>
    public static FormToken Token(HttpContext http)
    {
        var tokens = http.RequestServices.GetRequiredService<IAntiforgery>().GetAndStoreTokens(http);
        return new FormToken(tokens.FormFieldName, tokens.RequestToken!);
    }

    /// <summary>Sends somebody who is not signed in to do so first, and then back to the page.</summary>
    /// <exception cref="ProblemException">It is a form that was sent: it would be lost on the way, so he is told.</exception>
    public static Task AskToSignInAsync(RedirectContext<CookieAuthenticationOptions> asked)
    {
        var request = asked.Request;
        if (!HttpMethods.IsGet(request.Method)) throw SignedOut();
        asked.Response.Redirect(Links.Address(SignInAddress, [("next", request.Path + request.QueryString)]));
        return Task.CompletedTask;
    }

    private static ProblemException SignedOut() =>
        new(ProblemTypes.Unauthorized, "登录已过期，什么都没有记录。请重新登录后再提交。", "You are signed out; nothing was recorded. Sign in and send it again.");

    /// <summary>Refuses what was not sent by a form of ours.</summary>
    /// <exception cref="ProblemException">It was not.</exception>
    public static async Task RequireOwnFormAsync(HttpContext http)
    {
        if (!await IsOwnFormAsync(http))
            throw new ProblemException(
                ProblemTypes.BadRequest, "这个表单不是从本站页面发出的，或已经过期。请回到页面，重新提交。",
                "This form did not come from a page of this site, or is too old. Go back to the page and send it again.");
    }

    private static async Task<bool> IsOwnFormAsync(HttpContext http)
    {
        try
        {
            return await http.RequestServices.GetRequiredService<IAntiforgery>().IsRequestValidAsync(http);
        }
        catch (AntiforgeryValidationException exception) when (exception.InnerException is IOException cut)
        {
            // A form that breaks off is none. Where the connection did, that is what happened.
            if (cut is BadHttpRequestException or ConnectionResetException) ExceptionDispatchInfo.Throw(cut);
            return false;
        }
    }
}

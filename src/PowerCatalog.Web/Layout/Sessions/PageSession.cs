using System.Runtime.ExceptionServices;
using System.Security.Claims;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Connections;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using PowerCatalog.Web.Http.Problems;
using PowerCatalog.Web.Layout.Context;

namespace PowerCatalog.Web.Layout.Sessions;

/// <summary>Who is signed in at the pages, and the token that proves that a form is ours.</summary>
internal static class PageSession
{
    public const string Scheme = "pages";

    /// <summary>Where people sign in.</summary>
    public const string SignInAddress = "/sign-in";

    /// <summary>Whether the request comes with a session that was opened with the present write key.</summary>
    public static bool IsSignedIn(HttpContext http) =>
        http.User.Identity is ClaimsIdentity { IsAuthenticated: true, AuthenticationType: Scheme };

    /// <summary>The field that a form of ours carries (it also sets the cookie that belongs to it).</summary>
    public static FormToken Token(HttpContext http)
    {
        var tokens = http.RequestServices.GetRequiredService<IAntiforgery>().GetAndStoreTokens(http);
        return new FormToken(tokens.FormFieldName, tokens.RequestToken!);
    }

    /// <summary>Sends somebody who is not signed in to do so first; true where that is so.</summary>
    public static bool MustSignIn(HttpContext http)
    {
        if (IsSignedIn(http)) return false;
        http.Response.Redirect(AddressFor(http));
        return true;
    }

    /// <summary>Where a page sends somebody who has to sign in first.</summary>
    private static string AddressFor(HttpContext http) =>
        Links.Address(SignInAddress, [("next", http.Request.Path + http.Request.QueryString)]);

    /// <summary>Refuses what was not sent by a form of ours, by somebody who is signed in.</summary>
    /// <exception cref="ProblemException">It was not.</exception>
    public static async Task RequireAsync(HttpContext http)
    {
        if (!IsSignedIn(http)) throw SignedOut();
        await RequireOwnFormAsync(http);
    }

    /// <summary>What somebody is told who sends a form after his session ended.</summary>
    public static ProblemException SignedOut() =>
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

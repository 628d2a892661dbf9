using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using PowerCatalog.Accounts;
using PowerCatalog.Domain.People;

namespace PowerCatalog.Web.Http.Authentication;

/// <summary>
/// The cookie of a session: it has the session's secret and nothing else, and scripts and other sites cannot use it. Whose it is, and
/// whether it still holds, the store of accounts says at each request.
/// </summary>
internal static class SessionCookies
{
    private const string Secret = "secret";

    /// <summary>Begins a session, in the place of one that the browser has.</summary>
    public static async Task BeginAsync(HttpContext http, PersonId person)
    {
        await EndInStoreAsync(http);
        await http.SignOutAsync(Schemes.Halfway);
        var secret = await Accounts(http).Sessions.BeginAsync(person, http.RequestAborted);
        await SignInAsync(http, Schemes.Session, new Claim(Secret, secret));
        await SignInAsync(http, Schemes.Past, new Claim(ClaimTypes.NameIdentifier, person.Value));
    }

    /// <summary>Ends the session that the request comes with.</summary>
    public static async Task EndAsync(HttpContext http)
    {
        await EndInStoreAsync(http);
        await http.SignOutAsync(Schemes.Session);
        await http.SignOutAsync(Schemes.Halfway);
        await http.SignOutAsync(Schemes.Past);
    }

    /// <summary>Notes that somebody's password was right and the second factor comes next.</summary>
    public static Task GoHalfwayAsync(HttpContext http, PersonId person) =>
        SignInAsync(http, Schemes.Halfway, new Claim(ClaimTypes.NameIdentifier, person.Value));

    /// <summary>Whose password was right a moment ago; null where nobody's.</summary>
    public static Task<PersonId?> HalfwayAsync(HttpContext http) => NamedAsync(http, Schemes.Halfway);

    /// <summary>Whose session the browser had within a day, and did not sign out of; null where nobody's.</summary>
    public static Task<PersonId?> PastAsync(HttpContext http) => NamedAsync(http, Schemes.Past);

    /// <summary>Replaces what a cookie says by what the store says.</summary>
    public static async Task ValidateAsync(CookieValidatePrincipalContext context)
    {
        var (http, secret) = (context.HttpContext, context.Principal?.FindFirst(Secret)?.Value);
        if (secret is not null && await Accounts(http).Sessions.FindAsync(secret, http.RequestAborted) is { } signedIn)
            context.ReplacePrincipal(new ClaimsPrincipal(PersonIdentity.OfSession(signedIn.Person, secret, signedIn.Since)));
        else context.RejectPrincipal();
    }

    private static async Task<PersonId?> NamedAsync(HttpContext http, string scheme) =>
        (await http.AuthenticateAsync(scheme)).Principal?.FindFirst(ClaimTypes.NameIdentifier) is { } claim
            ? PersonId.Parse(claim.Value)
            : null;

    private static async Task EndInStoreAsync(HttpContext http)
    {
        // Where the identity provider sends somebody back, nobody has looked at the cookie yet.
        var identity = Actors.Find(http.User)
            ?? ((await http.AuthenticateAsync(Schemes.Session)).Principal is { } principal ? Actors.Find(principal) : null);
        if (identity?.Session is { } secret) await Accounts(http).Sessions.EndAsync(secret, http.RequestAborted);
    }

    private static Task SignInAsync(HttpContext http, string scheme, Claim claim) => http.SignInAsync(
        scheme, new ClaimsPrincipal(new ClaimsIdentity([claim], scheme)), new AuthenticationProperties { AllowRefresh = false });

    private static AccountStore Accounts(HttpContext http) => http.RequestServices.GetRequiredService<AccountStore>();
}

using System.Security.Claims;
using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Authentication;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Primitives;
using PowerCatalog.Accounts;
using PowerCatalog.Domain.Access;
using PowerCatalog.Web.Http.Noting;
using PowerCatalog.Web.Http.Problems;
using PowerCatalog.Web.Http.Throttling;

namespace PowerCatalog.Web.Http.Authentication;

/// <summary>Authenticates requests that carry a personal token as a bearer token (RFC 6750).</summary>
internal sealed class TokenHandler(
    IOptionsMonitor<AuthenticationSchemeOptions> options, ILoggerFactory log, UrlEncoder encoder, AccountStore accounts,
    FailedSignIns failures)
    : AuthenticationHandler<AuthenticationSchemeOptions>(options, log, encoder)
{
    private const string Bearer = "Bearer";

    /// <summary>Whether a request carries one, good or bad. What another kind of proxy adds to the field is none.</summary>
    public static bool IsSent(StringValues header) =>
        header.Any(value => value is not null && (value.Equals(Bearer, StringComparison.OrdinalIgnoreCase)
            || value.StartsWith(Bearer + " ", StringComparison.OrdinalIgnoreCase)));

    protected override async Task<AuthenticateResult> HandleAuthenticateAsync()
    {
        var header = Request.Headers.Authorization;
        if (!IsSent(header)) return AuthenticateResult.NoResult();
        var used = header is [{ } only] ? await accounts.Tokens.FindAsync(only[Bearer.Length..].Trim(), Context.RequestAborted) : null;
        // Also where everybody may read: a program whose token has expired is not to take the public's answer for its own.
        // One for the calendar has stood in addresses.
        if (used is null or { Token.IsForCalendar: true })
        {
            AccessNote.Set(Context, AccessKind.SignInFailed);
            failures.NoteToken(Context);
            throw Refusal();
        }

        if (used.IsFirstUse) AccessNote.Set(Context, AccessKind.TokenUsed);
        var principal = new ClaimsPrincipal(PersonIdentity.OfToken(used));
        return AuthenticateResult.Success(new AuthenticationTicket(principal, Schemes.Token));
    }

    // The problem pipeline stands around this and answers.
    protected override Task HandleChallengeAsync(AuthenticationProperties properties) => throw Refusal();

    private ProblemException Refusal() => new(
        ProblemTypes.Unauthorized, "须带 Authorization: Bearer 和有效的个人令牌。令牌在个人设置页新建。",
        "This needs Authorization: Bearer with a valid personal token; make one on the page of your account.")
    {
        Headers = new Dictionary<string, string>
        {
            ["WWW-Authenticate"] = Request.Headers.Authorization.Count == 0 ? Bearer : Bearer + " error=\"invalid_token\"",
        },
    };
}

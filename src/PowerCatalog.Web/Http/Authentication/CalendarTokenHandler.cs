using System.Security.Claims;
using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Authentication;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using PowerCatalog.Accounts;
using PowerCatalog.Domain.Access;
using PowerCatalog.Web.Http.Noting;
using PowerCatalog.Web.Http.Problems;
using PowerCatalog.Web.Http.Throttling;

namespace PowerCatalog.Web.Http.Authentication;

/// <summary>
/// Authenticates requests for the calendar by a token in the query. No other token is taken there: addresses are kept and passed on by
/// programs on the way, and a token that opens more than the calendar must not get used to standing in one.
/// </summary>
internal sealed class CalendarTokenHandler(
    IOptionsMonitor<AuthenticationSchemeOptions> options, ILoggerFactory log, UrlEncoder encoder, AccountStore accounts,
    FailedSignIns failures)
    : AuthenticationHandler<AuthenticationSchemeOptions>(options, log, encoder)
{
    /// <summary>The word of the query.</summary>
    public const string Word = "token";

    protected override async Task<AuthenticateResult> HandleAuthenticateAsync()
    {
        if (Request.Query[Word] is not [{ Length: > 0 } only]) return AuthenticateResult.NoResult();
        var used = await accounts.Tokens.FindAsync(only, Context.RequestAborted);
        if (used is not { Token.IsForCalendar: true })
        {
            AccessNote.Set(Context, AccessKind.SignInFailed);
            failures.NoteToken(Context);
            throw Refusal();
        }

        if (used.IsFirstUse) AccessNote.Set(Context, AccessKind.TokenUsed);
        return AuthenticateResult.Success(
            new AuthenticationTicket(new ClaimsPrincipal(PersonIdentity.OfToken(used)), Schemes.Calendar));
    }

    // The problem pipeline stands around this and answers.
    protected override Task HandleChallengeAsync(AuthenticationProperties properties) => throw Refusal();

    private static ProblemException Refusal() => new(
        ProblemTypes.Unauthorized, "订阅地址须带 token=有效的订阅令牌。请在个人设置页新建一个只用于订阅的令牌；其他令牌不要写在网址里。",
        "The address needs token= with a valid token for subscribing; make one for that alone on the page of your account. No other "
            + "token belongs into an address.");
}

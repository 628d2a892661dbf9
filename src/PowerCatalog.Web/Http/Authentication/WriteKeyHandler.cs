using System.Security.Claims;
using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Authentication;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Primitives;
using PowerCatalog.Web.Http.Configuration;
using PowerCatalog.Web.Http.Problems;

namespace PowerCatalog.Web.Http.Authentication;

/// <summary>Authenticates requests that carry the write key as a bearer token (RFC 6750).</summary>
internal sealed class WriteKeyHandler(
    IOptionsMonitor<AuthenticationSchemeOptions> options, ILoggerFactory log, UrlEncoder encoder, WebOptions web)
    : AuthenticationHandler<AuthenticationSchemeOptions>(options, log, encoder)
{
    private const string Bearer = "Bearer";
    private const string Before = Bearer + " ";

    protected override Task<AuthenticateResult> HandleAuthenticateAsync()
    {
        var header = Request.Headers.Authorization;
        if (header.Count == 0) return Task.FromResult(AuthenticateResult.NoResult());
        if (!IsKey(header)) return Task.FromResult(AuthenticateResult.Fail("The write key is wrong."));
        var principal = new ClaimsPrincipal(new ClaimsIdentity(Schemes.WriteKey));
        return Task.FromResult(AuthenticateResult.Success(new AuthenticationTicket(principal, Schemes.WriteKey)));
    }

    // The problem pipeline stands around this and answers.
    protected override Task HandleChallengeAsync(AuthenticationProperties properties) => throw Refusal();

    private bool IsKey(StringValues header) =>
        header is [{ } only] && only.StartsWith(Before, StringComparison.OrdinalIgnoreCase)
            && WriteKeys.IsKey(only[Before.Length..].Trim(), web.WriteKey);

    private ProblemException Refusal() => string.IsNullOrEmpty(web.WriteKey)
        ? new(
            ProblemTypes.WritesDisabled, "这台服务器没有设置写入密钥，不能通过 HTTP 写入。", "This server has no write key, so nobody may write over HTTP.")
        : new(
            ProblemTypes.Unauthorized, "写入须带 Authorization: Bearer 和正确的写入密钥。",
            "Writing needs Authorization: Bearer with the right write key.")
        {
            Headers = new Dictionary<string, string>
            {
                ["WWW-Authenticate"] = Request.Headers.Authorization.Count == 0 ? Bearer : Bearer + " error=\"invalid_token\"",
            },
        };
}

using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.OpenIdConnect;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;
using PowerCatalog.Accounts;
using PowerCatalog.Domain.Access;
using PowerCatalog.Web.Http.Configuration;
using PowerCatalog.Web.Http.Noting;
using PowerCatalog.Web.Http.Problems;

namespace PowerCatalog.Web.Http.Authentication;

/// <summary>
/// Signing in at an identity provider: the library checks what it says; the account and the session are ours, as after a password.
/// </summary>
internal static class ProviderHandling
{
    /// <summary>Where signing in at the provider begins.</summary>
    public const string Start = "/sign-in/provider";

    private const string Back = "/sign-in/provider/back";

    public static void Add(IServiceCollection services)
    {
        if (services.FirstOrDefault(service => service.ServiceType == typeof(WebOptions))?.ImplementationInstance
            is not WebOptions { Provider: { } provider } web)
            return;
        services.AddAuthentication().AddOpenIdConnect(Schemes.Provider, connect => Set(connect, provider, web));
    }

    private static void Set(OpenIdConnectOptions connect, ProviderOptions provider, WebOptions web)
    {
        (connect.Authority, connect.ClientId, connect.ClientSecret) = ($"{provider.Authority}", provider.ClientId, provider.ClientSecret);
        connect.CallbackPath = Back;
        connect.SignInScheme = Schemes.Halfway;
        connect.ResponseType = OpenIdConnectResponseType.Code;
        connect.ResponseMode = OpenIdConnectResponseMode.Query;
        connect.MapInboundClaims = false;
        connect.GetClaimsFromUserInfoEndpoint = true;
        // On this machine a provider may do without TLS.
        connect.RequireHttpsMetadata = !provider.Authority.IsLoopback;
        connect.Scope.Add("email");
        foreach (var claim in (string[])[provider.RoleClaim, provider.SectionClaim]) connect.ClaimActions.MapJsonKey(claim, claim);
        OwnCookies.Set(connect.CorrelationCookie, "provider-", web);
        OwnCookies.Set(connect.NonceCookie, "nonce-", web);
        connect.Events.OnTicketReceived = received => TakeAsync(received, provider);
        connect.Events.OnRemoteFailure = failed =>
        {
            AccessNote.Set(failed.HttpContext, AccessKind.SignInFailed);
            throw new ProblemException(
                ProblemTypes.Forbidden, "统一身份认证没有完成登录。请返回登录页重试；仍不行时请联系管理员。",
                "The identity provider did not sign you in. Go back and try again, or ask your administrator.");
        };
    }

    private static async Task TakeAsync(TicketReceivedContext received, ProviderOptions provider)
    {
        var http = received.HttpContext;
        var person = await AskAsync(received, provider);
        await SessionCookies.BeginAsync(http, person.Id);
        AccessNote.Set(http, AccessKind.SignedIn, person: person.Id);
        http.Response.Redirect(SignInRedirects.Next(received.ReturnUri));
        received.HandleResponse();
    }

    private static async Task<Accounts.Register.PersonDetails> AskAsync(TicketReceivedContext received, ProviderOptions provider)
    {
        var http = received.HttpContext;
        try
        {
            var given = ProviderClaims.Read(received.Principal!, provider);
            if (await http.RequestServices.GetRequiredService<AccountStore>().Providers.TakeAsync(given, http.RequestAborted) is { } person)
                return person;
            AccessNote.Set(http, AccessKind.SignInFailed);
            throw new ProblemException(ProblemTypes.Forbidden, "这个账户已停用。", "This account is disabled.");
        }
        catch (AccountException refusal)
        {
            AccessNote.Set(http, AccessKind.SignInFailed);
            throw new ProblemException(
                ProblemTypes.Forbidden, $"统一身份认证给出的信息不能使用：{refusal.Zh}",
                $"What the identity provider says cannot be used: {refusal.Message}");
        }
    }
}

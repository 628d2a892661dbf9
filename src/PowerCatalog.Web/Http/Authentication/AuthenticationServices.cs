using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.AspNetCore.DataProtection.Repositories;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using PowerCatalog.Accounts.SigningIn;
using PowerCatalog.Application.Keeping;
using PowerCatalog.Web.Http.Configuration;
using PowerCatalog.Web.Http.Holding;

namespace PowerCatalog.Web.Http.Authentication;

/// <summary>Puts authentication by sessions and tokens into a program.</summary>
internal static class AuthenticationServices
{
    private static readonly TimeSpan Halfway = TimeSpan.FromMinutes(10);
    private static readonly TimeSpan Past = TimeSpan.FromDays(1);

    public static void Add(IServiceCollection services)
    {
        services.AddAuthentication(Schemes.Any)
            .AddPolicyScheme(
                Schemes.Any, null,
                any => any.ForwardDefaultSelector =
                    http => TokenHandler.IsSent(http.Request.Headers.Authorization) ? Schemes.Token : Schemes.Session)
            .AddScheme<AuthenticationSchemeOptions, TokenHandler>(Schemes.Token, null)
            .AddScheme<AuthenticationSchemeOptions, CalendarTokenHandler>(Schemes.Calendar, null)
            .AddCookie(Schemes.Session, session =>
            {
                session.ExpireTimeSpan = PersonSessions.Lifetime;
                session.Events.OnValidatePrincipal = SessionCookies.ValidateAsync;
                session.Events.OnRedirectToLogin = SignInRedirects.AskAsync;
            })
            .AddCookie(Schemes.Halfway, halfway => halfway.ExpireTimeSpan = Halfway)
            .AddCookie(Schemes.Past, past => past.ExpireTimeSpan = Past);
        ProviderHandling.Add(services);
        foreach (var scheme in (string[])[Schemes.Session, Schemes.Halfway, Schemes.Past])
            services.AddOptions<CookieAuthenticationOptions>(scheme).Configure<WebOptions>((cookie, web) => Set(cookie, scheme, web));
        services.AddSingleton<HeldForms>();
        services.AddDataProtection().SetApplicationName("powercatalog");
        services.AddOptions<KeyManagementOptions>().Configure<SharedFolder, ILoggerFactory>((keys, shared, log) =>
            keys.XmlRepository = new FileSystemXmlRepository(PrivateFolder.Create(shared.Keys), log));
    }

    private static void Set(CookieAuthenticationOptions cookie, string scheme, WebOptions web)
    {
        OwnCookies.Set(cookie.Cookie, scheme, web);
        // From signing in, however busy the session is; the store ends an idle one sooner.
        cookie.SlidingExpiration = false;
    }
}

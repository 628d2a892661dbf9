using System.Security.Claims;
using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.AspNetCore.DataProtection.Repositories;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using PowerCatalog.Application.Keeping;
using PowerCatalog.Web.Http.Authentication;
using PowerCatalog.Web.Http.Configuration;
using PowerCatalog.Web.Layout.Context;
using PowerCatalog.Web.Layout.Frame;
using PowerCatalog.Web.Layout.Sessions;

namespace PowerCatalog.Web.Features.SignIn;

/// <summary>
/// The write key opens a session: a cookie that scripts cannot read, that other sites cannot send, and that ends with the key. See the
/// decision record on sessions.
/// </summary>
internal static class SignInPages
{
    private const string KeyClaim = "key";
    private static readonly TimeSpan Lifetime = TimeSpan.FromHours(8);

    public static void Add(IServiceCollection services)
    {
        services.AddAuthentication(Schemes.Pages).AddCookie(Schemes.Pages, options =>
        {
            options.Cookie.Name = "session";
            options.Cookie.HttpOnly = true;
            options.Cookie.SameSite = SameSiteMode.Strict;
            options.Cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
            options.ExpireTimeSpan = Lifetime;
            // Eight hours from signing in, however busy the session is (decision 12).
            options.SlidingExpiration = false;
            options.Events.OnValidatePrincipal = RefuseOldKeysAsync;
            options.Events.OnRedirectToLogin = PageSession.AskToSignInAsync;
        });
        services.AddDataProtection().SetApplicationName("powercatalog");
        services.AddOptions<KeyManagementOptions>().Configure<SharedFolder, ILoggerFactory>((keys, shared, log) =>
            keys.XmlRepository = new FileSystemXmlRepository(PrivateFolder.Create(shared.Keys), log));
    }

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet(PageSession.SignInAddress, (HttpContext http) => ShowAsync(http, null, null)).ExcludeFromDescription();
        routes.MapPost(PageSession.SignInAddress, OpenAsync).ExcludeFromDescription();
        routes.MapPost("/sign-out", CloseAsync).ExcludeFromDescription();
    }

    private static Task ShowAsync(HttpContext http, IFormCollection? form, string? fault)
    {
        var language = PageLanguage.Of(http);
        var title = language["登录", "Sign in"];
        var open = !string.IsNullOrEmpty(http.RequestServices.GetRequiredService<WebOptions>().WriteKey);
        var model = new SignInModel(
            PageSession.Token(http), Next(http, form), open,
            fault is null ? null : fault == "empty" ? language["请填写密钥。", "Enter the key."] : language["密钥不对。", "That is not the key."]);
        var frame = PageWriter.Frame(http, language, title, [new Crumb(title)]);
        return PageWriter.WriteAsync(
            http, frame, typeof(SignInPage), model, fault is null ? StatusCodes.Status200OK : StatusCodes.Status400BadRequest);
    }

    private static async Task OpenAsync(HttpContext http)
    {
        var form = await PageSession.ReadOwnFormAsync(http);
        var key = http.RequestServices.GetRequiredService<WebOptions>().WriteKey;
        var typed = form["key"].ToString().Trim();
        if (!WriteKeys.IsKey(typed, key))
        {
            await ShowAsync(http, form, typed.Length == 0 ? "empty" : "wrong");
            return;
        }

        var identity = new ClaimsIdentity([new Claim(KeyClaim, Digest(key!))], Schemes.Pages);
        await http.SignInAsync(Schemes.Pages, new ClaimsPrincipal(identity), new AuthenticationProperties { AllowRefresh = false });
        http.Response.Redirect(Next(http, form));
    }

    private static async Task CloseAsync(HttpContext http)
    {
        await PageSession.ReadOwnFormAsync(http);
        await http.SignOutAsync(Schemes.Pages);
        http.Response.Redirect("/");
    }

    private static Task RefuseOldKeysAsync(CookieValidatePrincipalContext context)
    {
        var key = context.HttpContext.RequestServices.GetRequiredService<WebOptions>().WriteKey;
        if (string.IsNullOrEmpty(key) || context.Principal?.FindFirst(KeyClaim)?.Value != Digest(key)) context.RejectPrincipal();
        return Task.CompletedTask;
    }

    private static string Digest(string key) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes("session of " + key)));

    // Only to a page of this site: "//elsewhere" and "/\elsewhere" are other sites to a browser.
    private static string Next(HttpContext http, IFormCollection? form)
    {
        var next = http.Request.Query["next"].ToString();
        if (next.Length == 0 && form is not null) next = form["next"].ToString();
        return next is ['/', not ('/' or '\\'), ..] && !next.Any(char.IsControl) ? next : "/";
    }
}

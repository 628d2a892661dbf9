using System.Security.Claims;
using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Antiforgery;
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
using PowerCatalog.Web.Pages.Frame;
using PowerCatalog.Web.Problems;
using PowerCatalog.Web.Safety;

namespace PowerCatalog.Web.Pages.SigningIn;

/// <summary>
/// Whoever has the write key opens a session with it: a cookie that scripts cannot read, that other sites cannot send, and that ends with the key. See the
/// decision record on sessions.
/// </summary>
internal static class SignIn
{
    private const string Address = "/sign-in";
    private const string KeyClaim = "key";
    private static readonly TimeSpan Lifetime = TimeSpan.FromHours(8);

    public static void Add(IServiceCollection services)
    {
        services.AddAuthentication(PageSession.Scheme).AddCookie(PageSession.Scheme, options =>
        {
            options.Cookie.Name = "session";
            options.Cookie.HttpOnly = true;
            options.Cookie.SameSite = SameSiteMode.Strict;
            options.Cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
            options.ExpireTimeSpan = Lifetime;
            options.Events.OnValidatePrincipal = RefuseOldKeysAsync;
        });
        services.AddDataProtection().SetApplicationName("powercatalog");
        services.AddOptions<KeyManagementOptions>().Configure<SharedFolder, ILoggerFactory>((keys, shared, log) =>
            keys.XmlRepository = new FileSystemXmlRepository(PrivateFolder.Create(shared.Keys), log));
    }

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet(Address, (HttpContext http) => ShowAsync(http, null)).ExcludeFromDescription();
        routes.MapPost(Address, OpenAsync).ExcludeFromDescription();
        routes.MapPost("/sign-out", CloseAsync).ExcludeFromDescription();
    }

    /// <summary>Where a page sends somebody who has to sign in first.</summary>
    public static string AddressFor(HttpContext http) => Links.Address(Address, [("next", http.Request.Path + http.Request.QueryString)]);

    /// <summary>Refuses what was not sent by a form of ours, by somebody who is signed in.</summary>
    /// <exception cref="ProblemException">It was not.</exception>
    public static async Task RequireAsync(HttpContext http)
    {
        if (!PageSession.IsSignedIn(http)) throw SignedOut();
        await RequireOwnFormAsync(http);
    }

    /// <summary>What somebody is told who sends a form after his session ended.</summary>
    public static ProblemException SignedOut() => new(ProblemTypes.Unauthorized, "登录已过期，什么都没有记录。请重新登录后再提交。", "You are signed out; nothing was recorded. Sign in and send it again.");

    private static async Task RequireOwnFormAsync(HttpContext http)
    {
        if (!await http.RequestServices.GetRequiredService<IAntiforgery>().IsRequestValidAsync(http))
            throw new ProblemException(ProblemTypes.BadRequest, "这个表单不是从本站页面发出的，或已经过期。请回到页面，重新提交。", "This form did not come from a page of this site, or is too old. Go back to the page and send it again.");
    }

    private static Task ShowAsync(HttpContext http, string? fault)
    {
        var language = PageLanguage.Of(http);
        var title = language["登录", "Sign in"];
        var open = !string.IsNullOrEmpty(http.RequestServices.GetRequiredService<WebOptions>().WriteKey);
        var model = new SignInModel(PageSession.Token(http), Next(http), open, fault is null ? null : fault == "empty" ? language["请填写密钥。", "Enter the key."] : language["密钥不对。", "That is not the key."]);
        var frame = PageWriter.Frame(http, language, title, [new Crumb(title)]);
        return PageWriter.WriteAsync(http, frame, typeof(SignInPage), model, fault is null ? StatusCodes.Status200OK : StatusCodes.Status400BadRequest);
    }

    private static async Task OpenAsync(HttpContext http)
    {
        await RequireOwnFormAsync(http);
        var key = http.RequestServices.GetRequiredService<WebOptions>().WriteKey;
        var typed = http.Request.Form["key"].ToString().Trim();
        if (!WriteKeys.IsKey(typed, key))
        {
            await ShowAsync(http, typed.Length == 0 ? "empty" : "wrong");
            return;
        }

        var identity = new ClaimsIdentity([new Claim(KeyClaim, Digest(key!))], PageSession.Scheme);
        await http.SignInAsync(PageSession.Scheme, new ClaimsPrincipal(identity), new AuthenticationProperties { AllowRefresh = true });
        http.Response.Redirect(Next(http));
    }

    private static async Task CloseAsync(HttpContext http)
    {
        await RequireOwnFormAsync(http);
        await http.SignOutAsync(PageSession.Scheme);
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
    private static string Next(HttpContext http)
    {
        var next = http.Request.Query["next"].ToString();
        if (next.Length == 0 && http.Request.HasFormContentType) next = http.Request.Form["next"].ToString();
        return next is ['/', not ('/' or '\\'), ..] && !next.Any(char.IsControl) ? next : "/";
    }
}

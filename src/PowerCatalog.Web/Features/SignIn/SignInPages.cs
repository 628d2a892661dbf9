using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using PowerCatalog.Accounts;
using PowerCatalog.Accounts.SigningIn;
using PowerCatalog.Domain.Access;
using PowerCatalog.Domain.People;
using PowerCatalog.Web.Http.Authentication;
using PowerCatalog.Web.Http.Configuration;
using PowerCatalog.Web.Http.Noting;
using PowerCatalog.Web.Http.Policies;
using PowerCatalog.Web.Http.Problems;
using PowerCatalog.Web.Http.Throttling;
using PowerCatalog.Web.Layout.Context;
using PowerCatalog.Web.Layout.Routing;
using PowerCatalog.Web.Layout.Sessions;

namespace PowerCatalog.Web.Features.SignIn;

/// <summary>Signing in with name and password, then the second factor where there is one; signing out.</summary>
internal static class SignInPages
{
    private const string Code = SignInRedirects.SignInAddress + "/code";

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet(SignInRedirects.SignInAddress, (HttpContext http) => ShowAsync(http, null, null)).ExcludeFromDescription();
        routes.MapPost(SignInRedirects.SignInAddress, OpenAsync).ExcludeFromDescription();
        routes.MapGet(Code, (HttpContext http) => AskCodeAsync(http, null, null)).ExcludeFromDescription();
        routes.MapPost(Code, CheckCodeAsync).ExcludeFromDescription();
        routes.MapPost("/sign-out", CloseAsync).ExcludeFromDescription();
        routes.MapGet(ProviderHandling.Start, ProviderAsync).ExcludeFromDescription();
        LinkPages.Map(routes);
    }

    private static Task ShowAsync(HttpContext http, IFormCollection? form, FieldFault? fault)
    {
        var language = PageLanguage.Of(http);
        var model = new SignInModel(
            PageSession.Token(http), Next(http, form), form?["name"], fault, [.. Policies.NotPublic.Select(language.Of)],
            http.RequestServices.GetRequiredService<WebOptions>().Provider?.Name);
        return SitePages.WriteAsync<SignInPage, SignInModel>(
            http, [new Crumb(language["登录", "Sign in"])], model,
            fault is null ? StatusCodes.Status200OK : StatusCodes.Status400BadRequest);
    }

    // A link and not a form: browsers hold where a form leads to against the page's policy.
    private static Task ProviderAsync(HttpContext http) =>
        http.RequestServices.GetRequiredService<WebOptions>().Provider is null
            ? throw new ProblemException(ProblemTypes.NotFound, "没有配置统一身份认证。", "No identity provider is set.")
            : http.ChallengeAsync(Schemes.Provider, new AuthenticationProperties { RedirectUri = Next(http, null) });

    private static async Task OpenAsync(HttpContext http)
    {
        var form = await PageSession.ReadOwnFormAsync(http);
        var (name, password) = (form["name"].ToString().Trim(), form["password"].ToString());
        var t = PageLanguage.Of(http);
        if (name.Length == 0 || password.Length == 0)
        {
            var field = name.Length == 0 ? "name" : "password";
            await ShowAsync(http, form, new FieldFault(field, t["请填写登录名和密码。", "Enter name and password."]));
            return;
        }

        var failures = http.RequestServices.GetRequiredService<FailedSignIns>();
        using var place = await failures.EnterAsync(http);
        var attempt = failures.Take(http, name);
        if (!attempt.MayPass)
        {
            await Accounts(http).Passwords.WasteAsync(password, http.RequestAborted);
            AccessNote.Set(http, AccessKind.SignInFailed);
            await ShowAsync(http, form, new FieldFault("password", Words(t, PasswordOutcome.Locked)));
            return;
        }

        var check = await Accounts(http).Passwords.CheckAsync(name, password, http.RequestAborted);
        if (check.Outcome is PasswordOutcome.Done or PasswordOutcome.SecondFactor)
        {
            attempt.Succeed();
            await GoOnAsync(http, check.Person!.Value, check.Outcome == PasswordOutcome.SecondFactor, Next(http, form));
            return;
        }

        AccessNote.Set(http, AccessKind.SignInFailed, check.Person?.Value);
        await ShowAsync(http, form, new FieldFault("password", Words(t, check.Outcome)));
    }

    /// <summary>Lets in somebody whose password or link was right, or asks for the second factor first.</summary>
    public static async Task GoOnAsync(HttpContext http, PersonId person, bool secondFactor, string next)
    {
        if (secondFactor)
        {
            await SessionCookies.GoHalfwayAsync(http, person);
            http.Response.Redirect(Links.Address(Code, [("next", next)]));
            return;
        }

        await SessionCookies.BeginAsync(http, person);
        AccessNote.Set(http, AccessKind.SignedIn, person: person);
        http.Response.Redirect(next);
    }

    private static async Task AskCodeAsync(HttpContext http, IFormCollection? form, FieldFault? fault)
    {
        if (await SessionCookies.HalfwayAsync(http) is null)
        {
            http.Response.Redirect(Links.Address(SignInRedirects.SignInAddress, [("next", Next(http, form))]));
            return;
        }

        var model = new CodeModel(PageSession.Token(http), Next(http, form), fault);
        await SitePages.WriteAsync<CodePage, CodeModel>(
            http, [new Crumb(PageLanguage.Of(http)["第二因子", "Second factor"])], model,
            fault is null ? StatusCodes.Status200OK : StatusCodes.Status400BadRequest);
    }

    private static async Task CheckCodeAsync(HttpContext http)
    {
        var form = await PageSession.ReadOwnFormAsync(http);
        if (await SessionCookies.HalfwayAsync(http) is not { } person)
        {
            await AskCodeAsync(http, form, null);
            return;
        }

        var failures = http.RequestServices.GetRequiredService<FailedSignIns>();
        using var place = await failures.EnterAsync(http);
        var attempt = failures.Take(http, $"code {person}");
        var outcome = attempt.MayPass
            ? await Accounts(http).SecondFactors.CheckAsync(person, form["code"].ToString(), http.RequestAborted)
            : PasswordOutcome.Locked;
        if (outcome == PasswordOutcome.Done)
        {
            attempt.Succeed();
            await GoOnAsync(http, person, secondFactor: false, Next(http, form));
            return;
        }

        AccessNote.Set(http, AccessKind.SignInFailed, person.Value);
        var t = PageLanguage.Of(http);
        await AskCodeAsync(http, form, new FieldFault("code", outcome != PasswordOutcome.Closed
            ? t["验证码不对，或者已经用过。", "That is not the code, or it was used already."]
            : Words(t, outcome)));
    }

    private static async Task CloseAsync(HttpContext http)
    {
        await PageSession.ReadOwnFormAsync(http);
        await SessionCookies.EndAsync(http);
        AccessNote.Set(http, AccessKind.SignedOut);
        http.Response.Redirect("/");
    }

    // Whether there is such a name is not told, nor whether it is locked.
    private static string Words(PageLanguage t, PasswordOutcome outcome) => outcome switch
    {
        PasswordOutcome.Closed => t["这个账户已停用。", "This account is disabled."],
        _ => t[
            "登录名或密码不对。多次失败后要等十分钟，期间正确的密码也不接受。",
            "Name or password is wrong. After several failures even the right one is not taken for ten minutes."],
    };

    private static string Next(HttpContext http, IFormCollection? form)
    {
        var next = http.Request.Query["next"].ToString();
        return SignInRedirects.Next(next.Length == 0 && form is not null ? form["next"].ToString() : next);
    }

    private static AccountStore Accounts(HttpContext http) => http.RequestServices.GetRequiredService<AccountStore>();
}

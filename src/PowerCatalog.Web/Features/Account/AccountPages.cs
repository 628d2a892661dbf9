using System.Globalization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using PowerCatalog.Accounts;
using PowerCatalog.Accounts.Tokens;
using PowerCatalog.Domain.Access;
using PowerCatalog.Web.Http.Noting;

namespace PowerCatalog.Web.Features.Account;

/// <summary>The own account: password, tokens, sessions. What would let somebody else in asks for the password again.</summary>
internal static class AccountPages
{
    private const string Root = "/account";

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet(Root, (HttpContext http) => new OwnAccount(http).ShowAsync()).ExcludeFromDescription();
        routes.MapPost(Root + "/password", ChangePasswordAsync).ExcludeFromDescription();
        routes.MapPost(Root + "/tokens", MakeTokenAsync).ExcludeFromDescription();
        routes.MapPost(Root + "/tokens/{number:long}/revoke", RevokeAsync).ExcludeFromDescription();
        routes.MapPost(Root + "/sessions/end", EndOthersAsync).ExcludeFromDescription();
        FactorPages.Map(routes, Root + "/second-factor");
    }

    private static async Task ChangePasswordAsync(HttpContext http)
    {
        var own = new OwnAccount(http);
        if (await own.ReadAsync("current") is not { } form) return;
        if (form["password"] != form["again"])
        {
            await own.RefuseAsync("again", "两次输入的密码不一样。", "The two passwords differ.");
            return;
        }

        try
        {
            await own.Accounts.Passwords.SetAsync(own.Id, form["password"].ToString(), own.Identity.Session, http.RequestAborted);
            AccessNote.Set(http, AccessKind.PasswordSet);
            await own.ShowAsync(model => model with { Done = own.T["密码已更改，其他登录已结束。", "The password is changed; other sessions ended."] });
        }
        catch (AccountException refusal)
        {
            await own.RefuseAsync("password", refusal.Zh, refusal.Message);
        }
    }

    private static async Task MakeTokenAsync(HttpContext http)
    {
        var own = new OwnAccount(http);
        if (await own.ReadAsync("token-password") is not { } form) return;
        var scopes = form["scope"].ToArray().Select(code => TokenScopes.Find(code ?? "")).OfType<TokenScope>().ToList();
        if (!int.TryParse(form["days"], NumberStyles.None, CultureInfo.InvariantCulture, out var days))
        {
            await own.RefuseAsync("days", "请填写天数。", "Enter a number of days.");
            return;
        }

        try
        {
            TokenScopes.Demand(scopes, own.Identity.Person.Assignments);
            var made = await own.Accounts.Tokens.CreateAsync(own.Id, form["token-name"].ToString(), scopes, days, http.RequestAborted);
            AccessNote.Set(http, AccessKind.TokenMade, $"{made.Details.Number}");
            await own.ShowAsync(model => model with { Made = made });
        }
        catch (AccountException refusal)
        {
            await own.RefuseAsync(scopes.Count == 0 ? "scopes" : "token-name", refusal.Zh, refusal.Message);
        }
    }

    private static async Task RevokeAsync(HttpContext http)
    {
        var own = new OwnAccount(http);
        await own.ReadAsync();
        var number = long.Parse((string)http.GetRouteValue("number")!, CultureInfo.InvariantCulture);
        var revoked = await own.Accounts.Tokens.RevokeAsync(own.Id, number, http.RequestAborted);
        if (revoked is not null) AccessNote.Set(http, AccessKind.TokenRevoked, $"{revoked.Number}");
        await own.ShowAsync(model => model with
        {
            Done = revoked is null
                ? own.T["没有这个令牌，或早已撤销。", "There is no such token, or it was revoked before."]
                : own.T["令牌已撤销，立即失效。", "The token is revoked, from now on."],
        });
    }

    private static async Task EndOthersAsync(HttpContext http)
    {
        var own = new OwnAccount(http);
        await own.ReadAsync();
        await own.Accounts.Sessions.EndOthersAsync(own.Id, own.Identity.Session!, http.RequestAborted);
        AccessNote.Set(http, AccessKind.SessionsEnded);
        await own.ShowAsync(model => model with { Done = own.T["其他登录已结束。", "The other sessions ended."] });
    }
}

using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using PowerCatalog.Domain.Access;
using PowerCatalog.Web.Http.Noting;
using PowerCatalog.Web.Layout.Context;
using PowerCatalog.Web.Layout.Parts;
using PowerCatalog.Web.Layout.Routing;
using PowerCatalog.Web.Layout.Sessions;

namespace PowerCatalog.Web.Features.Account;

/// <summary>The second factor of the own account.</summary>
internal static class FactorPages
{
    public static void Map(IEndpointRouteBuilder routes, string path)
    {
        routes.MapGet(path, (HttpContext http) => ShowAsync(http, new OwnAccount(http), null)).ExcludeFromDescription();
        routes.MapPost(path, TurnOnAsync).ExcludeFromDescription();
        routes.MapPost(path + "/off", TurnOffAsync).ExcludeFromDescription();
        routes.MapPost(path + "/codes", RenewAsync).ExcludeFromDescription();
    }

    private static async Task ShowAsync(HttpContext http, OwnAccount own, FieldFault? fault)
    {
        if (own.Identity.Person.HasSecondFactor)
        {
            await own.ShowAsync();
            return;
        }

        var key = await own.Accounts.SecondFactors.BeginAsync(own.Id, http.RequestAborted);
        var model = new FactorModel(PageSession.Token(http), key, QrCode.Of(key.Address)!, own.Identity.Person.HasPassword, fault);
        Crumb[] way =
        [
            new(own.T["首页", "Front page"], "/"), new(own.T["我的账户", "My account"], "/account"),
            new(own.T["启用第二因子", "Turn on the second factor"]),
        ];
        await SitePages.WriteAsync<FactorPage, FactorModel>(
            http, way, model, fault is null ? StatusCodes.Status200OK : StatusCodes.Status400BadRequest);
    }

    private static async Task TurnOnAsync(HttpContext http)
    {
        var own = new OwnAccount(http);
        var form = await own.ReadAsync();
        if (!await own.IsPasswordRightAsync(form))
        {
            await ShowAsync(http, own, new FieldFault("current", own.T["现在的密码不对。", "That is not the present password."]));
            return;
        }

        if (await own.Accounts.SecondFactors.TurnOnAsync(own.Id, form["code"].ToString(), http.RequestAborted) is { } codes)
        {
            await own.Accounts.Sessions.EndOthersAsync(own.Id, own.Identity.Session!, http.RequestAborted);
            AccessNote.Set(http, AccessKind.SecondFactorOn);
            await own.ShowAsync(model => model with { Codes = codes, Done = own.T["第二因子已启用。", "The second factor is on."] });
            return;
        }

        await ShowAsync(http, own, new FieldFault("code", own.T["验证码不对，或者已经用过。", "That is not the code, or it was used already."]));
    }

    private static async Task TurnOffAsync(HttpContext http)
    {
        var own = new OwnAccount(http);
        if (await own.ReadAsync("codes-password") is null) return;
        await own.Accounts.SecondFactors.TurnOffAsync(own.Id, http.RequestAborted);
        AccessNote.Set(http, AccessKind.SecondFactorOff);
        await own.ShowAsync(model => model with { Done = own.T["第二因子已停用。", "The second factor is off."] });
    }

    private static async Task RenewAsync(HttpContext http)
    {
        var own = new OwnAccount(http);
        if (await own.ReadAsync("codes-password") is null) return;
        var codes = await own.Accounts.SecondFactors.RenewCodesAsync(own.Id, http.RequestAborted);
        AccessNote.Set(http, AccessKind.RecoveryCodesRenewed);
        await own.ShowAsync(model => model with { Codes = codes });
    }
}

using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using PowerCatalog.Accounts;
using PowerCatalog.Accounts.Links;
using PowerCatalog.Domain.Access;
using PowerCatalog.Web.Http.Noting;
using PowerCatalog.Web.Layout.Sessions;

namespace PowerCatalog.Web.Features.People;

/// <summary>One person: roles, a new link, disabling, forgetting.</summary>
internal static class PersonPages
{
    private const string One = PeoplePages.Root + "/{person}";

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet(One, async (HttpContext http) => await (await OnePerson.OfAsync(http)).ShowAsync(model => model))
            .ExcludeFromDescription();
        routes.MapPost(One + "/roles", (HttpContext http) => AssignAsync(http, give: true)).ExcludeFromDescription();
        routes.MapPost(One + "/roles/remove", (HttpContext http) => AssignAsync(http, give: false)).ExcludeFromDescription();
        routes.MapPost(One + "/link", LinkAsync).ExcludeFromDescription();
        routes.MapPost(One + "/disable", (HttpContext http) => DisableAsync(http, disabled: true)).ExcludeFromDescription();
        routes.MapPost(One + "/enable", (HttpContext http) => DisableAsync(http, disabled: false)).ExcludeFromDescription();
        routes.MapPost(One + "/second-factor/off", TurnOffAsync).ExcludeFromDescription();
        routes.MapPost(One + "/forget", ForgetAsync).ExcludeFromDescription();
    }

    private static async Task AssignAsync(HttpContext http, bool give)
    {
        var form = await PageSession.ReadOwnFormAsync(http);
        var one = await OnePerson.OfAsync(http);
        one.RefuseOneself();
        try
        {
            var assignment = AssignmentForm.Read(http, form);
            var (people, id) = (one.Accounts.People, one.Person.Id);
            var changed = give
                ? await people.AssignAsync(id, assignment, http.RequestAborted)
                : await people.UnassignAsync(id, assignment, http.RequestAborted);
            AccessNote.Set(http, give ? AccessKind.RoleGiven : AccessKind.RoleTaken, $"{id} {assignment.Codes}");
            if (give) await one.ShowChangedAsync(changed, "角色已增加。", "The role is given.");
            else await one.ShowChangedAsync(changed, "角色已取消。", "The role is taken.");
        }
        catch (AccountException refusal)
        {
            await one.RefuseAsync(refusal.Zh.Contains("乡镇", StringComparison.Ordinal) ? "township" : "department", refusal);
        }
    }

    private static async Task LinkAsync(HttpContext http)
    {
        await PageSession.ReadOwnFormAsync(http);
        var one = await OnePerson.OfAsync(http);
        try
        {
            var secret = await one.Accounts.Links.MakeAsync(LinkPurpose.SetPassword, one.Person.Id, http.RequestAborted);
            AccessNote.Set(http, AccessKind.LinkMade, one.Person.Id.Value);
            await one.ShowAsync(model => model with { Link = OnePerson.AddressOf(http, secret) });
        }
        catch (AccountException refusal)
        {
            await one.RefuseAsync("account", refusal);
        }
    }

    private static async Task DisableAsync(HttpContext http, bool disabled)
    {
        await PageSession.ReadOwnFormAsync(http);
        var one = await OnePerson.OfAsync(http);
        one.RefuseOneself();
        try
        {
            var changed = await one.Accounts.People.DisableAsync(one.Person.Id, disabled, http.RequestAborted);
            AccessNote.Set(http, disabled ? AccessKind.PersonDisabled : AccessKind.PersonEnabled, one.Person.Id.Value);
            if (disabled)
                await one.ShowChangedAsync(
                    changed, "账户已停用，其登录和令牌立即失效。", "The account is disabled; its sessions and tokens ended.");
            else await one.ShowChangedAsync(changed, "账户已启用。", "The account is enabled.");
        }
        catch (AccountException refusal)
        {
            await one.RefuseAsync("account", refusal);
        }
    }

    private static async Task TurnOffAsync(HttpContext http)
    {
        await PageSession.ReadOwnFormAsync(http);
        var one = await OnePerson.OfAsync(http);
        one.RefuseOneself();
        await one.Accounts.SecondFactors.TurnOffAsync(one.Person.Id, http.RequestAborted);
        AccessNote.Set(http, AccessKind.SecondFactorOff, one.Person.Id.Value);
        await one.ShowChangedAsync(
            one.Person with { HasSecondFactor = false }, "第二因子已停用；请本人尽快重新启用。",
            "The second factor is off; the person should turn it on again soon.");
    }

    private static async Task ForgetAsync(HttpContext http)
    {
        var form = await PageSession.ReadOwnFormAsync(http);
        var one = await OnePerson.OfAsync(http);
        one.RefuseOneself();
        try
        {
            if (form["confirm"] != one.Person.SignInName)
                throw new AccountException("登录名不对，没有注销。", "That is not the sign-in name; nobody was forgotten.");
            var changed = await one.Accounts.People.ForgetAsync(one.Person.Id, http.RequestAborted);
            AccessNote.Set(http, AccessKind.PersonForgotten, one.Person.Id.Value);
            await one.Accounts.People.WipeAsync(http.RequestAborted);
            await one.ShowChangedAsync(changed, "已注销。", "Forgotten.");
        }
        catch (AccountException refusal)
        {
            await one.RefuseAsync("confirm", refusal);
        }
    }
}

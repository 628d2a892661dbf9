using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using PowerCatalog.Accounts;
using PowerCatalog.Accounts.Links;
using PowerCatalog.Accounts.Register;
using PowerCatalog.Accounts.SigningIn;
using PowerCatalog.Domain.Access;
using PowerCatalog.Domain.People;
using PowerCatalog.Web.Http.Noting;
using PowerCatalog.Web.Http.Problems;
using PowerCatalog.Web.Http.Requests;
using PowerCatalog.Web.Http.Throttling;
using PowerCatalog.Web.Layout.Context;
using PowerCatalog.Web.Layout.Routing;
using PowerCatalog.Web.Layout.Sessions;

namespace PowerCatalog.Web.Features.SignIn;

/// <summary>
/// Links that work once. To look at one changes nothing, as programs that watch over mail do so; it is used up by the form behind it.
/// </summary>
internal static class LinkPages
{
    private const string Path = "/links/{secret}";

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet(Path, async (HttpContext http) => await ShowAsync(http, await FindAsync(http), null, null)).ExcludeFromDescription();
        routes.MapPost(Path, UseAsync).ExcludeFromDescription();
    }

    private static async Task<LinkDetails> FindAsync(HttpContext http)
    {
        var failures = http.RequestServices.GetRequiredService<FailedSignIns>();
        var attempt = failures.Take(http, account: null);
        if (await Accounts(http).Links.FindAsync(http.Route("secret"), http.RequestAborted) is { } link)
        {
            attempt.Succeed();
            return link;
        }

        AccessNote.Set(http, AccessKind.SignInFailed);
        throw Gone();
    }

    private static Task ShowAsync(HttpContext http, LinkDetails link, IFormCollection? form, FieldFault? fault)
    {
        var model = new LinkModel(
            PageSession.Token(http), OneTimeLinks.AddressOf(http.Route("secret")), link.Purpose, link.Person?.Shown,
            link.Person?.SignInName ?? form?["name"], form?["person"], fault);
        return SitePages.WriteAsync<LinkPage, LinkModel>(
            http, [new Crumb(LinkPage.Title(PageLanguage.Of(http), link.Purpose))], model,
            fault is null ? StatusCodes.Status200OK : StatusCodes.Status400BadRequest);
    }

    private static async Task UseAsync(HttpContext http)
    {
        var form = await PageSession.ReadOwnFormAsync(http);
        using var place = await http.RequestServices.GetRequiredService<FailedSignIns>().EnterAsync(http);
        var link = await FindAsync(http);
        if (Fault(PageLanguage.Of(http), link.Purpose, form) is { } fault)
        {
            await ShowAsync(http, link, form, fault);
            return;
        }

        try
        {
            var person = await TakeAsync(http, link, form);
            await SignInPages.GoOnAsync(http, person.Id, person.HasSecondFactor, "/");
        }
        catch (AccountException refusal)
        {
            var field = link.Purpose == LinkPurpose.FirstAdministrator && !refusal.Zh.Contains("密码", StringComparison.Ordinal)
                ? "name" : "password";
            await ShowAsync(http, link, form, new FieldFault(field, PageLanguage.Of(http)[refusal.Zh, refusal.Message]));
        }
    }

    // What is typed is checked before the link is used up; of two who send it at once, one gets in.
    private static async Task<PersonDetails> TakeAsync(HttpContext http, LinkDetails link, IFormCollection form)
    {
        var (accounts, stop) = (Accounts(http), http.RequestAborted);
        var password = form["password"].ToString();
        if (link.Person is { } person)
        {
            if (link.Purpose == LinkPurpose.SetPassword) PasswordSignIn.Check(person, password);
            await UseUpAsync(http);
            if (link.Purpose != LinkPurpose.SetPassword) return person;
            await accounts.Passwords.SetAsync(person.Id, password, null, stop);
            AccessNote.Set(http, AccessKind.PasswordSet, person: person.Id);
            return person;
        }

        var added = new NewPerson(
            form["name"].ToString(), form["person"].ToString(), null, null, [new Assignment(Role.Administrator, null)]);
        PasswordSignIn.Check(added, password);
        await UseUpAsync(http);
        var first = await accounts.People.AddAsync(added, stop);
        AccessNote.Set(http, AccessKind.PersonAdded, first.Id.Value, first.Id);
        await accounts.Passwords.SetAsync(first.Id, password, null, stop);
        AccessNote.Set(http, AccessKind.PasswordSet, person: first.Id);
        return first;
    }

    private static async Task UseUpAsync(HttpContext http)
    {
        if (!await Accounts(http).Links.UseAsync(http.Route("secret"), http.RequestAborted)) throw Gone();
    }

    private static FieldFault? Fault(PageLanguage t, LinkPurpose purpose, IFormCollection form)
    {
        if (purpose == LinkPurpose.SignIn || form["password"] == form["again"]) return null;
        return new FieldFault("again", t["两次输入的密码不一样。", "The two passwords differ."]);
    }

    private static ProblemException Gone() => new(
        ProblemTypes.LinkGone, "这个链接已经用过，或者过期了。请向管理员要一个新的。",
        "This link was used, or is too old. Ask your administrator for another.");

    private static AccountStore Accounts(HttpContext http) => http.RequestServices.GetRequiredService<AccountStore>();
}

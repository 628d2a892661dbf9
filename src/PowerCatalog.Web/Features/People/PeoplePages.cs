using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using PowerCatalog.Accounts;
using PowerCatalog.Accounts.Links;
using PowerCatalog.Accounts.Register;
using PowerCatalog.Domain.Access;
using PowerCatalog.Web.Http.Noting;
using PowerCatalog.Web.Layout.Context;
using PowerCatalog.Web.Layout.Routing;
using PowerCatalog.Web.Layout.Sessions;

namespace PowerCatalog.Web.Features.People;

/// <summary>Everybody with an account, and adding somebody.</summary>
internal static class PeoplePages
{
    public const string Root = "/people";

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet(Root, (HttpContext http) => ShowAsync(http, null, null)).ExcludeFromDescription();
        routes.MapPost(Root, AddAsync).ExcludeFromDescription();
        PersonPages.Map(routes);
    }

    private static async Task ShowAsync(HttpContext http, NewPerson? typed, FieldFault? fault)
    {
        var people = await http.RequestServices.GetRequiredService<AccountStore>().People.AllAsync(http.RequestAborted);
        await SitePages.WriteAsync<PeoplePage, PeopleModel>(
            http, [new Crumb(PageLanguage.Of(http)["人员", "People"])], new PeopleModel(PageSession.Token(http), people, typed, fault),
            fault is null ? StatusCodes.Status200OK : StatusCodes.Status400BadRequest);
    }

    private static async Task AddAsync(HttpContext http)
    {
        var form = await PageSession.ReadOwnFormAsync(http);
        var typed = new NewPerson(
            form["name"].ToString(), form["person"].ToString(), form["section"].ToString(), form["mail"].ToString(), []);
        try
        {
            var accounts = http.RequestServices.GetRequiredService<AccountStore>();
            var added = await accounts.People.AddAsync(typed, http.RequestAborted);
            var link = await accounts.Links.MakeAsync(LinkPurpose.SetPassword, added.Id, http.RequestAborted);
            AccessNote.Set(http, AccessKind.PersonAdded, added.Id.Value);
            await new OnePerson(http, added).ShowAsync(model => model with { Link = OnePerson.AddressOf(http, link) });
        }
        catch (AccountException refusal)
        {
            await ShowAsync(http, typed, new FieldFault("name", PageLanguage.Of(http)[refusal.Zh, refusal.Message]));
        }
    }
}

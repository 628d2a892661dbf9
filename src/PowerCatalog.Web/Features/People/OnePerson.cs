using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using PowerCatalog.Accounts;
using PowerCatalog.Accounts.Links;
using PowerCatalog.Accounts.Register;
using PowerCatalog.Domain.People;
using PowerCatalog.ReadModels.Lenses;
using PowerCatalog.Web.Http.Authentication;
using PowerCatalog.Web.Http.Problems;
using PowerCatalog.Web.Http.Requests;
using PowerCatalog.Web.Layout.Context;
using PowerCatalog.Web.Layout.Routing;
using PowerCatalog.Web.Layout.Sessions;

namespace PowerCatalog.Web.Features.People;

/// <summary>A request about one person.</summary>
internal sealed class OnePerson(HttpContext http, PersonDetails person)
{
    public PersonDetails Person => person;

    public AccountStore Accounts { get; } = http.RequestServices.GetRequiredService<AccountStore>();

    public PageLanguage T { get; } = PageLanguage.Of(http);

    /// <summary>Whether it is whoever asks.</summary>
    public bool IsOneself => Actors.PersonOf(http.User).Id == person.Id;

    /// <summary>The person of the address.</summary>
    /// <exception cref="ProblemException">There is none.</exception>
    public static async Task<OnePerson> OfAsync(HttpContext http)
    {
        var accounts = http.RequestServices.GetRequiredService<AccountStore>();
        var found = PersonId.TryParse(http.Route("person"), out var id)
            ? await accounts.People.FindAsync(id, http.RequestAborted)
            : null;
        return new OnePerson(http, found ?? throw new ProblemException(
            ProblemTypes.PersonNotFound, "没有这个账户。", "There is no such account."));
    }

    /// <summary>The whole address of a link.</summary>
    public static string AddressOf(HttpContext http, string secret) =>
        $"{http.Site()}{OneTimeLinks.AddressOf(secret)}";

    /// <summary>Refuses what nobody does to the own account.</summary>
    /// <exception cref="ProblemException">It is the own.</exception>
    public void RefuseOneself()
    {
        if (IsOneself)
            throw new ProblemException(
                ProblemTypes.Forbidden, "自己的角色和账户由另一位管理员管理。", "Your own roles and account are another administrator's to manage.");
    }

    /// <summary>Shows the page.</summary>
    public Task ShowAsync(Func<PersonModel, PersonModel> with, int status = StatusCodes.Status200OK)
    {
        var model = new PersonModel(
            PageSession.Token(http), person, http.RequestServices.GetRequiredService<CatalogViews>().All(), IsOneself);
        Crumb[] way =
        [
            new(T["首页", "Front page"], "/"), new(T["人员", "People"], PeoplePages.Root),
            new(PersonPage.Title(T, person), IsData: person.Forgotten is null),
        ];
        return SitePages.WriteAsync<PersonPage, PersonModel>(http, way, with(model), status);
    }

    /// <summary>Shows the page with what is wrong.</summary>
    public Task RefuseAsync(string field, AccountException refusal) =>
        ShowAsync(model => model with { Fault = new FieldFault(field, T[refusal.Zh, refusal.Message]) }, StatusCodes.Status400BadRequest);

    /// <summary>Shows the page of the person as changed.</summary>
    public Task ShowChangedAsync(PersonDetails changed, string zh, string en) =>
        new OnePerson(http, changed).ShowAsync(model => model with { Done = T[zh, en] });
}

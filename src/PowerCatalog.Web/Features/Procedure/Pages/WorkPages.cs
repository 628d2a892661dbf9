using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using PowerCatalog.Application.Actors;
using PowerCatalog.Domain.Codes;
using PowerCatalog.Domain.People;
using PowerCatalog.Domain.Procedure.Deciding;
using PowerCatalog.Listings.Words;
using PowerCatalog.ReadModels.Catalogs;
using PowerCatalog.ReadModels.Lenses;
using PowerCatalog.ReadModels.Procedure;
using PowerCatalog.Web.Http.Authentication;
using PowerCatalog.Web.Layout.Context;
using PowerCatalog.Web.Layout.Routing;

namespace PowerCatalog.Web.Features.Procedure.Pages;

/// <summary>待办: what waits for the person who is signed in, in every catalog.</summary>
internal static class WorkPages
{
    public static void Map(IEndpointRouteBuilder routes) => routes.MapGet("/work", ShowAsync).ExcludeFromDescription();

    private static Task ShowAsync(HttpContext http)
    {
        var services = http.RequestServices;
        var person = Actors.PersonOf(http.User);
        var cards = services.GetRequiredService<ProcedureQueries>().Queue(new WaitingFor.OfPerson(person));
        var model = new WorkModel(
            [.. cards.GroupBy(card => card.Division).Select(group => Of(services, group.Key, [.. group]))],
            OwnNotices.Of(services, person, null),
            [
                .. person.Assignments.Where(assignment => assignment.Role == Role.TownshipOfficer)
                    .Select(assignment => assignment.Division).OfType<DivisionCode>().Distinct(),
            ]);
        return SitePages.WriteAsync<WorkPage, WorkModel>(http, [new Crumb(PageLanguage.Of(http)["我的待办", "My work"])], model);
    }

    // The names are taken while the catalog is open.
    private static WorkOfCatalog Of(IServiceProvider services, DivisionCode division, IReadOnlyList<ProcedureCard> cards)
    {
        using var view = services.GetRequiredService<CatalogViews>().Open(division, LensRequest.Today);
        if (view is null) return new WorkOfCatalog(division, division.Value, false, cards, code => code);
        var isSynthetic = view.Summary().OpenedBy == Actor.Demonstration.Id;
        var words = new ValueWords(view, services.GetRequiredService<CatalogWords>());
        var names = cards.SelectMany(CodesOf).Distinct().ToDictionary(code => code, words.Body);
        return new WorkOfCatalog(division, view.Catalog.Name, isSynthetic, cards, code => names.GetValueOrDefault(code, code));
    }

    private static IEnumerable<string> CodesOf(ProcedureCard card) => card.Waits
        .Select(wait => wait.Department?.Value ?? wait.Township?.Value).Append(card.Department?.Value).OfType<string>();
}

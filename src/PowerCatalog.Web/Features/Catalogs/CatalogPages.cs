using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using PowerCatalog.Domain.Powers;
using PowerCatalog.Listings.Catalogs;
using PowerCatalog.Listings.Words;
using PowerCatalog.ReadModels.Auditing;
using PowerCatalog.ReadModels.Lenses;
using PowerCatalog.ReadModels.Occurrences;
using PowerCatalog.ReadModels.PowerList;
using PowerCatalog.ReadModels.PowerSearch;
using PowerCatalog.ReadModels.TownshipDelegations;
using PowerCatalog.Web.Http.Requests;
using PowerCatalog.Web.Layout.Context;
using PowerCatalog.Web.Layout.Frame;
using PowerCatalog.Web.Layout.Routing;
using PowerCatalog.Web.Presentation.Happening;

namespace PowerCatalog.Web.Features.Catalogs;

/// <summary>Which catalogs there are, and the front page of each.</summary>
internal static class CatalogPages
{
    private const int RecentAdjustments = 6;
    private const int OnPage = 60;

    public static void Map(PageRoutes routes)
    {
        routes.Builder.MapGet("/", ChooseAsync).ExcludeFromDescription();
        routes.Map<FrontPage, FrontModel>("", [], Front);
    }

    // Where there is one catalog there is nothing to choose.
    private static async Task ChooseAsync(HttpContext http)
    {
        var catalogs = http.RequestServices.GetRequiredService<CatalogViews>().All();
        var language = PageLanguage.Of(http);
        var query = QueryValues.Read(http.Request.Query, CatalogParameters.OnPages);
        if (catalogs.Count == 1)
        {
            http.Response.Headers.CacheControl = "no-store";
            http.Response.Redirect($"/{catalogs[0].Division}");
            return;
        }

        var title = language["所有清单", "All catalogs"];
        var text = query.Text(CatalogParameters.Text) ?? "";
        var found = KeptCatalogs.Found(catalogs, http.RequestServices.GetRequiredService<CatalogWords>().Data, text);
        var number = (int)(query.Number(QueryParameters.Page) ?? 1);
        var model = new CatalogsModel([.. found.Skip((number - 1) * OnPage).Take(OnPage)], text, number, OnPage, found.Count);
        await PageWriter.WriteAsync(http, PageWriter.Frame(http, language, title, [new Crumb(title)]), typeof(CatalogsPage), model);
    }

    private static PageContent<FrontModel> Front(PageRequest request)
    {
        var view = request.View;
        var departments = view.Departments();
        var townships = view.Townships().Where(township => township.Open).ToList();
        var facets = view.Facets(new PowerFilter());
        var figures = new FrontFigures(
            facets.Families.GetValueOrDefault(Family.Power), facets.Families.GetValueOrDefault(Family.Service),
            departments.Count(department => department.Open), townships.Count,
            facets.Delegated.GetValueOrDefault(true), townships.Sum(township => township.Powers));
        var categories = request.Words.Data.Categories.Select(name => (name.Key, facets.Categories.GetValueOrDefault(name.Key)))
            .Where(pair => pair.Item2 > 0);
        var model = new FrontModel(
            view.Catalog.Custodian, figures, [.. categories], view.NewestAdjustments(0, RecentAdjustments),
            [.. townships.GroupBy(township => township.County ?? "")],
            request.Coming(OccurrenceScope.All, request.Links.At("/changes")));
        return new PageContent<FrontModel>(request.T["首页", "Front page"], [new Crumb(view.Catalog.Name, IsData: true)], model)
        {
            Feed = request.Links.Today("/feed.atom"),
        };
    }
}

using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using PowerCatalog.Listings.Catalogs;
using PowerCatalog.Listings.Columns;
using PowerCatalog.Listings.Words;
using PowerCatalog.ReadModels.Auditing;
using PowerCatalog.ReadModels.Lenses;
using PowerCatalog.ReadModels.PowerList;
using PowerCatalog.ReadModels.TownshipDelegations;
using PowerCatalog.Web.Http.Caching;
using PowerCatalog.Web.Http.Json;
using PowerCatalog.Web.Http.Keeping;
using PowerCatalog.Web.Http.Limiting;
using PowerCatalog.Web.Http.OpenApi;
using PowerCatalog.Web.Http.Requests;
using PowerCatalog.Web.Http.Responses;
using PowerCatalog.Web.Http.Routing;
using PowerCatalog.Web.Http.Tables;

namespace PowerCatalog.Web.Features.Catalogs;

/// <summary>Which catalogs there are.</summary>
internal static class CatalogEndpoints
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet(CatalogRoutes.Root + ".csv", http => AllAsync(http, Form.Csv))
            .RequireRateLimiting(Limits.Exports).ExcludeFromDescription();
        routes.MapGet(CatalogRoutes.Root + ".xlsx", http => AllAsync(http, Form.Xlsx))
            .RequireRateLimiting(Limits.Exports).ExcludeFromDescription();
        routes.MapGet(
            CatalogRoutes.Root, (Func<HttpContext, Task>)(http => AllAsync(http, ContentNegotiation.Choose(http.Request, tables: true))))
            .WithMetadata(new Described(CatalogParameters.All, HasTables: true) { Subject = Subject.Catalogs })
            .Produces<CatalogsAnswer>().LimitFiles()
            .Describe(
                "listCatalogs", Tags.Catalogs, "有哪些清单 The catalogs", "Every government whose list is kept here, with its newest revision.");
        routes.MapGet(CatalogRoutes.Root + "/{division}", (Func<HttpContext, Task>)OneAsync)
            .WithMetadata(new Described([QueryParameters.AtLeast], HasTables: false) { Revalidates = false }).Produces<CatalogAnswer>()
            .Describe(
                "getCatalog", Tags.Catalogs, "一份清单的现状 One catalog",
                "The newest revision and what the list holds today. The ETag names the revision; it is what a write takes in If-Match.");
    }

    private static async Task AllAsync(HttpContext http, Form form)
    {
        var query = QueryValues.Read(http.Request.Query, CatalogParameters.All);
        var all = http.RequestServices.GetRequiredService<CatalogViews>().All();
        var words = http.RequestServices.GetRequiredService<CatalogWords>();
        var heads = KeptCatalogs.Found(all, words.Data, query.Text(CatalogParameters.Text));
        var tag = http.RequestServices.GetRequiredService<EntityTags>().Tag(heads, form);
        if (EntityTags.IsUnchanged(http, tag)) return;
        if (form == Form.Json)
        {
            var (number, size) = ((int)(query.Number(QueryParameters.Page) ?? 1), (int)(query.Number(QueryParameters.PageSize) ?? 50));
            await WebJson.WriteAsync(http, 200, new CatalogsAnswer([.. heads.Skip((number - 1) * size).Take(size)], heads.Count));
            return;
        }

        await TableWriter.WriteAsync(http, form, CatalogListings.All.With(heads));
    }

    // The tag names the revision alone, so that a write can send it back, while the counts are those of today: the tag is no reason to
    // answer 304.
    private static async Task OneAsync(HttpContext http)
    {
        ContentNegotiation.Choose(http.Request, tables: false);
        CatalogAnswer answer;
        using (var request = await CatalogRequest.OpenAsync(http, [QueryParameters.AtLeast]))
        {
            EntityTags.SetFields(http.Response, StrongTags.OfCatalog(request.Catalog.Division, request.Lens.Head));
            answer = Answer(request);
        }

        await WebJson.WriteAsync(http, 200, answer);
    }

    private static CatalogAnswer Answer(CatalogRequest request)
    {
        var view = request.View;
        var departments = view.Departments();
        var townships = view.Townships();
        var counts = new CatalogCounts(
            view.Lens.On, departments.Sum(department => department.Powers), departments.Sum(department => department.Services),
            departments.Count(department => department.Open),
            townships.Count(township => township.Open), townships.Sum(township => township.Powers));
        return new CatalogAnswer(
            request.Catalog, view.Catalog.Custodian, view.Lens.Head, view.Lens.KnownRecorded, view.AdjustmentCount(), counts);
    }
}

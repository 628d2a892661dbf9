using Microsoft.AspNetCore.Builder;
using PowerCatalog.Web.Features.Adjustments;
using PowerCatalog.Web.Features.Audit;
using PowerCatalog.Web.Features.Catalogs;
using PowerCatalog.Web.Features.Departments;
using PowerCatalog.Web.Features.Events;
using PowerCatalog.Web.Features.Health;
using PowerCatalog.Web.Features.Laws;
using PowerCatalog.Web.Features.Powers;
using PowerCatalog.Web.Features.Recording;
using PowerCatalog.Web.Features.Search;
using PowerCatalog.Web.Features.SignIn;
using PowerCatalog.Web.Features.Statistics;
using PowerCatalog.Web.Features.Townships;
using PowerCatalog.Web.Http.OpenApi;
using PowerCatalog.Web.Http.Problems;
using PowerCatalog.Web.Http.Routing;
using PowerCatalog.Web.Http.Safety;
using PowerCatalog.Web.Layout.Assets;
using PowerCatalog.Web.Layout.Routing;
using PowerCatalog.Web.Projecting;

namespace PowerCatalog.Web;

/// <summary>Puts the API's addresses and the pages into a program.</summary>
public static class PowerCatalogEndpoints
{
    /// <summary>
    /// Adds the pipeline and every address. What the program maps itself comes before or after; it goes through the same pipeline.
    /// </summary>
    public static WebApplication MapPowerCatalog(this WebApplication app)
    {
        UsePipeline(app);
        HealthEndpoints.Map(app);
        ProblemTable.Map(app);
        ReferencePage.Map(app);
        CatalogEndpoints.Map(app);
        var routes = new CatalogRoutes(app);
        PowerEndpoints.Map(routes);
        DepartmentEndpoints.Map(routes);
        TownshipEndpoints.Map(routes);
        AdjustmentEndpoints.Map(routes);
        RecordingFeature.Map(app);
        StatedTotalsEndpoint.Map(app);
        StatisticsEndpoints.Map(routes);
        LegalBasisEndpoints.Map(routes);
        EventEndpoints.Map(routes);
        CompareEndpoints.Map(routes);
        TrailEndpoints.Map(routes);
        MapPages(app);

        // Makes the addresses known now and not at the start, so that the description can be had from a program that does not run.
        app.UseEndpoints(_ => { });
        return app;
    }

    private static void UsePipeline(WebApplication app)
    {
        SafetyHeaders.Use(app);
        StaleAnswers.Use(app);
        app.UseMiddleware<ProblemPipeline>();
        app.UseMiddleware<LoopbackHosts>();
        SafetyHeaders.UseHead(app);
        app.UseRouting();
        app.UseAuthentication();
    }

    private static void MapPages(WebApplication app)
    {
        var pages = new PageRoutes(app);
        PageAssets.Map(app);
        CatalogPages.Map(pages);
        PowerPages.Map(pages);
        DepartmentPages.Map(pages);
        TownshipPages.Map(pages);
        AdjustmentPages.Map(pages);
        LawPages.Map(pages);
        SearchPages.Map(pages);
        RecordingFeature.Map(pages);
        AuditPages.Map(pages);
        StatisticsPages.Map(pages);
        SignInPages.Map(app);
    }
}

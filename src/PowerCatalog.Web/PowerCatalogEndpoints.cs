using Microsoft.AspNetCore.Builder;
using PowerCatalog.Web.Adjustments;
using PowerCatalog.Web.Answering;
using PowerCatalog.Web.Catalogs;
using PowerCatalog.Web.Comparing;
using PowerCatalog.Web.Departments;
using PowerCatalog.Web.Events;
using PowerCatalog.Web.Health;
using PowerCatalog.Web.LegalBases;
using PowerCatalog.Web.OpenApi;
using PowerCatalog.Web.Powers;
using PowerCatalog.Web.Problems;
using PowerCatalog.Web.Safety;
using PowerCatalog.Web.Statistics;
using PowerCatalog.Web.Projecting;
using PowerCatalog.Web.Townships;
using PowerCatalog.Web.Trails;

namespace PowerCatalog.Web;

/// <summary>Puts the API's addresses and the pages into a program.</summary>
public static class PowerCatalogEndpoints
{
    /// <summary>Adds the pipeline and every address. What the program maps itself comes before or after; it goes through the same pipeline.</summary>
    public static WebApplication MapPowerCatalog(this WebApplication app)
    {
        SafetyHeaders.Use(app);
        StaleAnswers.Use(app);
        app.UseMiddleware<ProblemPipeline>();
        app.UseMiddleware<LoopbackHosts>();
        SafetyHeaders.UseHead(app);
        app.UseRouting();
        app.UseAuthentication();

        HealthEndpoints.Map(app);
        ProblemTable.Map(app);
        ReferencePage.Map(app);
        CatalogEndpoints.Map(app);
        var routes = new CatalogRoutes(app);
        PowerEndpoints.Map(routes);
        DepartmentEndpoints.Map(routes);
        TownshipEndpoints.Map(routes);
        AdjustmentEndpoints.Map(routes);
        RecordingEndpoint.Map(app);
        CorrectingEndpoints.Map(app);
        StatedTotalsEndpoint.Map(app);
        StatisticsEndpoints.Map(routes);
        LegalBasisEndpoints.Map(routes);
        EventEndpoints.Map(routes);
        CompareEndpoints.Map(routes);
        TrailEndpoints.Map(routes);
        Pages.PageServices.Map(app);

        // Makes the addresses known now and not at the start, so that the description can be had from a program that does not run.
        app.UseEndpoints(_ => { });
        return app;
    }
}

using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using PowerCatalog.Web.Features.Access;
using PowerCatalog.Web.Features.Account;
using PowerCatalog.Web.Features.Adjustments;
using PowerCatalog.Web.Features.Audit;
using PowerCatalog.Web.Features.Catalogs;
using PowerCatalog.Web.Features.Changes;
using PowerCatalog.Web.Features.Departments;
using PowerCatalog.Web.Features.Events;
using PowerCatalog.Web.Features.Evidence;
using PowerCatalog.Web.Features.Governments;
using PowerCatalog.Web.Features.Health;
using PowerCatalog.Web.Features.Laws;
using PowerCatalog.Web.Features.Laws.Entries;
using PowerCatalog.Web.Features.OpenData;
using PowerCatalog.Web.Features.Papers;
using PowerCatalog.Web.Features.People;
using PowerCatalog.Web.Features.Powers;
using PowerCatalog.Web.Features.Procedure;
using PowerCatalog.Web.Features.Recording;
using PowerCatalog.Web.Features.Registers;
using PowerCatalog.Web.Features.Search;
using PowerCatalog.Web.Features.SignIn;
using PowerCatalog.Web.Features.Statistics;
using PowerCatalog.Web.Features.Townships;
using PowerCatalog.Web.Http.Configuration;
using PowerCatalog.Web.Http.Keeping;
using PowerCatalog.Web.Http.Limiting;
using PowerCatalog.Web.Http.OpenApi;
using PowerCatalog.Web.Http.Policies;
using PowerCatalog.Web.Http.Problems;
using PowerCatalog.Web.Http.Routing;
using PowerCatalog.Web.Http.Safety;
using PowerCatalog.Web.Layout.Assets;
using PowerCatalog.Web.Layout.Routing;
using PowerCatalog.Web.Observing;
using PowerCatalog.Web.Projecting;

namespace PowerCatalog.Web;

/// <summary>Puts the API's addresses and the pages into a program.</summary>
public static class PowerCatalogEndpoints
{
    /// <summary>
    /// Adds the pipeline and every address. What the program maps itself comes before or after; it goes through the same pipeline, and
    /// names its own policy.
    /// </summary>
    public static WebApplication MapPowerCatalog(this WebApplication app)
    {
        UsePipeline(app);
        MapSite(Group(app, Policies.Site));
        MapOperation(app, Group(app, Policies.Operate));
        MapApi(app);
        MapPages(app);
        AccountPages.Map(Group(app, Policies.Account));
        HeldPages.Map(Group(app, Policies.Work));
        PeoplePages.Map(Group(app, Policies.People));
        AccessPages.Map(Group(app, Policies.AccessOnPages));

        // Makes the addresses known now and not at the start, so that the description can be had from a program that does not run.
        app.UseEndpoints(_ => { });
        return app;
    }

    private static void UsePipeline(WebApplication app)
    {
        TracedRequests.Use(app);
        KnownProxies.Use(app);
        AccessLog.Use(app);
        SafetyHeaders.Use(app);
        StaleAnswers.Use(app);
        app.UseMiddleware<ProblemPipeline>();
        app.UseMiddleware<TlsOnly>();
        app.UseMiddleware<AcceptedHosts>();
        SafetyHeaders.UseHead(app);
        app.UseRouting();
        ServedDivisions.Use(app);
        KeptAnswers.Use(app);
        app.UseAuthentication();
        app.UseAuthorization();
        // After authentication and authorization: a refused request takes no place, and a client is told apart by its actor too.
        Limiters.Use(app);
    }

    // Addresses of one policy, named here once for all of them. What a library declares open to the anonymous (the scripts of the reference
    // page) goes through it as well.
    private static RouteGroupBuilder Group(WebApplication app, string policy)
    {
        var group = app.MapGroup("").RequireAuthorization(policy);
        ((IEndpointConventionBuilder)group).Finally(route =>
        {
            foreach (var open in route.Metadata.OfType<IAllowAnonymous>().ToList()) route.Metadata.Remove(open);
        });
        return group;
    }

    private static void MapSite(RouteGroupBuilder site)
    {
        HealthEndpoints.Map(site);
        ProblemTable.Map(site);
        ReferencePage.Map(site);
        PageAssets.Map(site);
        VerifyPage.Map(site);
        SignInPages.Map(site);
    }

    private static void MapOperation(WebApplication app, RouteGroupBuilder operating)
    {
        HealthEndpoints.MapReady(operating);
        HealthEndpoints.MapDetails(operating);
        if (app.Services.GetRequiredService<WebOptions>().Telemetry.Prometheus) MetricsEndpoint.Map(operating);
    }

    private static void MapApi(WebApplication app)
    {
        var reading = Group(app, Policies.Read);
        CatalogEndpoints.Map(reading);
        var routes = new CatalogRoutes(reading);
        PowerEndpoints.Map(routes);
        SearchEndpoints.Map(routes);
        DepartmentEndpoints.Map(routes);
        TownshipEndpoints.Map(routes);
        ReceiverEndpoints.Map(routes);
        AdjustmentEndpoints.Map(routes);
        ChangesEndpoints.Map(routes);
        var recording = Group(app, Policies.Record);
        RecordingFeature.Map(recording);
        LawRecordingEndpoints.Map(recording);
        LawStepEndpoints.Map(recording);
        StatedTotalsEndpoint.Map(reading);
        StatisticsEndpoints.Map(routes);
        LegalBasisEndpoints.Map(routes);
        RegisterEndpoints.Map(routes);
        LawEntryEndpoints.Map(reading);
        EventEndpoints.Map(routes);
        LogEndpoints.Map(routes);
        CheckpointEndpoints.Map(reading);
        BundleEndpoints.Map(reading);
        CloudEventsFeed.Map(reading);
        PaperEndpoints.Map(reading);
        DataEndpoints.Map(routes, reading);
        ProcedureFeature.Map(Group(app, Policies.Procedure), Group(app, Policies.Steps), Group(app, Policies.Calendar));
        AccessEndpoints.Map(Group(app, Policies.Access));
        SourceEndpoints.Map(Group(app, Policies.Sources));
        var auditing = new CatalogRoutes(Group(app, Policies.Audit));
        CompareEndpoints.Map(auditing);
        TrailEndpoints.Map(auditing);
        GovernmentEndpoints.Map(auditing);
    }

    private static void MapPages(WebApplication app)
    {
        var pages = new PageRoutes(Group(app, Policies.Read));
        CatalogPages.Map(pages);
        PowerPages.Map(pages);
        DepartmentPages.Map(pages);
        ReceiverPages.Map(pages);
        AdjustmentPages.Map(pages);
        AnnouncementPages.Map(pages);
        ChangesPages.Map(pages);
        LawPages.Map(pages);
        RegisterPages.Map(pages);
        LawEntryPages.Map(pages);
        SearchPages.Map(pages);
        RecordingFeature.Map(
            pages, new PageRoutes(Group(app, Policies.Waiting)), new PageRoutes(Group(app, Policies.RecordOnPages)));
        ProcedureFeature.Map(
            new PageRoutes(Group(app, Policies.ProcedureOnPages)), new PageRoutes(Group(app, Policies.StepsOnPages)),
            Group(app, Policies.Work));
        SourceEndpoints.Map(new PageRoutes(Group(app, Policies.SourcesOnPages)));
        AuditPages.Map(new PageRoutes(Group(app, Policies.Audit)));
        StatisticsPages.Map(pages);
        SheetPages.Map(pages);
        DataPages.Map(pages);
        GovernmentPages.MapChoice(pages);
        GovernmentPages.Map(new PageRoutes(Group(app, Policies.Audit)));
    }
}

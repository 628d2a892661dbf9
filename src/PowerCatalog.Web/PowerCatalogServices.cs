using System.Text.Encodings.Web;
using System.Text.Unicode;
using Microsoft.AspNetCore.Http.Json;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using PowerCatalog.Application.Keeping;
using PowerCatalog.Checkpoints.Bundles;
using PowerCatalog.Listings.Words;
using PowerCatalog.Papers.Templates;
using PowerCatalog.ReadModels.Engine;
using PowerCatalog.Web.Attesting;
using PowerCatalog.Web.Features.Access;
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
using PowerCatalog.Web.Features.Powers;
using PowerCatalog.Web.Features.Procedure.Api;
using PowerCatalog.Web.Features.Recording;
using PowerCatalog.Web.Features.Recording.Api;
using PowerCatalog.Web.Features.Registers;
using PowerCatalog.Web.Features.Search;
using PowerCatalog.Web.Features.Statistics;
using PowerCatalog.Web.Features.Townships;
using PowerCatalog.Web.Http.Authentication;
using PowerCatalog.Web.Http.Caching;
using PowerCatalog.Web.Http.Configuration;
using PowerCatalog.Web.Http.Json;
using PowerCatalog.Web.Http.Keeping;
using PowerCatalog.Web.Http.Limiting;
using PowerCatalog.Web.Http.OpenApi;
using PowerCatalog.Web.Http.Policies;
using PowerCatalog.Web.Http.Problems;
using PowerCatalog.Web.Http.Safety;
using PowerCatalog.Web.Http.Throttling;
using PowerCatalog.Web.Layout.Errors;
using PowerCatalog.Web.Layout.Sessions;
using PowerCatalog.Web.Mailing;
using PowerCatalog.Web.Observing;
using PowerCatalog.Web.Projecting;
using PowerCatalog.Web.Trailing;

namespace PowerCatalog.Web;

/// <summary>Puts the API into a program.</summary>
public static class PowerCatalogServices
{
    /// <summary>The version of the program.</summary>
    public static string Version => Telemetry.Version;

    /// <summary>
    /// Adds what the API needs. The program registers as singletons: <c>ILedger</c>, <c>ReadModelFiles</c>, <c>CatalogViews</c>,
    /// <c>ProjectionEngine</c>, <c>ProcedureFollower</c>, <c>ProcedureQueries</c>, <c>AdjustmentProcedure</c>, <c>LineSources</c>,
    /// <c>FileImports</c>, <c>SingleChanges</c>, <c>ListComparisons</c>, <c>ListImports</c>, <c>LawEntries</c>, <c>LawFiles</c>,
    /// <c>SharedFolder</c>, <c>ReferenceData</c>, <c>CheckpointSigning</c>, <c>AccountStore</c>, <c>AdjustmentRecorder</c>,
    /// <c>DiskRoom</c>, <c>TimeProvider</c> and <see cref="WebOptions"/>.
    /// </summary>
    /// <param name="services">The program's services.</param>
    /// <param name="telemetry">Who reads what is measured.</param>
    public static IServiceCollection AddPowerCatalogWeb(this IServiceCollection services, TelemetryOptions telemetry)
    {
        ArgumentNullException.ThrowIfNull(telemetry);
        Telemetry.Add(services, telemetry);
        services.AddRouting();
        services.AddSingleton<CatalogWords>();
        services.AddSingleton<EntityTags>();
        services.AddSingleton<OwnWrites>();
        services.AddSingleton<ReadModelStamps>();
        services.AddSingleton<KeptAnswers>();
        services.AddSingleton<AnswerCache>();
        services.AddSingleton<Readiness>();
        services.AddSingleton<OperatingState>();
        services.AddSingleton<ProblemPipeline>();
        services.AddSingleton<AcceptedHosts>();
        services.AddSingleton<TlsOnly>();
        KnownProxies.Add(services);
        AddressesInLogs.Leave(services);
        AuthenticationServices.Add(services);
        PolicyServices.Add(services);
        Limiters.Add(services);
        services.AddSingleton<FailedSignIns>();
        services.AddSingleton<ProjectionService>();
        services.AddHostedService(provider => provider.GetRequiredService<ProjectionService>());
        services.AddSingleton<ProcedureService>();
        services.AddHostedService(provider => provider.GetRequiredService<ProcedureService>());
        services.AddSingleton<EvidenceBundles>();
        services.AddSingleton(provider => new OfficeTemplates(provider.GetRequiredService<SharedFolder>().Papers));
        services.AddSingleton<CheckpointService>();
        services.AddHostedService(provider => provider.GetRequiredService<CheckpointService>());
        services.AddSingleton<AccessRecorder>();
        services.AddHostedService(provider => provider.GetRequiredService<AccessRecorder>());
        services.AddSingleton<NoticeMailer>();
        services.AddHostedService(provider => provider.GetRequiredService<NoticeMailer>());
        services.AddSingleton<CosigningService>();
        services.AddHostedService(provider => provider.GetRequiredService<CosigningService>());
        services.AddHostedService<DecisionLog>();
        services.AddOptions<JsonOptions>().Configure<CatalogWords>((options, words) => WebJson.Configure(
            options.SerializerOptions, words, ProblemsJson.Default, CatalogsJson.Default, PowersJson.Default, DepartmentsJson.Default,
            OpenDataJson.Default, GovernmentsJson.Default, SearchJson.Default, TownshipsJson.Default, AdjustmentsJson.Default,
            RecordingJson.Default, StatisticsJson.Default, LawsJson.Default,
            LawEntriesJson.Default, RegistersJson.Default, EventsJson.Default, LogJson.Default, AuditJson.Default, ProcedureJson.Default,
            HealthJson.Default, AccessJson.Default, ChangesJson.Default));
        services.Configure<KestrelServerOptions>(Limit);
        // The server goes on answering where the read models are no longer updated.
        services.Configure<HostOptions>(options => options.BackgroundServiceExceptionBehavior = BackgroundServiceExceptionBehavior.Ignore);
        AddPages(services);
        ApiDescription.Add(services);
        return services;
    }

    // Addresses hold names of laws and document numbers, percent-encoded; an address that takes a file raises its own limit of the body.
    private static void Limit(KestrelServerOptions kestrel)
    {
        kestrel.AddServerHeader = false;
        kestrel.AllowSynchronousIO = false;
        kestrel.Limits.MaxRequestLineSize = 8 * 1024;
        kestrel.Limits.MaxRequestHeadersTotalSize = 16 * 1024;
        kestrel.Limits.MaxRequestHeaderCount = 64;
        kestrel.Limits.MaxRequestBodySize = 1024 * 1024;
        // A page is rendered whole before it is sent. One that is larger than the buffer waits for its client in the middle, which halved
        // the rate of a township's page at 65 KB; the largest has 256 KB.
        kestrel.Limits.MaxResponseBufferSize = 512 * 1024;
        kestrel.Limits.RequestHeadersTimeout = TimeSpan.FromSeconds(15);
        kestrel.Limits.KeepAliveTimeout = TimeSpan.FromMinutes(2);
    }

    private static void AddPages(IServiceCollection services)
    {
        // Chinese stands in pages as it is; only what has a meaning in HTML is escaped.
        services.AddSingleton(HtmlEncoder.Create(UnicodeRanges.All));
        services.AddSingleton<IProblemPage, ErrorPages>();
        OwnForms.Add(services);
        RecordingFeature.Add(services);
        AuditPages.Add(services);
        GovernmentsCompared.Add(services);
        DataEndpoints.Add(services);
        StatisticsPages.Add(services);
    }
}

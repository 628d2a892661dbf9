using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using PowerCatalog.Web.Answering;
using PowerCatalog.Web.Health;
using PowerCatalog.Web.OpenApi;
using PowerCatalog.Web.Problems;
using PowerCatalog.Web.Projecting;
using PowerCatalog.Web.Safety;

namespace PowerCatalog.Web;

/// <summary>Puts the API into a program.</summary>
public static class PowerCatalogServices
{
    /// <summary>
    /// Adds what the API needs. The program registers as singletons: <c>ILedger</c>, <c>ReadModelFiles</c>, <c>CatalogViews</c>, <c>ProjectionEngine</c>,
    /// <c>FileImports</c>, <c>SingleChanges</c>, <c>SharedFolder</c>, <c>ReferenceData</c>, <c>TimeProvider</c> and <see cref="WebOptions"/>.
    /// </summary>
    public static IServiceCollection AddPowerCatalogWeb(this IServiceCollection services)
    {
        services.AddRouting();
        services.AddSingleton<Names>();
        services.AddSingleton<Conditional>();
        services.AddSingleton<Readiness>();
        services.AddSingleton<ProblemPipeline>();
        services.AddSingleton<LoopbackHosts>();
        services.AddSingleton<ProjectionService>();
        services.AddHostedService(provider => provider.GetRequiredService<ProjectionService>());
        services.ConfigureHttpJsonOptions(options => WebJson.Configure(options.SerializerOptions));
        services.Configure<KestrelServerOptions>(Limit);
        // Read models that stand still are no reason to stop answering.
        services.Configure<HostOptions>(options => options.BackgroundServiceExceptionBehavior = BackgroundServiceExceptionBehavior.Ignore);
        Pages.PageServices.Add(services);
        ApiDescription.Add(services);
        return services;
    }

    // Addresses hold names of laws and document numbers, percent-encoded; bodies are taken by one address, which raises its own limit.
    private static void Limit(KestrelServerOptions kestrel)
    {
        kestrel.AddServerHeader = false;
        kestrel.AllowSynchronousIO = false;
        kestrel.Limits.MaxRequestLineSize = 8 * 1024;
        kestrel.Limits.MaxRequestHeadersTotalSize = 16 * 1024;
        kestrel.Limits.MaxRequestHeaderCount = 64;
        kestrel.Limits.MaxRequestBodySize = 1024 * 1024;
        kestrel.Limits.RequestHeadersTimeout = TimeSpan.FromSeconds(15);
        kestrel.Limits.KeepAliveTimeout = TimeSpan.FromMinutes(2);
    }
}

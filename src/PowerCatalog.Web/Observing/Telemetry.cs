using System.Reflection;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using OpenTelemetry.Exporter;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;
using OpenTelemetry.Trace;
using PowerCatalog.Application.Recording;
using PowerCatalog.Ledger;
using PowerCatalog.ReadModels.Engine;
using PowerCatalog.Web.Http.Configuration;

namespace PowerCatalog.Web.Observing;

/// <summary>
/// Has what the layers measure and trace read by whoever the options name. Of the framework its own instruments are taken, which name an
/// address by its pattern; the packages that trace requests name whole addresses, and a one-time link is a secret.
/// </summary>
internal static class Telemetry
{
    private static readonly string[] Own =
        [LedgerTelemetry.Name, EngineTelemetry.Name, RecordingTelemetry.Name];

    // Requests, connections, costly requests that wait, calls to EventStoreDB and to others, the runtime.
    private static readonly string[] Frameworks =
    [
        "Microsoft.AspNetCore.Hosting", "Microsoft.AspNetCore.Server.Kestrel", "Microsoft.AspNetCore.RateLimiting", "System.Net.Http",
        "System.Runtime",
    ];

    /// <summary>Adds it where anybody reads it; adds nothing otherwise.</summary>
    public static void Add(IServiceCollection services, TelemetryOptions options)
    {
        if (options is { Prometheus: false, Metrics: null, Traces: null }) return;
        var telemetry = services.AddOpenTelemetry().ConfigureResource(Describe);
        if (options.Prometheus || options.Metrics is not null)
        {
            services.AddSingleton<ServerGauges>();
            services.AddHostedService(provider => provider.GetRequiredService<ServerGauges>());
            telemetry.WithMetrics(metrics => Measure(metrics, options));
        }

        if (options.Traces is not { } target) return;
        services.AddSingleton<TracedRequests>();
        telemetry.WithTracing(
            traces => traces.AddSource([.. Own, TracedRequests.Source, "Grpc.Net.Client"]).AddOtlpExporter(otlp => Send(otlp, target)));
    }

    private static void Measure(MeterProviderBuilder metrics, TelemetryOptions options)
    {
        metrics.AddMeter([.. Own, ServerGauges.Name, .. Frameworks]);
        if (options.Prometheus) metrics.AddPrometheusExporter();
        if (options.Metrics is { } target) metrics.AddOtlpExporter(otlp => Send(otlp, target));
    }

    private static void Send(OtlpExporterOptions otlp, OtlpTarget target)
    {
        if (target.Own is { } own) otlp.Endpoint = own;
    }

    // OTEL_SERVICE_NAME and OTEL_RESOURCE_ATTRIBUTES go before it.
    private static void Describe(ResourceBuilder resource) => resource.Clear()
        .AddService("powercatalog", serviceVersion: Version, autoGenerateServiceInstanceId: false)
        .AddTelemetrySdk().AddEnvironmentVariableDetector();

    /// <summary>The version of the program.</summary>
    public static string Version { get; } =
        typeof(Telemetry).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion.Split('+')[0];
}

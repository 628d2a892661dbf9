using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace PowerCatalog.Web.Observing;

/// <summary>What is measured, in the form that Prometheus reads.</summary>
internal static class MetricsEndpoint
{
    /// <summary>Its address, the usual one.</summary>
    public const string Address = "/metrics";

    /// <summary>Maps it; called where the options ask for it.</summary>
    public static void Map(IEndpointRouteBuilder routes) => routes.MapPrometheusScrapingEndpoint(Address)
        .WithMetadata(new HttpMethodMetadata([HttpMethods.Get])).WithDisplayName("metrics").ExcludeFromDescription();
}

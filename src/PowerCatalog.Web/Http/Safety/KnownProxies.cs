using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.HostFiltering;
using Microsoft.AspNetCore.HttpOverrides;
using Microsoft.Extensions.DependencyInjection;
using PowerCatalog.Web.Http.Configuration;

namespace PowerCatalog.Web.Http.Safety;

/// <summary>
/// Takes the client's address, scheme and host name from the proxies that are known, and from nobody else: whoever else sends these fields
/// claims to be somebody.
/// </summary>
internal static class KnownProxies
{
    public static void Add(IServiceCollection services)
    {
        services.AddOptions<ForwardedHeadersOptions>().Configure<WebOptions>((forwarded, web) =>
        {
            forwarded.ForwardedHeaders = ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto
                | ForwardedHeaders.XForwardedHost;
            // As many proxies as there are, each of which has to be known.
            forwarded.ForwardLimit = null;
            forwarded.KnownProxies.Clear();
            forwarded.KnownIPNetworks.Clear();
            foreach (var network in web.KnownProxies) forwarded.KnownIPNetworks.Add(network);
        });
        // The host adds host filtering by the setting AllowedHosts before everything else; AcceptedHosts does that here.
        services.Configure<HostFilteringOptions>(filtering => filtering.AllowedHosts = ["*"]);
    }

    public static void Use(IApplicationBuilder app)
    {
        if (app.ApplicationServices.GetRequiredService<WebOptions>().KnownProxies.Count > 0) app.UseForwardedHeaders();
    }
}

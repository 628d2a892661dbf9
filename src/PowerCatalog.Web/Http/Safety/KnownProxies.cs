using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.HostFiltering;
using Microsoft.AspNetCore.HttpOverrides;
using Microsoft.Extensions.DependencyInjection;
using PowerCatalog.Web.Http.Configuration;

namespace PowerCatalog.Web.Http.Safety;

/// <summary>
/// Takes the client's address, scheme and host name from known proxies alone: any other client could send these fields to pass for another.
/// </summary>
internal static class KnownProxies
{
    public static void Add(IServiceCollection services)
    {
        services.AddOptions<ForwardedHeadersOptions>().Configure<WebOptions>((forwarded, web) =>
        {
            // The framework takes an empty list for all proxies: with its own setting ForwardedHeaders_Enabled it would trust every client.
            forwarded.ForwardedHeaders = web.KnownProxies.Count == 0
                ? ForwardedHeaders.None
                : ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto | ForwardedHeaders.XForwardedHost;
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

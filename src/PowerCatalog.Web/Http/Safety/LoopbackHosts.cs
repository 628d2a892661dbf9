using System.Net;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using PowerCatalog.Web.Http.Configuration;
using PowerCatalog.Web.Http.Problems;

namespace PowerCatalog.Web.Http.Safety;

/// <summary>
/// A server that listens on the loopback alone is meant for this machine. A page from elsewhere can make a browser here call it under a
/// name that resolves to 127.0.0.1 (DNS rebinding) and read the answers, so only the loopback's own names are accepted then.
/// </summary>
internal sealed class LoopbackHosts(IServer server, WebOptions options) : IMiddleware
{
    private readonly Lazy<bool> _loopbackOnly = new(() => LoopbackOnly(server));

    public Task InvokeAsync(HttpContext context, RequestDelegate next)
    {
        if (_loopbackOnly.Value && !IsAccepted(context.Request.Host.Host))
        {
            throw new ProblemException(
                ProblemTypes.HostRefused, "服务器只在本机回环地址上监听，只接受 localhost、127.0.0.1 或 [::1] 作为主机名。",
                "The server listens on the loopback only and accepts localhost, 127.0.0.1 or [::1] as its name.");
        }

        return next(context);
    }

    private bool IsAccepted(string host) => IsLoopback(host) || options.AllowedHosts.Contains(host, StringComparer.OrdinalIgnoreCase);

    private static bool IsLoopback(string host) =>
        host.Equals("localhost", StringComparison.OrdinalIgnoreCase)
            || (IPAddress.TryParse(host.Trim('[', ']'), out var address) && IPAddress.IsLoopback(address));

    private static bool LoopbackOnly(IServer server)
    {
        var addresses = server.Features.Get<IServerAddressesFeature>()?.Addresses ?? [];
        return addresses.Count > 0 && addresses.All(address => IsLoopback(BindingAddress.Parse(address).Host));
    }
}

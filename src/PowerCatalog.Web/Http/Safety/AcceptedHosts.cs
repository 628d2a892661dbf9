using System.Net;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Primitives;
using PowerCatalog.Web.Http.Configuration;
using PowerCatalog.Web.Http.Problems;

namespace PowerCatalog.Web.Http.Safety;

/// <summary>
/// Refuses requests under a name that is not the server's. A server that listens on the loopback alone is meant for this machine: a page
/// from elsewhere can make a browser here call it under a name that resolves to 127.0.0.1 (DNS rebinding) and read the answers, so only the
/// loopback's own names are accepted then, and those of <see cref="WebOptions.AllowedHosts"/>.
/// </summary>
/// <remarks>
/// ASP.NET Core's host filtering matches names in the same way, but does not know where the server listens, and answers with a page in
/// English and without our header fields.
/// </remarks>
internal sealed class AcceptedHosts(IServer server, WebOptions options) : IMiddleware
{
    private readonly Lazy<bool> _loopbackOnly = new(() => LoopbackOnly(server));
    private readonly StringSegment[] _allowed = [.. options.AllowedHosts.Select(host => new StringSegment(host))];

    public Task InvokeAsync(HttpContext context, RequestDelegate next)
    {
        if ((_allowed.Length > 0 || _loopbackOnly.Value) && !IsAccepted(context.Request.Host.Host))
        {
            throw new ProblemException(
                ProblemTypes.HostRefused, "服务器不接受这个主机名，只接受 localhost、127.0.0.1、[::1]，以及配置项 AllowedHosts 所列的主机名。",
                "The server does not accept this host name: only localhost, 127.0.0.1, [::1] and the names in the setting AllowedHosts.")
            {
                OnPages = new(
                    "服务器不接受网址中的主机名。请用管理员公布的网址。",
                    "The server does not accept the host name in the address. Use the address that the operator gives."),
            };
        }

        return next(context);
    }

    private bool IsAccepted(string host) => IsLoopback(host) || (host.Length > 0 && HostString.MatchesAny(host, _allowed));

    private static bool IsLoopback(string host) =>
        host.Equals("localhost", StringComparison.OrdinalIgnoreCase)
            || (IPAddress.TryParse(host.Trim('[', ']'), out var address) && IPAddress.IsLoopback(address));

    private static bool LoopbackOnly(IServer server)
    {
        var addresses = server.Features.Get<IServerAddressesFeature>()?.Addresses ?? [];
        return addresses.Count > 0 && addresses.All(address => IsLoopback(BindingAddress.Parse(address).Host));
    }
}

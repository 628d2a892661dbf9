using System.Net;
using System.Net.Sockets;
using Microsoft.AspNetCore.Http;

namespace PowerCatalog.Web.Http.Throttling;

/// <summary>Where requests come from; behind a known proxy that is the client, not the proxy.</summary>
internal static class ClientNetworks
{
    // An IPv6 network is given to a client with all of its addresses (RFC 6177).
    private const int NetworkBytes = 8;

    /// <summary>What one client is told from another by.</summary>
    public static string Of(HttpContext http) => http.Connection.RemoteIpAddress switch
    {
        null => "",
        { IsIPv4MappedToIPv6: true } mapped => $"{mapped.MapToIPv4()}",
        { AddressFamily: AddressFamily.InterNetworkV6 } address =>
            Convert.ToHexString(address.GetAddressBytes().AsSpan(0, NetworkBytes)),
        var address => $"{address}",
    };

    /// <summary>Whether a request comes from this machine.</summary>
    public static bool IsLocal(HttpContext http) => http.Connection.RemoteIpAddress is { } address && IPAddress.IsLoopback(address);
}

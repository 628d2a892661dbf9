using System.Net;
using System.Net.Sockets;
using Microsoft.AspNetCore.Http;

namespace PowerCatalog.Web.Http.Throttling;

/// <summary>Where requests come from; behind a known proxy that is the client, not the proxy.</summary>
internal static class ClientNetworks
{
    // An IPv6 network is given to a client with all of its addresses (RFC 6177).
    private const int NetworkBytes = 8;

    private static readonly string[] Forwarding = ["Forwarded", "X-Forwarded-For", "X-Forwarded-Host", "X-Forwarded-Proto"];

    /// <summary>What one client is told from another by.</summary>
    public static string Of(HttpContext http) => http.Connection.RemoteIpAddress switch
    {
        null => "",
        { IsIPv4MappedToIPv6: true } mapped => $"{mapped.MapToIPv4()}",
        { AddressFamily: AddressFamily.InterNetworkV6 } address =>
            Convert.ToHexString(address.GetAddressBytes().AsSpan(0, NetworkBytes)),
        var address => $"{address}",
    };

    /// <summary>
    /// Whether a request comes from this machine. What a proxy here passes on does not: where the proxy is known, its word on the client
    /// was taken (and taken away); where it is not, nothing is known of the client.
    /// </summary>
    public static bool IsLocal(HttpContext http) =>
        http.Connection.RemoteIpAddress is { } address && IPAddress.IsLoopback(address) && !IsPassedOn(http.Request);

    /// <summary>Whether a proxy that is not known passed the request on, as its fields say.</summary>
    public static bool IsPassedOn(HttpRequest request) => Forwarding.Any(request.Headers.ContainsKey);
}

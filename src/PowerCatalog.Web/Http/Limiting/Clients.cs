using System.Net;
using System.Net.Sockets;
using Microsoft.AspNetCore.Http;
using PowerCatalog.Web.Http.Authentication;

namespace PowerCatalog.Web.Http.Limiting;

/// <summary>Tells clients apart.</summary>
internal static class Clients
{
    // An IPv6 network is given to a client with all of its addresses (RFC 6177).
    private const int NetworkBytes = 8;

    /// <summary>
    /// By address, and by whether the request is authenticated: behind a proxy that the server does not know, all clients have one address,
    /// and those that record are not to wait for those that read.
    /// </summary>
    public static string Of(HttpContext http) => $"{Actors.Find(http.User)?.Person.Id}@{NetworkOf(http)}";

    /// <summary>By address alone.</summary>
    public static string NetworkOf(HttpContext http) => Network(http.Connection.RemoteIpAddress);

    /// <summary>Whether a request comes from this machine; behind a known proxy that is the client's, not the proxy's.</summary>
    public static bool IsLocal(HttpContext http) => http.Connection.RemoteIpAddress is { } address && IPAddress.IsLoopback(address);

    private static string Network(IPAddress? address) => address switch
    {
        null => "",
        { IsIPv4MappedToIPv6: true } => $"{address.MapToIPv4()}",
        { AddressFamily: AddressFamily.InterNetworkV6 } => Convert.ToHexString(address.GetAddressBytes().AsSpan(0, NetworkBytes)),
        _ => $"{address}",
    };
}

using Microsoft.AspNetCore.Http;
using PowerCatalog.Web.Http.Authentication;
using PowerCatalog.Web.Http.Throttling;

namespace PowerCatalog.Web.Http.Limiting;

/// <summary>Tells clients apart.</summary>
internal static class Clients
{
    /// <summary>
    /// By address, and by whether the request is authenticated: behind a proxy that the server does not know, all clients have one address,
    /// and those that record are not to wait for those that read.
    /// </summary>
    public static string Of(HttpContext http) => $"{Actors.Find(http.User)?.Person.Id}@{ClientNetworks.Of(http)}";
}

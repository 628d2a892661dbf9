using System.Security.Claims;
using PowerCatalog.Application.Actors;

namespace PowerCatalog.Web.Http.Authentication;

/// <summary>The actor of a request, as it is recorded. Nowhere else is one made of a request.</summary>
internal static class Actors
{
    /// <summary>The actor of a request to an address that requires authentication.</summary>
    /// <exception cref="InvalidOperationException">The request is anonymous: the address lacks its policy.</exception>
    public static Actor Of(ClaimsPrincipal user) =>
        Find(user)
            ?? throw new InvalidOperationException("A command came from an anonymous request: its address requires no authentication.");

    /// <summary>The actor; null for an anonymous request.</summary>
    public static Actor? Find(ClaimsPrincipal user) => user.Identity is { IsAuthenticated: true, AuthenticationType: { } scheme }
        ? scheme switch
        {
            Schemes.WriteKey => Actor.KeyOverApi,
            Schemes.Pages => Actor.KeyOverPages,
            _ => null,
        }
        : null;
}

using System.Security.Claims;
using PowerCatalog.Application.Actors;
using PowerCatalog.Web.Http.Policies;

namespace PowerCatalog.Web.Http.Authentication;

/// <summary>Whom a request is from, as it is recorded. Nowhere else does a request become an actor.</summary>
internal static class Actors
{
    /// <summary>The actor of an address that only lets in who is known.</summary>
    /// <exception cref="InvalidOperationException">Nobody is known: the address lacks its policy.</exception>
    public static Actor Of(ClaimsPrincipal user) =>
        Find(user) ?? throw new InvalidOperationException("A command came from nobody: its address does not ask who it is.");

    /// <summary>The actor; null where nobody is known.</summary>
    public static Actor? Find(ClaimsPrincipal user) => user.Identity is { IsAuthenticated: true, AuthenticationType: { } scheme }
        ? scheme switch
        {
            Schemes.WriteKey => Actor.KeyOverApi,
            Schemes.Pages => Actor.KeyOverPages,
            _ => null,
        }
        : null;
}

using System.Security.Claims;
using PowerCatalog.Application.Actors;
using PowerCatalog.Application.Authority;
using PowerCatalog.Domain.People;
using PowerCatalog.Web.Http.Problems;

namespace PowerCatalog.Web.Http.Authentication;

/// <summary>The person of a request, and the actor as it is recorded. Nowhere else is one made of a request.</summary>
internal static class Actors
{
    /// <summary>Who it is; null for an anonymous request.</summary>
    public static PersonIdentity? Find(ClaimsPrincipal user) => user.Identities.OfType<PersonIdentity>().FirstOrDefault();

    /// <summary>The person of a request to an address that lets nobody else in.</summary>
    /// <exception cref="InvalidOperationException">The request is anonymous: the address lacks its policy.</exception>
    public static PersonIdentity IdentityOf(ClaimsPrincipal user) =>
        Find(user)
            ?? throw new InvalidOperationException("A command came from an anonymous request: its address requires no authentication.");

    /// <summary>The same, as far as rules ask.</summary>
    public static Person PersonOf(ClaimsPrincipal user) => IdentityOf(user).Person.Person;

    /// <summary>The actor of something that was asked of the thing itself: the person, under the role that permits it.</summary>
    /// <param name="user">Who the request is from.</param>
    /// <param name="authority">Asks whether the person may.</param>
    /// <exception cref="ProblemException">The person may not.</exception>
    public static Actor Of(ClaimsPrincipal user, Func<Person, Permission> authority)
    {
        var person = PersonOf(user);
        var permission = authority(person);
        return permission.IsGiven
            ? Actor.Person(permission.As.Value, person.Id)
            : throw new ProblemException(ProblemTypes.Forbidden, permission.Refusal.Zh, permission.Refusal.En);
    }
}

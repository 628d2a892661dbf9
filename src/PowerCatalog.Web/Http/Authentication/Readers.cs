using Microsoft.AspNetCore.Http;
using PowerCatalog.Accounts.Tokens;
using PowerCatalog.Domain.Codes;
using PowerCatalog.Domain.People;

namespace PowerCatalog.Web.Http.Authentication;

/// <summary>
/// As whom somebody reads at an address that is open to all: a session, or a token that may read. Any other token shows there what the
/// public sees, as nothing else asks for its scopes.
/// </summary>
internal static class Readers
{
    /// <summary>The person; null where the public reads.</summary>
    public static Person? Find(HttpContext http) =>
        Actors.Find(http.User) is { } identity && (identity.Token is null || identity.Token.Scopes.Contains(TokenScope.Read))
            ? identity.Person.Person
            : null;

    /// <summary>Whether the reader has a role in a catalog.</summary>
    public static bool IsWithin(HttpContext http, DivisionCode division) =>
        Find(http)?.Assignments.Any(assignment => assignment.HoldsIn(division)) == true;
}

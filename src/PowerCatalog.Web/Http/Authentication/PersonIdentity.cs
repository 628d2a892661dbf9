using System.Security.Claims;
using PowerCatalog.Accounts.Register;
using PowerCatalog.Accounts.Tokens;

namespace PowerCatalog.Web.Http.Authentication;

/// <summary>Who a request is from, as the store of accounts has it at this moment.</summary>
internal sealed class PersonIdentity : ClaimsIdentity
{
    private PersonIdentity(PersonDetails person, string scheme)
        : base([new Claim(ClaimTypes.NameIdentifier, person.Id.Value)], scheme) => Person = person;

    /// <summary>The person.</summary>
    public PersonDetails Person { get; }

    /// <summary>The secret of the session; null where it is none.</summary>
    public string? Session { get; private init; }

    /// <summary>Since when the session lasts.</summary>
    public DateTimeOffset? Since { get; private init; }

    /// <summary>The token; null where it is none.</summary>
    public TokenDetails? Token { get; private init; }

    /// <summary>Somebody who is signed in at the pages.</summary>
    public static PersonIdentity OfSession(PersonDetails person, string secret, DateTimeOffset since) =>
        new(person, Schemes.Session) { Session = secret, Since = since };

    /// <summary>Somebody's program.</summary>
    public static PersonIdentity OfToken(UsedToken used) => new(used.Person, Schemes.Token) { Token = used.Token };
}

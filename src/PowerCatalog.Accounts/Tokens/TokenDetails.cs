using PowerCatalog.Domain.People;

namespace PowerCatalog.Accounts.Tokens;

/// <summary>A token, without its secret.</summary>
/// <param name="Number">Its number.</param>
/// <param name="Person">Whose.</param>
/// <param name="Prefix">How it begins.</param>
/// <param name="Name">What the person calls it.</param>
/// <param name="Scopes">What it may do.</param>
/// <param name="Created">Since when.</param>
/// <param name="Expires">Until when.</param>
/// <param name="Revoked">Since when it is revoked; null where it is not.</param>
/// <param name="LastUsed">When it was last used, to the minute; null where never.</param>
public sealed record TokenDetails(
    long Number, PersonId Person, string Prefix, string Name, IReadOnlyList<TokenScope> Scopes, DateTimeOffset Created,
    DateTimeOffset Expires, DateTimeOffset? Revoked, DateTimeOffset? LastUsed)
{
    /// <summary>Whether it is for the calendar, which it names in an address, and opens nothing else.</summary>
    public bool IsForCalendar => Scopes.Contains(TokenScope.Calendar);

    /// <summary>Whether it lets somebody in at a moment.</summary>
    public bool HoldsAt(DateTimeOffset moment) => Revoked is null && moment < Expires;
}

using PowerCatalog.Domain.Access;

namespace PowerCatalog.Listings.Access;

/// <summary>An entry of the trail of access, as it is shown.</summary>
/// <param name="Revision">Where it stands in its month.</param>
/// <param name="Who">姓名（科室）, or the id of somebody who is forgotten, the user of the command line, or nothing.</param>
/// <param name="Noted">What was noted.</param>
public sealed record AccessShown(long Revision, string? Who, AccessNoted Noted)
{
    /// <summary>Who, of an entry.</summary>
    /// <param name="noted">What was noted.</param>
    /// <param name="actor">Who noted it.</param>
    /// <param name="names">姓名（科室） by id.</param>
    public static string? WhoOf(AccessNoted noted, string actor, IReadOnlyDictionary<string, string> names)
    {
        ArgumentNullException.ThrowIfNull(noted);
        ArgumentNullException.ThrowIfNull(actor);
        ArgumentNullException.ThrowIfNull(names);
        return noted.Person is { } person ? names.GetValueOrDefault(person.Value) ?? person.Value
            : noted.From is null && actor.StartsWith("cli:", StringComparison.Ordinal) ? actor
            : null;
    }
}

using PowerCatalog.Domain.Access;

namespace PowerCatalog.Application.Access;

/// <summary>What is sought in a month of the trail of access.</summary>
/// <param name="Month">The month.</param>
/// <param name="Before">Only entries before this revision; null from the end of the month.</param>
/// <param name="Most">The most entries, 1 or more.</param>
public sealed record AccessQuery(AccessMonth Month, long? Before = null, int Most = AccessQuery.Page)
{
    /// <summary>How many entries a page has.</summary>
    public const int Page = 100;

    /// <summary>Only of this kind.</summary>
    public AccessKind? What { get; init; }

    /// <summary>Only of this person: who did it, or whom it was about; an id, or the actor of the command line.</summary>
    public string? Who { get; init; }

    /// <summary>Only from this network address.</summary>
    public string? From { get; init; }

    /// <summary>Whether an entry is sought.</summary>
    public bool Takes(AccessEntry entry)
    {
        ArgumentNullException.ThrowIfNull(entry);
        var noted = entry.Noted;
        return (What is null || noted.What == What) && (From is null || noted.From == From)
            && (Who is null || noted.Person?.Value == Who || entry.Actor == Who || IsAbout(noted.Subject, Who));
    }

    private static bool IsAbout(string? subject, string who) => subject?.Split(' ').Contains(who, StringComparer.Ordinal) == true;
}

namespace PowerCatalog.Domain.Reference;

/// <summary>A document of the register of laws.</summary>
/// <param name="Name">Its name, without suffixes like （2019修正）.</param>
/// <param name="Rank">Its rank.</param>
/// <param name="Versions">The versions whose number of articles is known, the oldest first; empty where none is.</param>
public sealed record Law(string Name, LawRank Rank, IReadOnlyList<LawVersion> Versions)
{
    /// <summary>
    /// The newest version on a day, or the one before it where that has more articles and may still be in force; where none is as old as
    /// that, the one with the most articles; null where none is known.
    /// </summary>
    /// <remarks>A version is known by the day on which it was made; it comes into force up to a year later.</remarks>
    public LawVersion? VersionOn(DateOnly day)
    {
        var made = Versions.Where(version => version.Date <= day).ToList();
        var may = made.Where((version, index) => index == made.Count - 1
            || (index == made.Count - 2 && made[^1].Date!.Value.AddYears(1) > day)).ToList();
        return (may.Count > 0 ? may : Versions).MaxBy(version => version.Articles);
    }
}

/// <summary>A version of a law.</summary>
/// <param name="Date">The day on which it was made; null where the register does not give it.</param>
/// <param name="Articles">The number of its articles.</param>
public sealed record LawVersion(DateOnly? Date, int Articles);

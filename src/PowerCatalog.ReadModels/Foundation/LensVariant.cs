namespace PowerCatalog.ReadModels.Foundation;

/// <summary>
/// Which lens a row is for: what is corrected and annulled applied, or left aside. Most rows are for both, as few facts are corrected, so a
/// second list costs next to nothing.
/// </summary>
internal static class LensVariant
{
    /// <summary>With corrections and annulments.</summary>
    public const long Corrected = 1;

    /// <summary>As recorded.</summary>
    public const long AsRecorded = 2;

    /// <summary>Both say it.</summary>
    public const long Both = 3;

    /// <summary>What both say, and what either says alone.</summary>
    public static List<(T Said, long Reading)> Of<T>(IReadOnlyCollection<T> corrected, IReadOnlyCollection<T> asRecorded)
    {
        if (ReferenceEquals(corrected, asRecorded)) return [.. corrected.Select(said => (said, Both))];
        return
        [
            .. corrected.Select(said => (said, asRecorded.Contains(said) ? Both : Corrected)),
            .. asRecorded.Where(said => !corrected.Contains(said)).Select(said => (said, AsRecorded)),
        ];
    }

    /// <summary>The condition that a row is for a lens.</summary>
    public static string Is(string alias, bool asRecorded) => asRecorded ? $"{alias}.reading <> 1" : $"{alias}.reading <> 2";
}

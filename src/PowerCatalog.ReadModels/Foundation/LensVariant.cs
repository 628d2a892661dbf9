namespace PowerCatalog.ReadModels.Foundation;

/// <summary>
/// The lenses that a row is for: with corrections and annulments, as recorded, or both. Most rows are for both, as few facts are corrected,
/// so the second variant costs little.
/// </summary>
internal static class LensVariant
{
    /// <summary>With corrections and annulments.</summary>
    public const long Corrected = 1;

    /// <summary>As recorded.</summary>
    public const long AsRecorded = 2;

    /// <summary>For both.</summary>
    public const long Both = 3;

    /// <summary>The items common to both variants, and those of only one.</summary>
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

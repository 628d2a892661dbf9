using PowerCatalog.ReadModels.PowerList;

namespace PowerCatalog.ReadModels.PowerSearch;

/// <summary>A word that is sought.</summary>
/// <param name="Word">The word as it was written.</param>
/// <param name="Means">What else it may mean by the dictionary of plain words; none where it stands for itself.</param>
public sealed record SoughtWord(string Word, IReadOnlyList<string> Means)
{
    /// <summary>The word, and what it may mean: each finds.</summary>
    internal IEnumerable<string> Ways => Means.Prepend(Word);
}

/// <summary>What a search is for: words, of which all must be there in one way or another.</summary>
/// <param name="Words">The words; those with neither a letter nor a number are left out.</param>
public sealed record Sought(IReadOnlyList<SoughtWord> Words)
{
    /// <summary>The words that were led to others.</summary>
    public IEnumerable<SoughtWord> Mapped => Words.Where(word => word.Means.Count > 0);

    /// <summary>Every text that a hit may hold, for marking it.</summary>
    public IReadOnlyList<string> Texts => [.. Words.SelectMany(word => word.Ways)];

    /// <summary>The words of a text as they are.</summary>
    public static Sought Plain(string? text) =>
        new([.. SearchText.Words(text).Where(word => SearchText.Query(word) is not null).Select(word => new SoughtWord(word, []))]);

    /// <summary>The query for texts with every word; null where there is nothing to search for.</summary>
    internal string? Query => Words.Count == 0
        ? null
        : string.Join(" AND ", Words.Select(word => $"({string.Join(" OR ", word.Ways.Select(SearchText.Query).OfType<string>())})"));
}

using PowerCatalog.ReadModels.PowerList;

namespace PowerCatalog.ReadModels.PowerSearch;

/// <summary>The words of a search.</summary>
public static class SearchWords
{
    /// <summary>The words of a text that hold nothing to search for, neither a letter nor a number: a search says so of them.</summary>
    public static IReadOnlyList<string> NotSearched(string? text) =>
        [.. SearchText.Words(text).Where(word => SearchText.Query(word) is null)];
}

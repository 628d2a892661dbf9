using PowerCatalog.Domain.Reference;
using PowerCatalog.ReadModels.Lenses;

namespace PowerCatalog.ReadModels.PowerSearch;

/// <summary>Reads what a person types into a search.</summary>
public static class SoughtQueries
{
    /// <summary>
    /// The words of a text, with what each may mean. A word of the dictionary is led to its powers, beside itself. A longer text in which
    /// such words stand is led to them only where no power of any day has it.
    /// </summary>
    public static Sought Seek(this CatalogView view, string? text, PlainWords words)
    {
        ArgumentNullException.ThrowIfNull(words);
        return new Sought(
            [.. Sought.Plain(text).Words.Select(sought => sought with { Means = Means(view, sought.Word, words) })]);
    }

    private static IReadOnlyList<string> Means(CatalogView view, string word, PlainWords words)
    {
        var means = words.MeaningsOf(word);
        if (means.Count == 0 && !IsFound(view, word)) means = words.MeaningsWithin(word);
        // What holds the word is found by the word.
        return [.. means.Where(mean => !mean.Contains(word, StringComparison.Ordinal))];
    }

    private static bool IsFound(CatalogView view, string word)
    {
        var parameters = view.Parameters();
        parameters.Add("query", PowerList.SearchText.Query(word));
        return view.Number("SELECT rowid FROM power_text WHERE power_text MATCH @query LIMIT 1", parameters) is not null;
    }
}

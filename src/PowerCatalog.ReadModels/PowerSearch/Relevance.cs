using PowerCatalog.Domain.Text;
using PowerCatalog.Sqlite;

namespace PowerCatalog.ReadModels.PowerSearch;

/// <summary>
/// How well a power meets a search: its code or its whole name before a name with the words at its beginning or end, these before names
/// with the words anywhere, then names with what the words may mean, and last the powers whose other text has them.
/// </summary>
internal static class Relevance
{
    /// <summary>The rank as SQL, 0 the best, over columns <c>name</c> and <c>code</c>.</summary>
    /// <param name="sought">What is sought.</param>
    /// <param name="code">The column of the code.</param>
    /// <param name="name">The column of the name.</param>
    public static string Sql(Sought sought, string code, string name)
    {
        var folded = $"lower({name})";
        var words = sought.Words.Select((word, i) => (Word: $"@s{i}", Ways: word.Ways.Select((_, j) => $"@s{i}_{j}"))).ToList();
        return $"""
            CASE WHEN {code} = @whole THEN 0 WHEN {folded} = @whole THEN 1
                WHEN {All(words.Select(word => Edge(folded, word.Word)))} THEN 2
                WHEN {All(words.Select(word => $"instr({folded}, {word.Word}) > 0"))} THEN 3
                WHEN {All(words.Select(word => $"({string.Join(" OR ", word.Ways.Select(way => $"instr({folded}, {way}) > 0"))})"))} THEN 4
                ELSE 5 END
            """;
    }

    /// <summary>Adds the words that the SQL names.</summary>
    public static void AddTo(SqlParameters parameters, Sought sought)
    {
        parameters.Add("whole", string.Concat(sought.Words.Select(word => Folded(word.Word))));
        foreach (var (i, word) in sought.Words.Index())
        {
            parameters.Add($"s{i}", Folded(word.Word));
            foreach (var (j, way) in word.Ways.Index()) parameters.Add($"s{i}_{j}", Folded(way));
        }
    }

    // A word of its own: at the beginning, after the 对 of penalties, before 的, or at the end.
    private static string Edge(string name, string word) =>
        $"(instr({name}, {word}) = 1 OR instr({name}, '对' || {word}) = 1 OR instr({name}, {word} || '的') > 0 OR "
            + $"substr({name}, -length({word})) = {word})";

    private static string All(IEnumerable<string> conditions) => string.Join(" AND ", conditions.DefaultIfEmpty("1"));

    private static string Folded(string text) => TextKey.OfSearch(text).ToLowerInvariant();
}

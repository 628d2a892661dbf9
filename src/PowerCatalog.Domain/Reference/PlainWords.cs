using PowerCatalog.Domain.Text;

namespace PowerCatalog.Domain.Reference;

/// <summary>What people call a situation, and the words of powers that it may mean.</summary>
/// <param name="Words">What people say, as 乱扔垃圾.</param>
/// <param name="Powers">Words from names of powers, each of which may be meant.</param>
public sealed record Situation(IReadOnlyList<string> Words, IReadOnlyList<string> Powers);

/// <summary>Short forms of a law's name.</summary>
/// <param name="Words">The short forms, as 食安法.</param>
/// <param name="Law">The name without 《》 and without 中华人民共和国.</param>
public sealed record LawShortForm(IReadOnlyList<string> Words, string Law);

/// <summary>
/// The dictionary of plain words (<c>catalog/situations.json</c>): it leads from what people say to what powers are called. It only helps
/// to find; nothing follows from it in law.
/// </summary>
public sealed class PlainWords
{
    private readonly Dictionary<string, IReadOnlyList<string>> _means = [];
    private readonly Dictionary<string, string> _laws = [];
    private readonly int _longest;

    internal PlainWords(IReadOnlyList<Situation> situations, IReadOnlyList<LawShortForm> laws)
    {
        (Situations, Laws) = (situations, laws);
        foreach (var situation in situations)
        {
            foreach (var word in situation.Words) _means.Add(TextKey.OfName(word), situation.Powers);
        }

        foreach (var law in laws)
        {
            foreach (var word in law.Words) _laws.Add(TextKey.OfName(word), law.Law);
        }

        _longest = _means.Keys.Select(key => key.Length).DefaultIfEmpty().Max();
    }

    internal static PlainWords Of(SituationsFile file) => new(file.Situations, file.Laws);

    /// <summary>The situations.</summary>
    public IReadOnlyList<Situation> Situations { get; }

    /// <summary>The laws with short forms.</summary>
    public IReadOnlyList<LawShortForm> Laws { get; }

    /// <summary>The law with this short form; null where there is none.</summary>
    public string? LawNamed(string word) => _laws.GetValueOrDefault(TextKey.OfName(word));

    /// <summary>What a word may mean: the words of powers, or the full name of a law; none where it stands for itself.</summary>
    public IReadOnlyList<string> MeaningsOf(string word) =>
        _means.GetValueOrDefault(TextKey.OfName(word)) ?? (LawNamed(word) is { } law ? [law] : []);

    /// <summary>What the situations mean that a longer text speaks of, the longest first: 邻居养狗咬人 speaks of 养狗.</summary>
    public IReadOnlyList<string> MeaningsWithin(string text)
    {
        var key = TextKey.OfName(text);
        var means = new List<string>();
        for (var at = 0; at < key.Length;)
        {
            var length = Math.Min(_longest, key.Length - at);
            while (length > 1 && !_means.ContainsKey(key.Substring(at, length))) length--;
            if (length > 1) means.AddRange(_means[key.Substring(at, length)]);
            at += Math.Max(length, 1);
        }

        return [.. means.Distinct()];
    }
}

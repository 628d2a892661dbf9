using System.Buffers;
using System.Text.RegularExpressions;
using PowerCatalog.Domain.Text;

namespace PowerCatalog.Domain.Elements;

/// <summary>One legal basis of a power, as one line of text.</summary>
/// <param name="Law">The law's name without 《》 and without 中华人民共和国 before it; null where the line names none.</param>
/// <param name="Articles">
/// The articles named, as <c>第十五条</c> or <c>第二十条之一</c>, without paragraph and item; empty where none is named.
/// </param>
/// <param name="Text">The line as stored.</param>
public sealed partial record LegalBasis(string? Law, IReadOnlyList<string> Articles, string Text)
{
    /// <summary>The key of the element that holds the legal bases of a power.</summary>
    public const string Element = "legalBasis";

    private const string StatePrefix = "中华人民共和国";

    /// <summary>What ends the articles that a line names: the article's own words follow, or another law.</summary>
    internal static readonly SearchValues<char> EndOfArticles = SearchValues.Create("：:“\"。《");

    /// <summary>Whether the line says more than the law and its articles, as a paragraph or the article's own words.</summary>
    public bool SaysMore => Law is null || Letters(Text) != Letters(string.Concat([Law, .. Articles]));

    /// <summary>The canonical form of a cell of legal bases: one basis per line, without numbering.</summary>
    /// <remarks>
    /// Published lists join bases by line feeds, semicolons, numbers, or not at all (》《). A new basis begins at each 《 that is not inside
    /// another and follows the end of one.
    /// </remarks>
    public static string Normalize(string cell)
    {
        var lines = cell.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .SelectMany(line => Join().Split(line))
            .Select(line => Numbering().Replace(line, "").Trim(' ', ';', '；'))
            .Where(line => line.Length > 0);
        return string.Join('\n', lines);
    }

    /// <summary>Whether a cell holds no basis, but numbers and separators at most.</summary>
    public static bool IsNone(string cell) => !cell.Contains('《', StringComparison.Ordinal) && Normalize(cell).Length == 0;

    /// <summary>Reads each basis of a value, however they are joined.</summary>
    public static IEnumerable<LegalBasis> ParseAll(string value) =>
        Normalize(value).Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(Parse);

    /// <summary>Reads one line.</summary>
    public static LegalBasis Parse(string line)
    {
        var law = LawName().Match(line);
        var after = law.Success ? line[(law.Index + law.Length)..] : line;
        var articles = Article().Matches(after).Select(match => match.Value).Distinct().ToList();
        return new LegalBasis(law.Success ? ShortName(law.Groups["name"].Value) : null, articles, line);
    }

    /// <summary>
    /// The numbers of the law's articles that a line names, of 第二十条之一 the 20. What follows a colon, quotation mark or another law is
    /// not read: it is the article's own words, which may name articles of other laws.
    /// </summary>
    public IEnumerable<int> ArticleNumbers()
    {
        var law = LawName().Match(Text);
        if (!law.Success) yield break;
        var after = Text[(law.Index + law.Length)..];
        var end = after.AsSpan().IndexOfAny(EndOfArticles);
        foreach (var digits in Article().Matches(end < 0 ? after : after[..end]).Select(match => match.Groups["number"].Value))
        {
            if (ChineseNumber.TryParse(digits, out var number)) yield return number;
        }
    }

    private static string Letters(string text) =>
        string.Concat(text.Replace(StatePrefix, "", StringComparison.Ordinal).Where(char.IsLetterOrDigit));

    private static string ShortName(string name) =>
        name.StartsWith(StatePrefix, StringComparison.Ordinal) && name.Length > StatePrefix.Length ? name[StatePrefix.Length..] : name;

    [GeneratedRegex("(?:[;；]\\s*(?=《|[0-9]{1,2}[.．、]))|(?<=》|条|款|项|[)）])\\s*(?=《)|(?<=\\S)\\s*(?=[0-9]{1,2}[.．、]\\s*《)")]
    private static partial Regex Join();

    [GeneratedRegex("^(?:(?:[0-9]{1,2}[.．、]|[（(][0-9一二三四五六七八九十]{1,3}[)）]|[一二三四五六七八九十]{1,3}、|[①-⑳]|[;；])\\s*)+")]
    private static partial Regex Numbering();

    [GeneratedRegex("《(?<name>[^《》]+(?:《[^《》]+》[^《》]*)*)》")]
    private static partial Regex LawName();

    [GeneratedRegex("第(?<number>[0-9〇零一二三四五六七八九十百千]+)条(?:之[一二三四五六七八九十]+)?")]
    private static partial Regex Article();
}

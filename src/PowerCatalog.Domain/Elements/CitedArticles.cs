using System.Globalization;
using System.Text.RegularExpressions;
using PowerCatalog.Domain.Text;

namespace PowerCatalog.Domain.Elements;

/// <summary>
/// The articles that a text names, told apart by their numbers whatever the digits: 第15条 and 第十五条 are one article, 第二十条之一 is
/// another than 第二十条, and 第十条至第十五条 are six.
/// </summary>
public static partial class CitedArticles
{
    private const int LongestRange = 500;

    /// <summary>The articles of the law that a line of legal bases names first.</summary>
    public static IReadOnlySet<string> OfBasis(string line)
    {
        ArgumentNullException.ThrowIfNull(line);
        var after = line[(line.IndexOf('》', StringComparison.Ordinal) + 1)..];
        var end = after.AsSpan().IndexOfAny(LegalBasis.EndOfArticles);
        return Of(end < 0 ? after : after[..end]);
    }

    /// <summary>The citations of a text as they are written, each once: 第十五条, 第二十条之一, 第十条至第十五条.</summary>
    public static IReadOnlyList<string> AsWritten(string text) => [.. Named().Matches(text).Select(match => match.Value).Distinct()];

    /// <summary>The articles of a text, as 15 and 20之一.</summary>
    public static IReadOnlySet<string> Of(string text)
    {
        var articles = new HashSet<string>();
        foreach (Match match in Named().Matches(text))
        {
            if (!ChineseNumber.TryParse(match.Groups["from"].Value, out var from)) continue;
            articles.Add(from.ToString(CultureInfo.InvariantCulture) + match.Groups["of"].Value);
            if (!match.Groups["to"].Success || !ChineseNumber.TryParse(match.Groups["to"].Value, out var to)) continue;
            for (var number = from + 1; number <= to && number - from <= LongestRange; number++)
                articles.Add(number.ToString(CultureInfo.InvariantCulture));
        }

        return articles;
    }

    [GeneratedRegex(
        "第(?<from>[0-9〇零一二两三四五六七八九十百千]+)条(?<of>之[一二三四五六七八九十]+)?"
            + "(?:\\s*(?:至|到|—+|－|-|~|～)\\s*第?(?<to>[0-9〇零一二两三四五六七八九十百千]+)条)?")]
    private static partial Regex Named();
}

using System.Globalization;

namespace PowerCatalog.Seeds.Content;

/// <summary>Whether a law is older than the demonstration's years, came into force in them or was revised in them.</summary>
public enum LawAge
{
    Old,
    New,
    Revised,
}

/// <summary>A law that the content cites.</summary>
/// <param name="Title">Its full title.</param>
/// <param name="Age">Whether it is new or revised since 2020.</param>
/// <param name="Since">From when the new text holds; null for an old one.</param>
public sealed record Law(string Title, LawAge Age, DateOnly? Since);

/// <summary>The laws and their articles: <c>laws.tsv</c>, <c>revisions.tsv</c>.</summary>
public sealed class LawBook
{
    private const string State = "中华人民共和国";
    private readonly Dictionary<string, Law> _laws = [];
    private readonly Dictionary<(string Law, int Article), int> _before = [];

    public LawBook(string folder)
    {
        foreach (var row in Tsv.Rows(Path.Combine(folder, "laws.tsv")))
        {
            var age = row[2] switch { "新施行" => LawAge.New, "修订" => LawAge.Revised, _ => LawAge.Old };
            _laws.Add(row[0], new Law(row[1], age, row[3].Length == 0 ? null : DateOnly.Parse(row[3], CultureInfo.InvariantCulture)));
        }

        foreach (var row in Tsv.Rows(Path.Combine(folder, "revisions.tsv"))) _before.Add((row[0], Number(row[1])), Number(row[2]));
    }

    public Law this[string name] => _laws[name];

    /// <summary>Whether the article that a revised law had in this one's place is known.</summary>
    public bool KnowsBefore(Basis basis) => _before.ContainsKey((basis.Law, basis.Articles[0]));

    /// <summary>The basis as it reads today, one article a line.</summary>
    public string After(Basis basis) => Lines(_laws[basis.Law].Title, basis.Articles);

    /// <summary>
    /// The basis before the law was revised: its articles then, or the law alone where they are not known. As today for other laws.
    /// </summary>
    public string Before(Basis basis)
    {
        var law = _laws[basis.Law];
        if (law.Age != LawAge.Revised) return After(basis);
        return KnowsBefore(basis) ? Lines(law.Title, [_before[(basis.Law, basis.Articles[0])]]) : $"《{law.Title}》";
    }

    /// <summary>The basis under the law's short title, as careless lists cite it; null where the title has no longer form.</summary>
    public string? UnderShortTitle(Basis basis)
    {
        var title = _laws[basis.Law].Title;
        return title.StartsWith(State, StringComparison.Ordinal) ? Lines(title[State.Length..], basis.Articles) : null;
    }

    private static string Lines(string title, IEnumerable<int> articles) =>
        string.Join('\n', articles.Select(article => $"《{title}》第{ChineseNumber.Of(article)}条"));

    private static int Number(string text) => int.Parse(text, CultureInfo.InvariantCulture);
}

/// <summary>What an item rests on: a law and its articles, the first of them the one that gives the power.</summary>
public sealed record Basis(string Law, IReadOnlyList<int> Articles)
{
    /// <summary>Reads 食品安全法122、35; null for an empty cell.</summary>
    public static Basis? Read(string cell)
    {
        if (cell.Length == 0) return null;
        var digits = cell.TakeWhile(c => !char.IsAsciiDigit(c)).Count();
        var articles = cell[digits..].Split('、').Select(text => int.Parse(text, CultureInfo.InvariantCulture));
        return new Basis(cell[..digits], [.. articles]);
    }
}

/// <summary>Numbers of articles in Chinese: 一百零二.</summary>
public static class ChineseNumber
{
    private const string Digits = "零一二三四五六七八九";

    /// <summary>For 1 to 999.</summary>
    public static string Of(int number)
    {
        var text = number >= 100 ? $"{Digits[number / 100]}百" : "";
        var rest = number % 100;
        if (rest == 0) return text;
        if (rest < 10) return text + (number >= 100 ? "零" : "") + Digits[rest];
        var tens = rest < 20 && number < 100 ? "十" : $"{Digits[rest / 10]}十";
        return text + tens + (rest % 10 == 0 ? "" : Digits[rest % 10]);
    }
}

using System.Globalization;
using PowerCatalog.Domain.Elements;
using PowerCatalog.Domain.Text;

namespace PowerCatalog.Listings.Words;

/// <summary>
/// Values of elements that come from a closed set, in English beside Chinese: yes and no, limits, levels, where a power comes from. Any
/// other text is open and stays as it is written, in both.
/// </summary>
public static class ElementWords
{
    private const string Level = "level";
    private const string PowerSource = "powerSource";

    private static readonly Dictionary<string, string> Levels = new()
    {
        ["国家级"] = "national",
        ["省级"] = "provincial",
        ["自治区级"] = "regional",
        ["市级"] = "municipal",
        ["设区的市级"] = "municipal",
        ["县级"] = "county",
        ["区级"] = "district",
        ["乡级"] = "township",
        ["乡镇级"] = "township",
        ["乡镇（街道）级"] = "township",
        ["村级"] = "village",
    };

    private static readonly Dictionary<string, string> Sources = new()
    {
        ["法定本级行使"] = "own by law",
        ["上级下放"] = "handed down",
        ["上级授权"] = "authorised from above",
        ["授权"] = "authorised",
        ["委托"] = "entrusted",
        ["上级委托"] = "entrusted from above",
    };

    /// <summary>A value as a person reads it.</summary>
    /// <param name="element">The element; null of what is none of the list's elements.</param>
    /// <param name="value">The value as it is written.</param>
    public static Bilingual Of(Element? element, string value) => new(value, element switch
    {
        { Type: ElementType.Flag } when WrittenFlag.Read(value) is { } flag => flag ? "yes" : "no",
        { Type: ElementType.Limit } => Limited(value) ?? value,
        { Key: Level } => Each(value, Levels) ?? value,
        { Key: PowerSource } => Each(value, Sources) ?? value,
        _ => value,
    });

    // A remark is open text: with one, the limit stays as it is written.
    private static string? Limited(string value)
    {
        if (!Limit.TryParse(value, out var limit) || limit.Remark.Length > 0 || limit.HalfLess) return null;
        return limit.Kind switch
        {
            DayKind.AtOnce => "at once",
            DayKind.None => "none",
            DayKind.Working => Days(limit, "working day"),
            _ => Days(limit, "day"),
        };
    }

    private static string Days(Limit limit, string unit)
    {
        var plural = limit.Days == 1 ? "" : "s";
        var least = limit.Least is { } fewest ? string.Create(CultureInfo.InvariantCulture, $"{fewest} to ") : "";
        return string.Create(CultureInfo.InvariantCulture, $"{least}{limit.Days} {unit}{plural}");
    }

    // All of a list, or none: half a translation is harder to read than none.
    private static string? Each(string value, Dictionary<string, string> words)
    {
        var parts = value.Split(['、', '，', ',', '；', ';', '\n'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        return parts.Length > 0 && parts.All(words.ContainsKey) ? string.Join(", ", parts.Select(part => words[part])) : null;
    }
}

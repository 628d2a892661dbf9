using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text.RegularExpressions;

namespace PowerCatalog.Domain.Elements;

/// <summary>A time limit: a number of days, 即办 (at once, 0 days) or 无 (the law sets none).</summary>
/// <param name="Days">The days; months and years are read as 30 and 365 natural days, as the national platform does.</param>
/// <param name="Kind">The kind of days.</param>
/// <param name="Text">Its canonical form: <c>20工作日</c>, <c>30自然日</c>, <c>即办</c>, <c>无</c>.</param>
public sealed partial record Limit(int Days, DayKind Kind, string Text)
{
    /// <summary>Reads a limit as people write it: 20工作日, 20个工作日, 30日, 30天, 2个月, 1年, 即办, 当场办结, 无.</summary>
    public static bool TryParse(string text, [NotNullWhen(true)] out Limit? limit)
    {
        limit = text switch
        {
            "即办" or "即时办结" or "当场办结" or "当日办结" or "立即办理" => new Limit(0, DayKind.None, "即办"),
            "无" or "无法定时限" or "不限" => new Limit(0, DayKind.None, "无"),
            _ => null,
        };
        if (limit is not null) return true;

        var match = Written().Match(text);
        if (!match.Success) return false;
        var number = int.Parse(match.Groups["n"].ValueSpan, CultureInfo.InvariantCulture);
        limit = match.Groups["unit"].Value switch
        {
            "工作日" => new Limit(number, DayKind.Working, $"{number}工作日"),
            "月" => Natural(number * 30),
            "年" => Natural(number * 365),
            _ => Natural(number),
        };
        return true;
    }

    private static Limit Natural(int days) => new(days, DayKind.Natural, $"{days}自然日");

    [GeneratedRegex("^(?<n>[0-9]{1,4})\\s*个?\\s*(?<unit>工作日|自然日|日历日|日|天|月|年)$")]
    private static partial Regex Written();
}

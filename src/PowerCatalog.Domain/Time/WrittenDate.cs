using System.Text.RegularExpressions;
using PowerCatalog.Domain.Text;

namespace PowerCatalog.Domain.Time;

/// <summary>A date as people write it, or what is wrong with it.</summary>
/// <param name="Date">The date; null where the text is none.</param>
/// <param name="Fault">What is wrong, as the end of a sentence; null where nothing is.</param>
public sealed partial record WrittenDate(DateOnly? Date, Bilingual? Fault)
{
    // In the order of DayOfWeek; 天 is 日.
    private const string Weekdays = "日一二三四五六";

    private const int FirstYear = 1900, LastYear = 2999;

    /// <summary>
    /// Reads a date: 2021-05-01, 2021/5/1, 2021.5.1, 2021年5月1日 or 1号, 二〇二一年五月一日, 2021年5月1日（星期六）, 20210501, 2021-05-01 00:00:00,
    /// 自2021年5月1日起施行; with the year last where one of the other two can only be the day (11/25/2026). A text without a year, month or day
    /// is no date, nor is one outside 1900 to 2999: 9999-12-31 is a program's word for "never", and there is no day after it.
    /// </summary>
    public static WrittenDate Read(string? text)
    {
        var key = TextKey.OfCode(text);
        if (YearFirst().Match(key) is { Success: true } first) return Of(Year(first), Part(first, "m"), Part(first, "d"), first);
        if (YearLast().Match(key) is { Success: true } last) return YearLastOf(last);
        return new WrittenDate(null, FaultOf(key));
    }

    private static WrittenDate YearLastOf(Match match)
    {
        var (one, other) = (Part(match, "a"), Part(match, "b"));
        if (one <= 12 && other <= 12 && one != other)
            return Wrong("分不清哪个是月、哪个是日，请按年、月、日的顺序写", "it is unclear which part is the month; write year, month, day");
        return one > 12 ? Of(Year(match), other, one, match) : Of(Year(match), one, other, match);
    }

    private static WrittenDate Of(int year, int month, int day, Match match)
    {
        if (match.Groups["time"].Success && match.Groups["time"].ValueSpan.ContainsAnyInRange('1', '9'))
            return Wrong("带有钟点，只能写到日", "it has a time of day; write only the day");
        if (year is < FirstYear or > LastYear)
            return Wrong($"年份应在{FirstYear}至{LastYear}之间", $"the year must be from {FirstYear} to {LastYear}");
        if (month is < 1 or > 12) return Wrong($"没有{month}月", $"there is no month {month}");
        if (day < 1 || day > DateTime.DaysInMonth(year, month))
            return Wrong($"{year}年{month}月没有{day}日", $"{year}-{month:00} has no day {day}");
        var date = new DateOnly(year, month, day);
        // Of two things that contradict each other nobody knows which is meant.
        return match.Groups["week"] is { Success: true } stated && Weekday(stated.Value[0]) != date.DayOfWeek
            ? Wrong($"这一天是星期{Weekdays[(int)date.DayOfWeek]}", $"that day is a {date.DayOfWeek}")
            : new WrittenDate(date, null);
    }

    private static DayOfWeek Weekday(char written) => (DayOfWeek)(Weekdays.IndexOf(written) is var day and >= 0 ? day : 0);

    private static Bilingual FaultOf(string key)
    {
        if (WithoutDay().IsMatch(key)) return new Bilingual("没有写明日", "it does not say which day");
        if (WithoutYear().IsMatch(key)) return new Bilingual("没有写明年份", "it does not say which year");
        if (ShortYear().IsMatch(key)) return new Bilingual("年份要写四位", "the year needs four digits");
        if (Serial().IsMatch(key))
            return new Bilingual(
                "像是表格软件的日期序号，请把单元格设为日期格式", "it looks like a spreadsheet's serial number; format the cell as a date");
        return new Bilingual("读不出年、月、日", "no year, month and day can be read");
    }

    private static WrittenDate Wrong(string zh, string en) => new(null, new Bilingual(zh, en));

    private static int Year(Match match) => Part(match, "y");

    // The patterns admit only figures; what they do not mean (五六月) is no month either.
    private static int Part(Match match, string group) =>
        ChineseNumber.TryParse(match.Groups[group].ValueSpan, out var number) ? number : -1;

    private const string Figures = "[0-9〇零○一二三四五六七八九十廿卅]";
    private const string Time = "(?:[T ]?(?<time>[0-9]{1,2}:[0-9]{2}(?::[0-9]{2}(?:\\.[0-9]+)?)?)(?:Z|\\+08:00)?)?";

    [GeneratedRegex(
        @"^(?:(?<y>[0-9]{4})(?<s>[-/.])(?<m>[0-9]{1,2})\k<s>(?<d>[0-9]{1,2})"
        + "|自?(?<y>" + Figures + @"{4})\s*年\s*(?<m>" + Figures + @"{1,3})\s*月\s*(?<d>" + Figures
        + @"{1,3})\s*[日号](?:\s*\(?(?:星期|周|礼拜)(?<week>[一二三四五六日天])\)?)?(?:起(?:施行|实施|生效|执行)?)?"
        + "|(?<y>[0-9]{4})(?<m>[0-9]{2})(?<d>[0-9]{2}))" + Time + "$")]
    private static partial Regex YearFirst();

    [GeneratedRegex(@"^(?<a>[0-9]{1,2})(?<s>[-/.])(?<b>[0-9]{1,2})\k<s>(?<y>[0-9]{4})" + Time + "$")]
    private static partial Regex YearLast();

    [GeneratedRegex(@"^(?:" + Figures + @"{4}\s*年\s*" + Figures + "{1,3}\\s*月?|[0-9]{4}[-/.][0-9]{1,2}|" + Figures + "{4}年?)$")]
    private static partial Regex WithoutDay();

    [GeneratedRegex(@"^(?:" + Figures + @"{1,3}\s*月\s*" + Figures + @"{1,3}\s*[日号]|[0-9]{1,2}[-/.][0-9]{1,2})$")]
    private static partial Regex WithoutYear();

    [GeneratedRegex("^[0-9]{2}(?:[-/.][0-9]{1,2}[-/.][0-9]{1,2}|年[0-9]{1,2}月[0-9]{1,2}[日号])$")]
    private static partial Regex ShortYear();

    [GeneratedRegex(@"^[0-9]{5}(?:\.[0-9]+)?$")]
    private static partial Regex Serial();
}

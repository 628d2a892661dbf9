using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text.RegularExpressions;

namespace PowerCatalog.Domain.Time;

/// <summary>
/// Dates of the catalog are calendar dates in Asia/Shanghai, which has kept UTC+8 without daylight saving since 1991-09-15. The offset is
/// fixed, so that the list of a day does not depend on a machine's time-zone data.
/// </summary>
public static partial class CatalogTime
{
    /// <summary>UTC+08:00.</summary>
    public static readonly TimeSpan Offset = TimeSpan.FromHours(8);

    /// <summary>Today's date in Asia/Shanghai by <paramref name="clock"/>.</summary>
    public static DateOnly Today(this TimeProvider clock) => DateOf(clock.GetUtcNow());

    /// <summary>The date in Asia/Shanghai of a moment.</summary>
    public static DateOnly DateOf(DateTimeOffset moment) => DateOnly.FromDateTime(moment.ToOffset(Offset).DateTime);

    /// <summary>A moment in Asia/Shanghai, as <c>2021-05-01T09:30:00+08:00</c>.</summary>
    public static string Show(DateTimeOffset moment) =>
        moment.ToOffset(Offset).ToString("yyyy-MM-dd'T'HH:mm:sszzz", CultureInfo.InvariantCulture);

    /// <summary>A date as <c>2021-05-01</c>, the form of every file, address and answer.</summary>
    public static string Show(DateOnly date) => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>
    /// Reads a date as people write it: <c>2021-05-01</c>, <c>2021/5/1</c>, <c>2021.5.1</c>, <c>2021年5月1日</c>, <c>20210501</c>. A date that
    /// does not exist (2021-02-30) is refused, as is one without a year, month or day, and one outside 1900 to 2999: 9999-12-31 is a
    /// program's word for "never", and there is no day after it.
    /// </summary>
    public static bool TryParseDate(string? text, [NotNullWhen(true)] out DateOnly? date)
    {
        date = null;
        var match = WrittenDate().Match(text?.Trim() ?? "");
        if (!match.Success) return false;
        var year = Number(match, "y");
        var month = Number(match, "m");
        var day = Number(match, "d");
        if (year is < 1900 or > 2999 || month is < 1 or > 12 || day < 1 || day > DateTime.DaysInMonth(year, month)) return false;
        date = new DateOnly(year, month, day);
        return true;
    }

    private static int Number(Match match, string group) => int.Parse(match.Groups[group].ValueSpan, CultureInfo.InvariantCulture);

    [GeneratedRegex(
        @"^(?:(?<y>[0-9]{4})(?<s>[-/.])(?<m>[0-9]{1,2})\k<s>(?<d>[0-9]{1,2})"
        + @"|(?<y>[0-9]{4})\s*年\s*(?<m>[0-9]{1,2})\s*月\s*(?<d>[0-9]{1,2})\s*日"
        + @"|(?<y>[0-9]{4})(?<m>[0-9]{2})(?<d>[0-9]{2}))$")]
    private static partial Regex WrittenDate();
}

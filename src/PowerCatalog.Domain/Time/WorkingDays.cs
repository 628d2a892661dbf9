using System.Text.Json;
using PowerCatalog.Domain.Text;

namespace PowerCatalog.Domain.Time;

/// <summary>
/// Counts working days (工作日) by the State Council's calendar: Monday to Friday, without the days off and with the make-up days that it
/// announces for each year. A year that was not announced is not guessed: it is said which one is missing.
/// </summary>
public sealed class WorkingDays
{
    private readonly List<DateOnly> _days = [];
    private readonly HashSet<int> _years;

    private WorkingDays(HolidaysFile file)
    {
        _years = [.. file.Years];
        var off = Days(file, notice => notice.Off);
        var work = Days(file, notice => notice.Work);
        if (off.Concat(work).FirstOrDefault(day => !_years.Contains(day.Year)) is { Year: > 1 } stray)
            throw new JsonException($"holidays.json names {CatalogTime.Show(stray)}, whose year is not among its years.");
        if (off.Overlaps(work)) throw new JsonException("holidays.json has a day that is both off and worked.");
        foreach (var year in _years.Order())
        {
            for (var day = new DateOnly(year, 1, 1); day.Year == year; day = day.AddDays(1))
            {
                if (work.Contains(day) || (day.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday) && !off.Contains(day)))
                    _days.Add(day);
            }
        }
    }

    /// <summary>The years that it counts in, in order.</summary>
    public IReadOnlyList<int> Years => [.. _years.Order()];

    /// <summary>Whether a day is worked; null in a year without a calendar.</summary>
    public bool? IsWorked(DateOnly day) => _years.Contains(day.Year) ? _days.BinarySearch(day) >= 0 : null;

    /// <summary>
    /// The <paramref name="count"/>-th working day after a day, which is not counted itself (民法典 第二百零一条). With 0, the day itself.
    /// </summary>
    /// <param name="from">The day of the event.</param>
    /// <param name="count">How many working days; 0 or more.</param>
    public CountedDay After(DateOnly from, int count)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(count);
        if (count == 0) return new CountedDay(from, null);
        if (Missing(from.AddDays(1).Year, from.AddDays(1).Year) is { } first) return new CountedDay(null, first);
        var at = NumberUpTo(from) + count - 1;
        var day = at < _days.Count ? _days[at] : (DateOnly?)null;
        return Missing(from.AddDays(1).Year, day?.Year ?? _days[^1].Year + 1) is { } missing
            ? new CountedDay(null, missing)
            : new CountedDay(day, null);
    }

    /// <summary>
    /// The working days after <paramref name="from"/> up to and including <paramref name="to"/>; negative where that is the earlier day.
    /// Null where one of the days lies in a year without a calendar.
    /// </summary>
    public int? Between(DateOnly from, DateOnly to)
    {
        if (from > to) return -Between(to, from);
        if (from == to) return 0;
        return Missing(from.AddDays(1).Year, to.Year) is null ? NumberUpTo(to) - NumberUpTo(from) : null;
    }

    /// <summary>What a year without a calendar is to be told as.</summary>
    public static Bilingual NoCalendar(int year) => new(
        $"没有{year}年的节假日安排，无法推算工作日。请在 catalog/holidays.json 中补充国务院办公厅当年的通知。",
        $"There is no calendar of {year}, so working days in it cannot be counted. Add the State Council's notice of that year to "
            + "catalog/holidays.json.");

    /// <summary>Reads <c>catalog/holidays.json</c>.</summary>
    /// <exception cref="JsonException">The text is not a valid document; unknown members are refused.</exception>
    public static WorkingDays Parse(string json) => new(
        JsonSerializer.Deserialize(json, HolidaysJson.Default.HolidaysFile) ?? throw new JsonException("holidays.json is empty."));

    private int? Missing(int from, int to)
    {
        for (var year = from; year <= to; year++)
        {
            if (!_years.Contains(year)) return year;
        }

        return null;
    }

    // How many working days there are up to a day, it included.
    private int NumberUpTo(DateOnly day) => _days.BinarySearch(day) is var found && found >= 0 ? found + 1 : ~found;

    private static HashSet<DateOnly> Days(HolidaysFile file, Func<HolidayNotice, IReadOnlyList<Holiday>> which) =>
        [.. file.Notices.SelectMany(which).SelectMany(holiday => holiday.Days)];
}

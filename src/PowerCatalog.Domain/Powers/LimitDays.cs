using PowerCatalog.Domain.Elements;

namespace PowerCatalog.Domain.Powers;

/// <summary>In which days the limits of a power are counted.</summary>
public static class LimitDays
{
    /// <summary>
    /// The kind of days of a limit of a power of a category. Plain days (日, 天) are working days where they are a permit's (行政许可法
    /// 第八十二条: 期限以工作日计算，不含法定节假日), and otherwise days of the calendar.
    /// </summary>
    public static DayKind KindFor(this Limit limit, Category category)
    {
        ArgumentNullException.ThrowIfNull(limit);
        return limit.Kind != DayKind.Unstated ? limit.Kind : category == Category.Permit ? DayKind.Working : DayKind.Natural;
    }
}

using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace PowerCatalog.Domain.Time;

/// <summary>
/// Dates of the catalog are calendar dates in Asia/Shanghai, which has kept UTC+8 without daylight saving since 1991-09-15. The offset is
/// fixed, so that the list of a day does not depend on a machine's time-zone data.
/// </summary>
public static class CatalogTime
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

    /// <summary>Reads a date as people write it (<see cref="WrittenDate"/>); false where the text is none.</summary>
    public static bool TryParseDate(string? text, [NotNullWhen(true)] out DateOnly? date)
    {
        date = WrittenDate.Read(text).Date;
        return date is not null;
    }
}

using System.Globalization;

namespace PowerCatalog.ReadModels.Foundation;

/// <summary>
/// How the two clocks are stored: dates as readable, sortable numbers like 20210501; ranges half-open; an open end as the greatest number.
/// The known clock is the catalog's revision.
/// </summary>
internal static class ClockColumns
{
    /// <summary>No end of validity is known.</summary>
    public const int Forever = 9999_12_31;

    /// <summary>Known up to now, with no later knowledge.</summary>
    public const long Now = long.MaxValue;

    public static int Number(DateOnly date) => (date.Year * 10000) + (date.Month * 100) + date.Day;

    public static int Number(DateOnly? date) => date is { } day ? Number(day) : Forever;

    public static DateOnly Date(long number) => new((int)(number / 10000), (int)(number / 100 % 100), (int)(number % 100));

    public static DateOnly? DateOrNull(long? number) => number is null or Forever ? null : Date(number.Value);

    /// <summary>Microseconds since the Unix epoch.</summary>
    public static long Microseconds(DateTimeOffset moment) => (moment - DateTimeOffset.UnixEpoch).Ticks / TimeSpan.TicksPerMicrosecond;

    public static DateTimeOffset Moment(long microseconds) =>
        DateTimeOffset.UnixEpoch.AddTicks(microseconds * TimeSpan.TicksPerMicrosecond);

    public static string Text(long number) => number.ToString(CultureInfo.InvariantCulture);
}

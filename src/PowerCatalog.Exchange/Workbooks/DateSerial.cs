namespace PowerCatalog.Exchange.Workbooks;

/// <summary>
/// Dates as spreadsheets count them. In the 1900 system day 1 is 1900-01-01 and day 60 is 1900-02-29, which does not exist (for
/// compatibility with Lotus 1-2-3); in the 1904 system day 0 is 1904-01-01.
/// </summary>
internal static class DateSerial
{
    /// <summary>The first date that counts the same in every program.</summary>
    public static readonly DateOnly FirstCertain = new(1900, 3, 1);

    private static readonly DateOnly Zero1900 = new(1899, 12, 30);
    private static readonly DateOnly Zero1904 = new(1904, 1, 1);

    /// <summary>The number of a date from 1900-03-01 on in the 1900 system.</summary>
    public static int Of(DateOnly date) => date.DayNumber - Zero1900.DayNumber;

    /// <summary>The date of a number, its time of day dropped; null where there is no such day.</summary>
    public static DateOnly? ToDate(double serial, bool since1904)
    {
        if (!(serial >= (since1904 ? 0 : 1) && serial < 2_958_466)) return null;
        var day = (int)Math.Floor(serial);
        if (since1904) return Add(Zero1904, day);
        if (day == 60) return null;
        return Add(Zero1900, day < 60 ? day + 1 : day);
    }

    private static DateOnly? Add(DateOnly start, int days) =>
        start.DayNumber + days <= DateOnly.MaxValue.DayNumber ? DateOnly.FromDayNumber(start.DayNumber + days) : null;
}

using System.Globalization;
using System.Numerics;
using System.Text.RegularExpressions;
using PowerCatalog.Domain.Time;
using PowerCatalog.Exchange.Workbooks;

namespace PowerCatalog.Exchange.Files.Xlsx;

/// <summary>The text of a cell that holds a number.</summary>
internal static partial class NumberText
{
    // A double holds 15 decimal digits; the spreadsheet has already replaced the rest by zeros.
    private const double KeptExactly = 1e15;

    // Programs that compute dates miss midnight by a rounding error.
    private static readonly TimeSpan Rounding = TimeSpan.FromSeconds(5);

    // Programs that count from 1900 in local time drop the seconds of the mean time that was the zone's then: Shanghai's was 8:05:43, so
    // SheetJS writes 00:00:42 or 23:59:17. A clock that was typed in names a minute.
    private static readonly TimeSpan NearMidnight = TimeSpan.FromSeconds(59.5);

    // The library counts from 1900.
    private const double Between1900And1904 = 1462;

    /// <summary>A number as its cell shows it; under a plain format its digits, a day as 2021-05-01, with how it is shown.</summary>
    /// <param name="written">The number as the file writes it.</param>
    /// <param name="format">The cell's format.</param>
    /// <param name="since1904">Whether the workbook counts dates from 1904.</param>
    /// <param name="column">The cell's column.</param>
    public static Cell Cell(string written, NumberFormat format, bool since1904, int column)
    {
        if (!double.TryParse(written, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) || !double.IsFinite(number))
            return new Cell(column, written);
        if (format.Kind is NumberKind.Day or NumberKind.PartOfDate or NumberKind.Time) return Date(number, format, since1904, column);
        if (Math.Abs(number) >= KeptExactly) return new Cell(column, Plain(number), CellFault.LostDigits);
        if (format.Kind == NumberKind.Plain) return new Cell(column, Plain(number));
        if (format.Kind == NumberKind.Unknown) return new Cell(column, Plain(number), CellFault.FormatUnread);

        // A format may hide zeros, but hiding any other number is no way to write.
        var shown = format.Show(number);
        return shown.Length == 0 && number != 0
            ? new Cell(column, Plain(number), CellFault.FormatUnread)
            : new Cell(column, shown);
    }

    /// <summary>
    /// The text of a cell of the type date, which holds a date in the form of ISO 8601. Beside a zone it is the day that is written.
    /// </summary>
    public static Cell IsoDate(string written, NumberFormat format, int column)
    {
        // Without a day the program would fill in today's, and without a zone it would take that of the machine.
        const DateTimeStyles styles = DateTimeStyles.AssumeUniversal | DateTimeStyles.AllowWhiteSpaces;
        if (!IsoDay().IsMatch(written) || !DateTimeOffset.TryParse(written, CultureInfo.InvariantCulture, styles, out var instant))
            return new Cell(column, written, CellFault.DateImpossible);
        var moment = instant.DateTime;
        var (day, time) = Nearest(moment);
        if (format.Kind is NumberKind.PartOfDate or NumberKind.Time && day >= DateSerial.FirstCertain)
            return new Cell(column, format.Show(DateSerial.Of(day) + time.TotalDays));
        return time == TimeSpan.Zero
            ? new Cell(column, CatalogTime.Show(day), FaultOf(moment - day.ToDateTime(TimeOnly.MinValue)))
            {
                Shown = format.Kind == NumberKind.Day && day >= DateSerial.FirstCertain ? ShownDay(DateSerial.Of(day), format) : null,
            }
            : WithTime(moment, column);
    }

    private static Cell Date(double serial, NumberFormat format, bool since1904, int column)
    {
        var whole = Math.Round(serial);
        var bound = format.Kind == NumberKind.Time ? Rounding : NearMidnight;
        var near = Math.Abs(serial - whole) <= bound.TotalDays ? whole : serial;
        var fault = near == whole ? FaultOf(TimeSpan.FromDays(serial - whole)) : CellFault.None;
        if (format.Kind == NumberKind.Time && near is >= 0 and < 2_958_466) return new Cell(column, format.Show(near));
        if (DateSerial.ToDate(near, since1904) is not { } date)
            return new Cell(
                column, !since1904 && Math.Floor(serial) == 60 ? "1900-02-29" : Plain(serial), CellFault.DateImpossible);
        if (format.Kind != NumberKind.Day)
            return new Cell(column, format.Show(near + (since1904 ? Between1900And1904 : 0)), fault);
        return near == Math.Floor(near)
            ? new Cell(column, CatalogTime.Show(date), fault) { Shown = ShownDay(near + (since1904 ? Between1900And1904 : 0), format) }
            : WithTime(date.ToDateTime(TimeOnly.MinValue).AddDays(near - Math.Floor(near)), column);
    }

    // In words a day can be read one way only; 5/1/23 cannot, and what a format of the system's language shows is not in the file.
    private static string? ShownDay(double serial, NumberFormat format) =>
        format.IsUnderstood && serial >= DateSerial.Of(DateSerial.FirstCertain)
            && format.Show(serial) is var shown && shown.Contains('年', StringComparison.Ordinal)
            ? shown
            : null;

    private static (DateOnly Day, TimeSpan Time) Nearest(DateTime moment)
    {
        var before = moment.TimeOfDay;
        if (before <= NearMidnight) return (DateOnly.FromDateTime(moment), TimeSpan.Zero);
        return TimeSpan.FromDays(1) - before <= NearMidnight && moment.Date < DateTime.MaxValue.Date
            ? (DateOnly.FromDateTime(moment).AddDays(1), TimeSpan.Zero)
            : (DateOnly.FromDateTime(moment), before);
    }

    private static CellFault FaultOf(TimeSpan missed) => missed.Duration() > Rounding ? CellFault.DateSecondsOff : CellFault.None;

    // A time is a fraction of a day, which seldom is a whole second: 08:30:00 would show as 08:29:59.
    private static Cell WithTime(DateTime moment, int column)
    {
        var shown = moment < DateTime.MaxValue.AddSeconds(-1) ? moment.AddMilliseconds(500) : moment;
        return new(column, shown.ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture), CellFault.DateWithTime);
    }

    private static string Plain(double number)
    {
        if (number == Math.Floor(number) && Math.Abs(number) < KeptExactly) return ((long)number).ToString(CultureInfo.InvariantCulture);
        return Math.Abs(number) < 1e28
            ? ((decimal)number).ToString("0.############################", CultureInfo.InvariantCulture)
            : new BigInteger(number).ToString(CultureInfo.InvariantCulture);
    }

    [GeneratedRegex(@"^\s*[0-9]{4}-[0-9]{2}-[0-9]{2}(?![0-9])")]
    private static partial Regex IsoDay();
}

using System.Globalization;
using System.Numerics;
using PowerCatalog.Domain.Time;
using PowerCatalog.Exchange.Workbooks;

namespace PowerCatalog.Exchange.Files.Xlsx;

/// <summary>The text of a cell that holds a number.</summary>
internal static class NumberText
{
    // A double holds 15 decimal digits; the spreadsheet has already replaced the rest by zeros.
    private const double KeptExactly = 1e15;

    /// <summary>Whole numbers as digits, dates as 2021-05-01, others without exponent.</summary>
    /// <param name="written">The number as the file writes it.</param>
    /// <param name="format">The cell's format.</param>
    /// <param name="since1904">Whether the workbook counts dates from 1904.</param>
    /// <param name="column">The cell's column.</param>
    public static Cell Cell(string written, NumberFormat format, bool since1904, int column)
    {
        if (!double.TryParse(written, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) || !double.IsFinite(number))
            return new Cell(column, written);
        if (format.Kind == NumberKind.Date) return Date(number, since1904, column);

        var text = format.Kind == NumberKind.Percent ? Plain(number * 100) + "%" : Plain(number);
        if (format.Kind == NumberKind.Padded && number >= 0) text = text.PadLeft(Math.Min(format.Digits, 64), '0');
        return new Cell(column, text, Math.Abs(number) >= KeptExactly ? CellFault.LostDigits : CellFault.None);
    }

    private static Cell Date(double serial, bool since1904, int column) => DateSerial.ToDate(serial, since1904) is { } date
        ? new Cell(column, CatalogTime.Show(date))
        : new Cell(column, !since1904 && Math.Floor(serial) == 60 ? "1900-02-29" : Plain(serial), CellFault.DateImpossible);

    private static string Plain(double number)
    {
        if (number == Math.Floor(number) && Math.Abs(number) < KeptExactly) return ((long)number).ToString(CultureInfo.InvariantCulture);
        return Math.Abs(number) < 1e28
            ? ((decimal)number).ToString("0.############################", CultureInfo.InvariantCulture)
            : new BigInteger(number).ToString(CultureInfo.InvariantCulture);
    }
}

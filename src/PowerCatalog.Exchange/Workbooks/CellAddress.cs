using System.Globalization;

namespace PowerCatalog.Exchange.Workbooks;

/// <summary>Addresses of cells as a spreadsheet writes them: <c>A1</c> is column 1, row 1.</summary>
internal static class CellAddress
{
    /// <summary>The columns of a sheet, up to XFD.</summary>
    public const int MostColumns = 16_384;

    /// <summary>The rows of a sheet.</summary>
    public const int MostRows = 1_048_576;

    /// <summary>The address of a cell.</summary>
    public static string Of(int column, int row) => string.Create(CultureInfo.InvariantCulture, $"{Letters(column)}{row}");

    /// <summary>The letters of a column counted from 1: 1 is A, 27 is AA.</summary>
    public static string Letters(int column)
    {
        if (column <= 26) return ((char)('A' + column - 1)).ToString();
        return Letters((column - 1) / 26) + (char)('A' + ((column - 1) % 26));
    }

    /// <summary>The number of a column as a place names it, by letters or by number; 0 where it names none.</summary>
    public static int ColumnNumber(string? column) =>
        column is null ? 0
        : int.TryParse(column, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number
        : TryParse(column + "1", out var letters, out _) ? letters : 0;

    /// <summary>Splits an address as <c>AB12</c>, with or without $; false where it is none.</summary>
    public static bool TryParse(ReadOnlySpan<char> address, out int column, out int row)
    {
        column = 0;
        row = 0;
        foreach (var c in address)
        {
            if (c == '$') continue;
            if (char.IsAsciiLetter(c) && row == 0 && column < 100_000) column = (column * 26) + char.ToUpperInvariant(c) - 'A' + 1;
            else if (char.IsAsciiDigit(c) && column > 0 && row < 100_000_000) row = (row * 10) + c - '0';
            else return false;
        }

        return column > 0 && row > 0;
    }

    /// <summary>Splits a range as <c>A1:B7</c>; a single address is a range of one cell.</summary>
    public static bool TryParseRange(ReadOnlySpan<char> range, out CellRange cells)
    {
        cells = default;
        var colon = range.IndexOf(':');
        var first = colon < 0 ? range : range[..colon];
        var last = colon < 0 ? range : range[(colon + 1)..];
        if (!TryParse(first, out var left, out var top) || !TryParse(last, out var right, out var bottom)) return false;
        cells = new CellRange(Math.Min(left, right), Math.Min(top, bottom), Math.Max(left, right), Math.Max(top, bottom));
        return true;
    }
}

using System.Globalization;

namespace PowerCatalog.Exchange.Workbooks;

/// <summary>Whether a text is a number that a spreadsheet stores exactly.</summary>
internal static class CellNumber
{
    // A spreadsheet stores 15 digits of a number; longer numbers stay text.
    private const int Longest = 15;

    public static bool Is(string text) =>
        text.Length <= Longest
            && decimal.TryParse(text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out _);
}

using System.Globalization;

namespace PowerCatalog.Exchange.Files.Xlsx;

/// <summary>
/// The locale that a number format names in brackets, by number (<c>[$-804]</c>, <c>[$-409]</c>) or by name (<c>[$-zh-CN]</c>,
/// <c>[$-ja-JP]</c>), without a currency.
/// </summary>
internal static class FormatLocale
{
    private const int Chinese = 0x804;
    private const int OfLanguage = 0xFFFF;
    private const uint Gregorian = 0x0001;
    private const uint LatinDigits = 0x0100;

    // The long date and the time of the system, of which the code behind them is shown.
    private const int SystemDate = 0xF800;
    private const int SystemTime = 0xF400;

    /// <summary>Whether a group in brackets names a locale and no currency.</summary>
    public static bool Is(ReadOnlySpan<char> group) => group.StartsWith("[$-", StringComparison.Ordinal);

    /// <summary>Whether it names Chinese of the mainland.</summary>
    public static bool IsChinese(ReadOnlySpan<char> group) => Is(group)
        && (NumberOf(group) is { } number ? number == Chinese : NameOf(group).Equals("zh-CN", StringComparison.OrdinalIgnoreCase));

    /// <summary>Whether names of months and weekdays are English under it.</summary>
    public static bool HasEnglishNames(ReadOnlySpan<char> group) => NumberOf(group) is { } number
        ? (number & OfLanguage) is var locale && (locale is SystemDate or SystemTime || (locale & 0x3FF) == 0x09)
        : NameOf(group).StartsWith("en", StringComparison.OrdinalIgnoreCase);

    /// <summary>
    /// Whether it asks for the digits of another script or for another calendar, which the upper half of the number does, and what follows
    /// a name after a comma.
    /// </summary>
    public static bool HasOtherDigits(ReadOnlySpan<char> group) => NumberOf(group) is { } number
        ? (uint)number >> 16 is not (0 or Gregorian or LatinDigits or (LatinDigits | Gregorian))
        : NameOf(group).Contains(',');

    private static ReadOnlySpan<char> NameOf(ReadOnlySpan<char> group) => group[3..].TrimEnd(']');

    private static int? NumberOf(ReadOnlySpan<char> group) =>
        int.TryParse(NameOf(group), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var number) ? number : null;
}

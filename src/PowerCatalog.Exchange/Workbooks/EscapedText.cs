using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace PowerCatalog.Exchange.Workbooks;

/// <summary>
/// Text in a workbook's XML (ISO/IEC 29500-1, 22.9.2.19 ST_Xstring): a character that XML cannot hold is written <c>_x0007_</c>, and in a
/// text that already looks like this the first underscore is written <c>_x005F_</c>.
/// </summary>
internal static partial class EscapedText
{
    /// <summary>The escaped form; a lone surrogate becomes U+FFFD.</summary>
    public static string Encode(string text)
    {
        if (!NeedsEncoding(text)) return text;
        var builder = new StringBuilder(text.Length + 16);
        foreach (var rune in Looks().Replace(text, "_x005F_").EnumerateRunes())
        {
            if (IsAllowed(rune.Value)) builder.Append(rune.ToString());
            else builder.Append(CultureInfo.InvariantCulture, $"_x{rune.Value:X4}_");
        }

        return builder.ToString();
    }

    /// <summary>The unescaped text.</summary>
    public static string Decode(string text) => text.Contains("_x", StringComparison.Ordinal)
        ? Escape().Replace(
            text, match => ((char)int.Parse(match.ValueSpan[2..6], NumberStyles.HexNumber, CultureInfo.InvariantCulture)).ToString())
        : text;

    private static bool NeedsEncoding(string text)
    {
        foreach (var c in text)
        {
            if (c == '_' || char.IsSurrogate(c) || !IsAllowed(c)) return true;
        }

        return false;
    }

    // A carriage return is allowed, but XML readers turn it into a line feed.
    private static bool IsAllowed(int c) => c is '\t' or '\n' || (c >= ' ' && c is not (0xFFFE or 0xFFFF));

    [GeneratedRegex("_(?=x[0-9A-Fa-f]{4}_)")]
    private static partial Regex Looks();

    [GeneratedRegex("_x[0-9A-Fa-f]{4}_")]
    private static partial Regex Escape();
}

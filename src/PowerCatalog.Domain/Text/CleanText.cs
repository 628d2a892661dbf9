using System.Buffers;
using System.Text;

namespace PowerCatalog.Domain.Text;

/// <summary>
/// The normal form of text in the catalog: NFC, ordinary characters for those that look and read the same (<see cref="LookAlikes"/>), no
/// zero-width characters, no control characters other than the line feed, no blanks at either end of a line. Cells that look the same are
/// then equal strings, and comparisons are ordinal.
/// </summary>
public static class CleanText
{
    // U+200B..U+200D and U+2060 zero width, U+FEFF byte order mark, U+00AD soft hyphen: seen in published document numbers. U+200E, U+200F,
    // U+202A..U+202E and U+2066..U+2069 reorder text on screen and are invisible.
    private const string WithoutWidth =
        "\u200B\u200C\u200D\u2060\uFEFF\u00AD\u200E\u200F\u202A\u202B\u202C\u202D\u202E\u2066\u2067\u2068\u2069";

    // The blanks beside the space, the line feed and the other control characters.
    private const string Blanks =
        "\u00A0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200A\u2028\u2029\u202F\u205F\u3000";

    private static readonly SearchValues<char> Invisible = SearchValues.Create(WithoutWidth);

    // Whatever has to be replaced or dropped, but for a space, which may stand between words.
    private static readonly SearchValues<char> Unclean = SearchValues.Create(
    [
        .. Enumerable.Range(0, ' ').Concat(Enumerable.Range(0x7F, 0x21)).Select(point => (char)point), .. Blanks, .. WithoutWidth,
        .. LookAlikes.Characters,
    ]);

    /// <summary>The normal form of <paramref name="text"/>; an empty string where nothing visible is left.</summary>
    public static string Of(string? text)
    {
        if (string.IsNullOrEmpty(text)) return "";
        if (IsClean(text)) return text;

        var builder = new StringBuilder(text.Length);
        var lines = Valid(text).Replace("\r\n", "\n", StringComparison.Ordinal).Replace('\r', '\n');
        foreach (var line in lines.Split('\n'))
        {
            if (builder.Length > 0) builder.Append('\n');
            AppendVisible(builder, line);
        }

        // Composed last, since removing an invisible character may bring together what composes.
        return Composition.Compose(builder.ToString().Trim('\n'));
    }

    /// <summary>
    /// The normal form on one line: runs of blanks become one space, and so do line feeds, but for those between two Chinese characters,
    /// where a line was only broken to fit.
    /// </summary>
    public static string OneLine(string? text)
    {
        var clean = Of(text);
        if (!clean.Contains('\n', StringComparison.Ordinal) && !clean.Contains("  ", StringComparison.Ordinal)) return clean;
        var builder = new StringBuilder(clean.Length);
        foreach (var line in clean.Split('\n', StringSplitOptions.RemoveEmptyEntries))
        {
            if (builder.Length > 0 && !(IsChinese(builder[^1]) && IsChinese(line[0]))) builder.Append(' ');
            builder.AppendJoin(' ', line.Split(' ', StringSplitOptions.RemoveEmptyEntries));
        }

        return builder.ToString();
    }

    // Ideographs of every plane, and the punctuation between them.
    private static bool IsChinese(char character) => character >= '\u2E80';

    private static bool IsClean(string text) =>
        !char.IsWhiteSpace(text[0]) && !char.IsWhiteSpace(text[^1]) && !text.AsSpan().ContainsAny(Unclean) && !HasLoneSurrogate(text)
            && Composition.IsPlain(text);

    // A lone surrogate is replaced, so that every stored text is valid UTF-8.
    private static string Valid(string text) => HasLoneSurrogate(text) ? Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(text)) : text;

    private static bool HasLoneSurrogate(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (!char.IsSurrogate(text[i])) continue;
            if (i + 1 < text.Length && char.IsSurrogatePair(text[i], text[i + 1])) i++;
            else return true;
        }

        return false;
    }

    private static void AppendVisible(StringBuilder builder, string line)
    {
        var start = builder.Length;
        foreach (var c in line)
        {
            if (Invisible.Contains(c)) continue;
            var visible = char.IsWhiteSpace(c) ? ' ' : c;
            if (char.IsControl(visible) || (visible == ' ' && builder.Length == start)) continue;
            if (LookAlikes.All.Contains(visible)) builder.Append(LookAlikes.Of(visible));
            else builder.Append(visible);
        }

        while (builder.Length > start && builder[^1] == ' ') builder.Length--;
    }
}

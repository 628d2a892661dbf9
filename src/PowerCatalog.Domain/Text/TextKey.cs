using System.Buffers;
using System.Text;

namespace PowerCatalog.Domain.Text;

/// <summary>
/// The form in which texts are compared where people write the same thing in several ways: compatibility characters as what they stand for
/// (full-width letters, Roman numerals, circled figures), one kind of dash, dot, quotation mark and bracket, no variation selectors.
/// </summary>
public static class TextKey
{
    private const string Dashes = "\u2010\u2011\u2012\u2013\u2014\u2015\u2212";
    private const string Dots = "\u2022\u2027\u22C5\u30FB";
    private const string DoubleQuotes = "\u201C\u201D\u201E\u2033";
    private const string SingleQuotes = "\u2018\u2019\u201A\u2032";

    // The characters that are folded; of the supplementary selectors, their high surrogate.
    private static readonly SearchValues<char> Folded = SearchValues.Create(
    [
        .. Compatibility.Characters.Select(rune => (char)rune.Value), .. Dashes, .. Dots, .. DoubleQuotes, .. SingleQuotes,
        .. Enumerable.Range(0xFE00, 0x10).Select(point => (char)point), '\uDB40',
    ]);

    /// <summary>
    /// The form of a code: <paramref name="text"/> on one line, without the ambiguity of look-alikes. Blanks within it stay.
    /// </summary>
    public static string OfCode(string? text) => Fold(CleanText.OneLine(text)).Trim();

    /// <summary>
    /// The form by which names (of powers, bodies, headings, sheets) are compared: as for a code, and without blanks and line breaks, in
    /// capital letters, with every bracket but 《》 as a round one.
    /// </summary>
    public static string OfName(string? text)
    {
        var builder = new StringBuilder();
        foreach (var character in Fold(CleanText.Of(text)))
        {
            if (char.IsWhiteSpace(character)) continue;
            builder.Append(character switch
            {
                '[' or '{' or '〔' or '【' or '〖' or '〘' or '〚' or '「' or '『' => '(',
                ']' or '}' or '〕' or '】' or '〗' or '〙' or '〛' or '」' or '』' => ')',
                _ => char.ToUpperInvariant(character),
            });
        }

        return builder.ToString();
    }

    /// <summary>Whether two names are the same, however they are written.</summary>
    public static bool SameName(string? one, string? other) =>
        string.Equals(one, other, StringComparison.Ordinal) || OfName(one) == OfName(other);

    /// <summary>
    /// The form by which texts are compared: line by line as for a code, without the blanks beside Chinese characters, which only set words
    /// apart on paper. Figures that are raised or circled are other figures: 10² is not 102.
    /// </summary>
    public static string OfText(string? text)
    {
        var folded = Fold(CleanText.Of(text), figures: false).Trim(' ');
        var builder = new StringBuilder(folded.Length);
        for (var i = 0; i < folded.Length; i++)
        {
            if (folded[i] != ' ' || (IsLatin(folded[i + 1]) && IsLatin(builder[^1]))) builder.Append(folded[i]);
        }

        return builder.ToString();
    }

    /// <summary>A text as searches compare it: compatibility characters as what they stand for, without variation selectors.</summary>
    public static string OfSearch(string? text) => Fold(CleanText.Of(text));

    private static string Fold(string clean, bool figures = true)
    {
        var rest = clean.AsSpan();
        var at = rest.IndexOfAny(Folded);
        if (at < 0) return clean;
        var builder = new StringBuilder(clean.Length);
        for (; at >= 0; at = rest.IndexOfAny(Folded))
        {
            builder.Append(rest[..at]);
            Rune.DecodeFromUtf16(rest[at..], out var rune, out var length);
            if (!IsSelector(rune)) Append(builder, rune, figures);
            rest = rest[(at + length)..];
        }

        return builder.Append(rest).ToString();
    }

    private static void Append(StringBuilder builder, Rune rune, bool figures)
    {
        var plain = Compatibility.Of(rune);
        if (!figures && char.IsAsciiDigit(plain[0])) builder.Append(rune.ToString());
        else foreach (var character in plain) builder.Append(Plain(character));
    }

    private static bool IsLatin(char character) => character is > ' ' and < '\u2E80';

    private static bool IsSelector(Rune rune) => rune.Value is >= 0xFE00 and <= 0xFE0F or >= 0xE0100 and <= 0xE01EF;

    private static char Plain(char character) =>
        character < '\u2000' ? character
        : Dashes.Contains(character, StringComparison.Ordinal) ? '-'
        : Dots.Contains(character, StringComparison.Ordinal) ? '·'
        : DoubleQuotes.Contains(character, StringComparison.Ordinal) ? '"'
        : SingleQuotes.Contains(character, StringComparison.Ordinal) ? '\''
        : character;
}

using System.Buffers;
using System.Text;

namespace PowerCatalog.Domain.Text;

/// <summary>
/// Characters that look like an ordinary one and read the same in Chinese: CJK radicals (U+2E80 to U+2FD5), full-width letters and digits,
/// vertical and small forms of punctuation. Other compatibility characters (①, ㎡, ½) read differently and stay.
/// </summary>
internal static class LookAlikes
{
    // Full-width punctuation stays: it is the ordinary form in Chinese text.
    private const char FirstFullWidth = '！', LastFullWidth = '～';
    private const int WidthDistance = 0xFEE0;

    private static readonly Lazy<Dictionary<Rune, string>> Radicals = new(() => UnicodeTable.Read("radicals.txt"));

    /// <summary>The characters for which <see cref="Of"/> may give another text.</summary>
    public static IReadOnlyList<char> Characters { get; } =
    [
        .. Range(0x2E80, 0x2FD5), .. Range(0xFE10, 0xFE19), .. Range(0xFE30, 0xFE6B), .. Range('０', '９'), .. Range('Ａ', 'Ｚ'),
        .. Range('ａ', 'ｚ'),
    ];

    /// <summary>The same, to look for them in a text.</summary>
    public static SearchValues<char> All { get; } = SearchValues.Create([.. Characters]);

    /// <summary>The ordinary text for a character; the character itself where it has no other.</summary>
    public static string Of(char character) => character switch
    {
        >= '\u2E80' and <= '\u2FD5' => Radicals.Value.GetValueOrDefault(new Rune(character)) ?? character.ToString(),
        >= '０' and <= '９' or >= 'Ａ' and <= 'Ｚ' or >= 'ａ' and <= 'ｚ' => ((char)(character - WidthDistance)).ToString(),
        >= '\uFE10' and <= '\uFE6B' => Widened(Compatibility.Of(new Rune(character))),
        _ => character.ToString(),
    };

    // A vertical or small comma is the full-width comma of Chinese text.
    private static string Widened(string text) => text.Length == 1 && text[0] is > ' ' and <= '~'
        && (char)(text[0] + WidthDistance) is >= FirstFullWidth and <= LastFullWidth and var wide && !char.IsAsciiLetterOrDigit(text[0])
            ? wide.ToString()
            : text;

    private static IEnumerable<char> Range(int first, int last) => Enumerable.Range(first, last - first + 1).Select(point => (char)point);
}

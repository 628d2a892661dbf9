using System.Buffers;
using System.Text;
using PowerCatalog.Domain.Problems;

namespace PowerCatalog.Exchange.Files.Text;

/// <summary>
/// Finds text that an earlier program read in the wrong encoding: the marks of lost characters (U+FFFD, 锟斤拷, half of a surrogate pair),
/// and text whose bytes are Chinese in another encoding.
/// </summary>
internal static class GarbledText
{
    // 锟斤拷 is what two U+FFFD in UTF-8 look like once read as GB18030.
    private const string TwoMarks = "锟斤拷";

    // What memory that nothing was written into looks like as GB18030.
    private static readonly string[] Unwritten = ["烫烫烫", "屯屯屯"];

    // A program that cannot write a character writes a question mark; nobody writes so many.
    private static readonly string[] Lost = ["???", "？？？"];

    private static readonly Encoding Gb18030 = CodePagesEncodingProvider.Instance.GetEncoding("GB18030")!;
    private static readonly Encoding Western = CodePagesEncodingProvider.Instance.GetEncoding(1252)!;

    // The bytes that Windows has for characters beyond U+00FF, as 0x93 for “.
    private static readonly Dictionary<char, byte> WesternBytes = Enumerable.Range(0x80, 0x20).Select(code => (byte)code)
        .ToDictionary(code => Western.GetString([code])[0]);

    // What the first two bytes of a Chinese character in UTF-8 look like as GB18030; rare characters, all of them.
    private static readonly HashSet<char> HalvesOfUtf8 =
        [
            .. from lead in Enumerable.Range(0xE4, 6)
               from next in Enumerable.Range(0x80, 0x40)
               select Gb18030.GetString([(byte)lead, (byte)next])[0],
        ];

    // Almost no cell holds one of these, so almost none needs a closer look.
    private static readonly SearchValues<char> Suspicious = SearchValues.Create(
        [
            .. Enumerable.Range(0xC0, 0x300 - 0xC0).Concat(Enumerable.Range(0xD800, 0x800)).Select(code => (char)code),
            .. HalvesOfUtf8, '\uFFFD', TwoMarks[0], .. Unwritten.Select(mark => mark[0]), .. Lost.Select(mark => mark[0]),
        ]);

    /// <summary>Whether a text needs a closer look by <see cref="In"/>.</summary>
    public static bool MayBe(string text) => text.AsSpan().ContainsAny(Suspicious);

    /// <summary>
    /// The problem of a text: an error where it is certainly garbled, a warning where it may be; null where nothing is wrong.
    /// </summary>
    public static Problem? In(string text, Place place)
    {
        if (!MayBe(text)) return null;
        if (HasMark(text)) return FileProblems.Garbled(place, text);
        foreach (var run in Runs(text, c => WesternByte(c) is not null || IsTwoBytes(c)))
        {
            if (ReadAsUtf8(Bytes(run), atLeast: 1, share: 0.5) is { } utf8) return FileProblems.GarbledPerhaps(place, text, utf8);
            if (ReadAsGb18030(run) is { } gb18030) return FileProblems.Garbled(place, text, gb18030);
        }

        var likely = Runs(text, IsChinese).Where(run => run.Any(HalvesOfUtf8.Contains))
            .Select(run => ReadAsUtf8(Gb18030.GetBytes(run), atLeast: 2, share: 0.75))
            .FirstOrDefault(read => read is not null);
        if (likely is not null) return FileProblems.GarbledPerhaps(place, text, likely);
        return Holds(text, Lost) ? FileProblems.GarbledPerhaps(place, text, null) : null;
    }

    private static bool HasMark(string text)
    {
        if (text.Contains('\uFFFD', StringComparison.Ordinal) || Holds(text, [TwoMarks, .. Unwritten])) return true;
        for (var i = 0; i < text.Length; i++)
        {
            if (!char.IsSurrogate(text[i])) continue;
            if (i + 1 == text.Length || !char.IsSurrogatePair(text[i], text[++i])) return true;
        }

        return false;
    }

    private static bool Holds(string text, string[] marks) => Array.Exists(marks, mark => text.Contains(mark, StringComparison.Ordinal));

    private static IEnumerable<string> Runs(string text, Func<char, bool> belongs)
    {
        var start = 0;
        for (var i = 0; i <= text.Length; i++)
        {
            if (i < text.Length && belongs(text[i])) continue;
            if (i - start > 1) yield return text[start..i];
            start = i + 1;
        }
    }

    private static string? ReadAsUtf8(byte[] bytes, int atLeast, double share)
    {
        var read = Encoding.UTF8.GetString(bytes);
        var chinese = read.Count(IsChinese);
        return chinese >= atLeast && chinese * 3 >= bytes.Length * share ? read : null;
    }

    // Signs such as × and ± stand in texts for themselves, so letters must be in the majority.
    private static string? ReadAsGb18030(string run)
    {
        var letters = run.Count(c => c is >= 'À' and <= 'ÿ' and not ('×' or '÷'));
        var read = Gb18030.GetString(Bytes(run));
        return letters * 2 >= run.Length && read.Length > 1 && read.All(IsChinese) ? read : null;
    }

    private static byte[] Bytes(string run) =>
        [.. run.SelectMany(c => WesternByte(c) is { } one ? [one] : Encoding.UTF8.GetBytes([c]))];

    private static byte? WesternByte(char c) => WesternBytes.TryGetValue(c, out var code) ? code
        : c is >= '\u0080' and <= '\u00FF' ? (byte)c
        : null;

    // Programs that try UTF-8 first read two bytes as one of these.
    private static bool IsTwoBytes(char c) => c is >= '\u0100' and < '\u0370';

    private static bool IsChinese(char c) => c is >= '\u4E00' and <= '\u9FFF';
}

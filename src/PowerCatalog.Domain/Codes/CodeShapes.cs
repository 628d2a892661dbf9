using System.Text.RegularExpressions;

namespace PowerCatalog.Domain.Codes;

/// <summary>
/// The shapes of item codes in GB/T 39554.1-2020 as recovered from published lists: a 12-digit base code (the last three may end in Y for
/// an item that has sub-items), a 31-character implementation code (social credit code, level, base code) and 33 with a two-digit serial.
/// Published lists hold many other forms, so a code of another form is only a warning.
/// </summary>
public static partial class CodeShapes
{
    /// <summary>Whether a power's code has one of the three standard shapes.</summary>
    public static bool IsStandard(string code) => code.Length switch
    {
        12 => IsBaseCode(code),
        31 => IsImplementationCode(code),
        33 => IsImplementationCode(code.AsSpan(0, 31)) && CodeShape.IsDigits(code.AsSpan(31), 2),
        _ => false,
    };

    /// <summary>Whether a text is a 12-digit base code.</summary>
    public static bool IsBaseCode(ReadOnlySpan<char> code) =>
        code.Length == 12 && CodeShape.IsDigits(code[..11], 11) && (char.IsAsciiDigit(code[11]) || code[9..].SequenceEqual("00Y"));

    /// <summary>
    /// A code that is written in groups, as 640115 004 000, as the code that it plainly is: without its blanks, where that is a standard
    /// one and no group is one by itself; the text itself otherwise.
    /// </summary>
    /// <param name="code">The text as codes are compared (<see cref="Text.TextKey.OfCode"/>).</param>
    public static string Joined(string code)
    {
        if (!code.Contains(' ', StringComparison.Ordinal)) return code;
        var joined = code.Replace(" ", "", StringComparison.Ordinal);
        return IsStandard(joined) && Array.TrueForAll(code.Split(' '), group => group.Length < 12) ? joined : code;
    }

    /// <summary>Whether a text is several codes where one belongs: 640115006000/640115007000.</summary>
    public static bool AreSeveral(string text) => Several().IsMatch(text);

    private static bool IsImplementationCode(ReadOnlySpan<char> code) =>
        SocialCreditCode.IsValid(code[..18].ToString()) && code[18] is >= '1' and <= '6' && IsBaseCode(code[19..]);

    [GeneratedRegex("^[0-9A-Za-z]{12,33}(?:\\s*[/、,，;；\\s]\\s*[0-9A-Za-z]{12,33})+$")]
    private static partial Regex Several();
}

using System.Text;

namespace PowerCatalog.Exchange.Files.Xlsx;

/// <summary>
/// The code of a number format in the form that the library reads: Chinese characters outside quotation marks escaped, the forms of Chinese
/// programs (<c>G/通用格式</c>, <c>上午/下午</c>) replaced, spacing (<c>_x</c>), fill (<c>*x</c>) and locales without a currency removed.
/// </summary>
internal sealed class FormatCode
{
    private readonly string _section;

    private FormatCode(string code, string section) => (Code, _section) = (code, section);

    /// <summary>The code.</summary>
    public string Code { get; }

    /// <summary>Whether it names the halves of a day in Chinese.</summary>
    public bool HalvesInChinese { get; private init; }

    /// <summary>
    /// Whether it shows numerals of its own (<c>[DBNum1]</c>), other digits or another calendar, or names of months and weekdays that are
    /// not English, none of which the library does.
    /// </summary>
    public bool InOtherWords { get; private init; }

    /// <summary>The code as it was written, with General for what Chinese programs call it.</summary>
    public required string Written { get; init; }

    /// <summary>
    /// Whether it shows nothing but the number: General, text, and formats with an exponent, which would hide the digits of codes.
    /// </summary>
    public bool IsPlain => !InOtherWords && (Code.ToUpperInvariant() is "" or "GENERAL" or "@"
        || (_section.Contains("e+", StringComparison.Ordinal) && !Code.AsSpan().ContainsAny("\"\\[")));

    /// <summary>Whether it shows a year, a month and a day.</summary>
    public bool ShowsDay => ShowsDate && HasYear && _section.Contains('m', StringComparison.Ordinal) && HasDayOfMonth;

    /// <summary>Whether it shows any part of a date.</summary>
    public bool ShowsDate => HasYear || _section.Contains('d', StringComparison.Ordinal)
        || (_section.Contains('m', StringComparison.Ordinal) && !ShowsTime);

    /// <summary>Whether it shows a time of day, or a span of time.</summary>
    public bool ShowsTime => _section.AsSpan().ContainsAny('h', 's');

    private bool HasYear => _section.Contains('y', StringComparison.Ordinal)
        || _section.Replace("general", "", StringComparison.Ordinal).Replace("e+", "", StringComparison.Ordinal)
            .Replace("e-", "", StringComparison.Ordinal).Contains('e', StringComparison.Ordinal);

    // ddd and dddd are the day of the week.
    private bool HasDayOfMonth
    {
        get
        {
            var rest = _section.Replace("dddd", "", StringComparison.Ordinal).Replace("ddd", "", StringComparison.Ordinal);
            return rest.Contains('d', StringComparison.Ordinal);
        }
    }

    public static FormatCode Of(string code)
    {
        var plain = code.Replace("G/通用格式", "General", StringComparison.OrdinalIgnoreCase)
            .Replace("上午/下午", "AM/PM", StringComparison.Ordinal);
        var written = new StringBuilder(plain.Length + 8);
        var placeholders = new StringBuilder(plain.Length);
        var first = true;
        var (numerals, foreign) = (false, false);
        for (var i = 0; i < plain.Length; i++)
        {
            var c = plain[i];
            switch (c)
            {
                case '"' or '[':
                    var end = EndOf(plain, i, c == '"' ? '"' : ']');
                    var group = plain[i..Math.Min(plain.Length, end + 1)];
                    numerals |= group.StartsWith("[DBNum", StringComparison.OrdinalIgnoreCase);
                    foreign |= FormatLocale.Is(group) && !FormatLocale.HasEnglishNames(group);
                    if (!FormatLocale.Is(group)) written.Append(group);
                    else numerals |= FormatLocale.HasOtherDigits(group);
                    // The units of a span of time stand in brackets.
                    if (first && IsSpan(group)) placeholders.Append('s');
                    i = end;
                    break;
                case '\\' or '!' when i + 1 < plain.Length:
                    written.Append('\\').Append(plain[++i]);
                    break;
                case '_' or '*':
                    i++;
                    break;
                case ';':
                    first = false;
                    written.Append(c);
                    break;
                default:
                    if (c >= '\u0080') written.Append('\\');
                    else if (first) placeholders.Append(char.ToLowerInvariant(c));
                    written.Append(c);
                    break;
            }
        }

        var section = placeholders.Replace("am/pm", "h").Replace("a/p", "h").ToString();
        var names = section.Contains("ddd", StringComparison.Ordinal) || section.Contains("mmm", StringComparison.Ordinal);
        return new FormatCode(written.ToString().Trim(), section)
        {
            HalvesInChinese = code.Contains("上午", StringComparison.Ordinal),
            InOtherWords = numerals || (foreign && names),
            Written = plain,
        };
    }

    private static bool IsSpan(string group) => group.Trim('[', ']').ToUpperInvariant() is "H" or "HH" or "M" or "MM" or "S" or "SS";

    private static int EndOf(string code, int start, char end)
    {
        var at = start + 1 >= code.Length ? -1 : code.IndexOf(end, start + 1);
        return at < 0 ? code.Length - 1 : at;
    }
}

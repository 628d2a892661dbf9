using System.Text;
using PowerCatalog.Domain.Text;
using PowerCatalog.Exchange.Workbooks;

namespace PowerCatalog.Exchange.Files.Xlsx;

/// <summary>
/// A number format with Chinese numerals, as <c>[DBNum1][$-804]General"个工作日"</c>, as far as it is certain what programs in Chinese show
/// under it: General with units (三十), 0 digit by digit (三〇), a year digit by digit, a month and a day as numerals.
/// </summary>
internal sealed class NumeralFormat
{
    private const string General = "general";

    private readonly ChineseNumerals _numerals;
    private readonly IReadOnlyList<(bool Literal, string Text)> _parts;

    private NumeralFormat(ChineseNumerals numerals, IReadOnlyList<(bool, string)> parts) => (_numerals, _parts) = (numerals, parts);

    /// <summary>The format of a code; null where it is not certain what is shown under it.</summary>
    public static NumeralFormat? Of(string code)
    {
        var parts = new List<(bool Literal, string Text)>();
        ChineseNumerals? numerals = null;
        for (var i = 0; i < code.Length && code[i] != ';';)
        {
            var (token, literal, next) = Next(code, i);
            i = next;
            if (token.StartsWith('['))
            {
                if (NumberOf(token) is { } number && ChineseNumerals.Of(number) is { } named && numerals is null) numerals = named;
                else if (!FormatLocale.IsChinese(token)) return null;
            }
            else if (literal || IsField(token))
            {
                parts.Add((literal, token.ToString()));
            }
            else
            {
                return null;
            }
        }

        var fields = parts.Where(part => !part.Literal).Select(part => part.Text.ToLowerInvariant()).ToList();
        var certain = numerals is not null && fields.Count > 0 && (fields is [General or "0"] || fields.TrueForAll(IsOfDate))
            && !(fields is [General] && numerals.Units.Length == 0);
        return certain ? new NumeralFormat(numerals!, parts) : null;
    }

    /// <summary>What the cell shows of a number, a date as its serial number from 1900; empty where that is not certain.</summary>
    public string Show(double number)
    {
        var text = new StringBuilder();
        foreach (var (literal, part) in _parts)
        {
            if (literal) text.Append(part);
            else if (Field(part.ToLowerInvariant(), number) is { } shown) text.Append(shown);
            else return "";
        }

        return text.ToString();
    }

    private string? Field(string field, double number)
    {
        if (IsOfDate(field))
        {
            var date = DateSerial.ToDate(Math.Floor(number), since1904: false);
            return field switch
            {
                "yyyy" => date is { } year ? _numerals.DigitByDigit(year.Year) : null,
                "m" => date is { } month ? _numerals.OfDate(month.Month) : null,
                _ => date is { } day ? _numerals.OfDate(day.Day) : null,
            };
        }

        // Programs differ in signs, in the point and in rounding.
        if (number < 0 || number != Math.Floor(number)) return null;
        return field == General ? _numerals.WithUnits((long)number) : _numerals.DigitByDigit((long)number);
    }

    private static bool IsField(ReadOnlySpan<char> token) =>
        token.Equals(General, StringComparison.OrdinalIgnoreCase) || token is "0" || IsOfDate(token.ToString().ToLowerInvariant());

    private static bool IsOfDate(string field) => field is "yyyy" or "m" or "d";

    // [DBNum1] is 1.
    private static int? NumberOf(ReadOnlySpan<char> group) =>
        group.StartsWith("[DBNum", StringComparison.OrdinalIgnoreCase) && group.Length == 8 ? group[6] - '0' : null;

    // One literal, group in brackets, run of a letter, or placeholder.
    private static (string Token, bool Literal, int Next) Next(string code, int start)
    {
        var c = code[start];
        if (c == '"') return Until('"', literal: true);
        if (c == '[') return Until(']', literal: false);
        if (c is '_' or '*') return ("", true, Math.Min(code.Length, start + 2));
        if (c is '\\' or '!' && start + 1 < code.Length) return (code.Substring(start + 1, 1), true, start + 2);
        if (code.AsSpan(start).StartsWith(General, StringComparison.OrdinalIgnoreCase))
            return (General, false, start + General.Length);
        if (c >= '\u0080' || c is ' ' or '-' or '(' or ')' or ':') return (code.Substring(start, 1), true, start + 1);
        var end = start + 1;
        while (end < code.Length && char.ToLowerInvariant(code[end]) == char.ToLowerInvariant(c)) end++;
        return (code[start..end], false, end);

        (string, bool, int) Until(char end, bool literal)
        {
            var at = code.IndexOf(end, start + 1);
            if (at < 0) return ("?", false, code.Length);
            return (literal ? code[(start + 1)..at] : code[start..(at + 1)], literal, at + 1);
        }
    }
}

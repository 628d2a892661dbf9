using System.Globalization;
using System.Text.RegularExpressions;
using PowerCatalog.Domain.Elements;
using PowerCatalog.Domain.Problems;
using PowerCatalog.Exchange.Files;
using PowerCatalog.Exchange.Mapping;

namespace PowerCatalog.Exchange.Reading;

/// <summary>
/// Reads the codes of powers in the columns of a table, of a workbook or a text file alike: what a spreadsheet does to a code that it takes
/// for a number is undone where the digits are all there (<c>640,115,001,000</c>), and an error where they are lost.
/// </summary>
internal sealed partial class CodeColumns(ProblemList problems)
{
    private const int Digits = 12;
    private const int MainItemDigits = 9;
    private const int Kept = 1_000;

    // What stands where a code is still to come. It is none: two powers would bear it.
    private static readonly HashSet<string> NotYet =
        ["暂无", "待定", "待编", "待编码", "待赋码", "待补", "未编码", "未赋码", "暂未编码", "尚未编码", "新增", "无编码"];

    private readonly Dictionary<int, Seen> _columns = [];

    /// <summary>The code that a cell holds, one per line; the text as it is in a column of another field.</summary>
    public string Read(Column column, string text, Place place)
    {
        if (!column.HoldsCodes) return text;
        if (text.Contains('\n', StringComparison.Ordinal))
            return string.Join('\n', text.Split('\n').Select(line => ReadOne(column, line, place)));
        return ReadOne(column, text, place);
    }

    /// <summary>
    /// Names the codes that lost zeros at their start: shorter ones in a column where most have 12 digits. Where most are shorter, they may
    /// be whole as they are.
    /// </summary>
    public void Report()
    {
        foreach (var seen in _columns.Values.Where(seen => seen.Whole > 0 && !seen.Mixed))
        {
            var lost = seen.Short.Where(code => !seen.IsMainItem(code.Code)).ToList();
            var certain = seen.Whole > lost.Count + seen.Unkept;
            foreach (var (code, place) in lost)
            {
                var likely = code.PadLeft(Digits, '0');
                problems.Add(certain ? FileProblems.LostZeros(place, code, likely) : FileProblems.LostZerosPerhaps(place, code, likely));
            }
        }
    }

    private string ReadOne(Column column, string text, Place place)
    {
        if (WrittenNothing.Is(text) || NotYet.Contains(text)) return "";
        var plain = Plain(text);
        var code = plain.Contains(',', StringComparison.Ordinal) && Grouped().IsMatch(plain)
            ? plain.Replace(",", "", StringComparison.Ordinal)
            : plain;
        if (Decimal().Match(code) is { Success: true } exact) code = exact.Groups["code"].Value;
        if (code.AsSpan().ContainsAny('E', 'e') && Exponent().Match(code) is { Success: true } match)
        {
            if (WithAllDigits(match) is not { } whole)
            {
                problems.Add(FileProblems.ExponentCode(place, text));
                return code;
            }

            code = whole;
        }

        Note(column, code, place);
        return code;
    }

    // '640115001000 and ="640115001000" as text: the marks by which people keep a spreadsheet from counting with a code.
    private static string Plain(string text) => Marked().Match(text) is { Success: true } marked ? marked.Groups["code"].Value : text;

    private void Note(Column column, string code, Place place)
    {
        if (!_columns.TryGetValue(column.Number, out var seen)) _columns[column.Number] = seen = new Seen();
        if (code.Length == Digits) seen.AddWhole(code);
        else if (IsShort(code)) seen.AddShort(code, place);
        else seen.Mixed |= IsOfAnOwnKind(code);
    }

    // One zero, or the three with which the base codes of GB/T 39554.1-2020 begin.
    private static bool IsShort(string code) => code.Length is Digits - 1 or MainItemDigits && code.All(char.IsAsciiDigit);

    private static bool IsOfAnOwnKind(string code) =>
        !code.Any(char.IsWhiteSpace) && (code.Length < MainItemDigits || (code.Length < Digits && code.Any(c => !char.IsAsciiDigit(c))));

    // 6.40115001E+11 is written out only where its figures reach to the last digit.
    private static string? WithAllDigits(Match match)
    {
        var (whole, part) = (match.Groups["whole"].Value, match.Groups["part"].Value);
        return int.TryParse(match.Groups["power"].ValueSpan, out var power) && part.Length == power ? whole + part : null;
    }

    [GeneratedRegex("""^\s*(?:[=＝]\s*["“”＂]{1,2}\s*(?<code>[^"“”＂]+?)\s*["“”＂]{1,2}|"""
        + """['’‘＇`′](?<code>[^'’‘＇`′]+?)['’‘＇`′]?|["“”＂](?<code>[^"“”＂]+)["“”＂])\s*$""")]
    private static partial Regex Marked();

    [GeneratedRegex(@"^[0-9]{1,3}(?:,[0-9]{3}){2,}$")]
    private static partial Regex Grouped();

    // 640115001000.0: what a program for tables makes of a code among blank cells. No digit of it is lost.
    [GeneratedRegex(@"^(?<code>[0-9]{9,15})\.0+$")]
    private static partial Regex Decimal();

    [GeneratedRegex(@"^(?<whole>[0-9])(?:\.(?<part>[0-9]+))?[Ee]\+?(?<power>[0-9]{1,3})$")]
    private static partial Regex Exponent();

    private sealed class Seen
    {
        private readonly HashSet<int> _mainItems = [];

        public List<(string Code, Place Place)> Short { get; } = [];

        // Short codes beyond those that are kept.
        public int Unkept { get; private set; }

        public int Whole { get; private set; }

        // Whether the column has short codes of other kinds, so that 12 digits are no rule in it.
        public bool Mixed { get; set; }

        public void AddWhole(string code)
        {
            Whole++;
            if (MainItemOf(code.AsSpan(0, MainItemDigits)) is { } item) _mainItems.Add(item);
        }

        public void AddShort(string code, Place place)
        {
            if (Short.Count < Kept) Short.Add((code, place));
            else Unkept++;
        }

        // The code of a main item has nine digits, with which those of its sub-items begin.
        public bool IsMainItem(string code) => code.Length == MainItemDigits && MainItemOf(code) is { } item && _mainItems.Contains(item);

        private static int? MainItemOf(ReadOnlySpan<char> code) =>
            int.TryParse(code, NumberStyles.None, CultureInfo.InvariantCulture, out var item) ? item : null;
    }
}

using System.Globalization;
using System.Text;

namespace PowerCatalog.Domain.Text;

/// <summary>
/// Writes whole numbers in Chinese: in a document's text (一千零七十八), and by <c>[DBNum1]</c> (一二三), <c>[DBNum2]</c> (壹贰叁) and
/// <c>[DBNum3]</c> (１２３) in number formats, as programs in Chinese write them. <see cref="ChineseNumber"/> reads them.
/// </summary>
/// <param name="Digits">The ten digits.</param>
/// <param name="Units">Ten, hundred, thousand; empty where a number is written digit by digit.</param>
public sealed record ChineseNumerals(string Digits, string Units)
{
    // Above it programs differ in the units.
    private const long Most = 99_999_999;

    private static readonly ChineseNumerals[] ByNumber =
    [
        new("〇一二三四五六七八九", "十百千"), new("零壹贰叁肆伍陆柒捌玖", "拾佰仟"), new("０１２３４５６７８９", ""),
    ];

    private static readonly ChineseNumerals Text = new("零一二三四五六七八九", "十百千");

    /// <summary>As a sentence has it: 十二, 一百一十二, 一千零七十八, 一万零五; in digits from 100,000,000 on.</summary>
    public static string InText(long number)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(number);
        var written = Text.WithUnits(number);
        return written is null ? number.ToString(CultureInfo.InvariantCulture)
            : written.StartsWith("一十", StringComparison.Ordinal) ? written[1..] : written;
    }

    /// <summary>The numerals of <c>[DBNum1]</c> to <c>[DBNum3]</c>; null for any other number.</summary>
    public static ChineseNumerals? Of(int number) => number is >= 1 and <= 3 ? ByNumber[number - 1] : null;

    /// <summary>Each digit by itself: 二〇二六.</summary>
    public string DigitByDigit(long number) =>
        string.Concat(number.ToString(CultureInfo.InvariantCulture).Select(digit => Digits[digit - '0']));

    /// <summary>With units: 一百二十三, 一十二, 一千〇一; null where programs differ.</summary>
    public string? WithUnits(long number)
    {
        if (Units.Length == 0 || number > Most) return null;
        if (number == 0) return Digits[..1];
        var text = new StringBuilder();
        var (above, below) = (number / 10_000, number % 10_000);
        if (above > 0)
        {
            AppendGroup(text, above);
            text.Append('万');
            if (below is > 0 and < 1_000) text.Append(Digits[0]);
        }

        AppendGroup(text, below);
        return text.ToString();
    }

    /// <summary>A month or a day of the month: 十二, 三十一; 壹拾贰; １２.</summary>
    public string OfDate(int number)
    {
        var written = WithUnits(number) ?? DigitByDigit(number);
        return number is >= 10 and < 20 && Units.StartsWith('十') ? written[1..] : written;
    }

    // Zeros between digits are one zero; those at the end are none.
    private void AppendGroup(StringBuilder text, long group)
    {
        var (zero, begun) = (false, false);
        for (var (place, worth) = (3, 1_000L); place >= 0; place--, worth /= 10)
        {
            var digit = (int)(group / worth % 10);
            if (digit == 0)
            {
                zero = begun;
                continue;
            }

            if (zero) text.Append(Digits[0]);
            (zero, begun) = (false, true);
            text.Append(Digits[digit]);
            if (place > 0) text.Append(Units[place - 1]);
        }
    }
}

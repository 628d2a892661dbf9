using System.Buffers;

namespace PowerCatalog.Domain.Text;

/// <summary>Reads whole numbers as Chinese documents write them: 38, 三十八, 一百二十, 二〇二六, 叁拾捌.</summary>
public static class ChineseNumber
{
    /// <summary>The characters that such a number may have, for use in a pattern.</summary>
    public const string Characters = "0-9〇零○一二两三四五六七八九十廿卅百千壹贰叁肆伍陆柒捌玖拾佰仟";

    private const int MostDigits = 9;

    private static readonly SearchValues<char> Units = SearchValues.Create("十廿卅百千拾佰仟");

    /// <summary>Reads a number from 0 to 999,999,999; false where the text is none.</summary>
    public static bool TryParse(ReadOnlySpan<char> text, out int number)
    {
        number = 0;
        if (text.IsEmpty || text.Length > MostDigits) return false;
        return text.ContainsAny(Units) ? TryReadUnits(text, out number) : TryReadDigits(text, out number);
    }

    // Digit by digit, as in years: 二〇二六, 2026.
    private static bool TryReadDigits(ReadOnlySpan<char> text, out int number)
    {
        number = 0;
        foreach (var character in text)
        {
            if (DigitOf(character) is not { } digit) return false;
            number = (number * 10) + digit;
        }

        return true;
    }

    // By units, as in articles: 一千二百三十四, 十五, 二百零一.
    private static bool TryReadUnits(ReadOnlySpan<char> text, out int number)
    {
        number = 0;
        int? pending = null;
        var smallest = int.MaxValue;
        foreach (var character in text)
        {
            if (UnitOf(character) is { } unit)
            {
                if (unit.Value >= smallest || pending == 0) return false;
                number += unit.Value * (pending ?? unit.Times);
                smallest = unit.Value;
                pending = null;
            }
            else if (DigitOf(character) is { } digit && pending is null or 0)
            {
                pending = digit;
            }
            else
            {
                return false;
            }
        }

        number += pending ?? 0;
        return true;
    }

    private static (int Value, int Times)? UnitOf(char character) => character switch
    {
        '十' or '拾' => (10, 1),
        '廿' => (10, 2),
        '卅' => (10, 3),
        '百' or '佰' => (100, 1),
        '千' or '仟' => (1000, 1),
        _ => null,
    };

    private static int? DigitOf(char character) => character switch
    {
        >= '0' and <= '9' => character - '0',
        '〇' or '零' or '○' => 0,
        '两' => 2,
        _ => "一二三四五六七八九壹贰叁肆伍陆柒捌玖".IndexOf(character, StringComparison.Ordinal) is >= 0 and var at ? (at % 9) + 1 : null,
    };
}

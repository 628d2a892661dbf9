using System.Globalization;

namespace PowerCatalog.Evidence.Canonical;

/// <summary>A double as ECMAScript prints it (ECMA-262, Number::toString; RFC 8785, 3.2.2.3).</summary>
public static class EcmaNumber
{
    // Up to 21 digits before the point and 6 zeros after it, ECMAScript writes no exponent.
    private const int MostWhole = 21;
    private const int MostZeros = 6;

    /// <summary>The shortest text that reads as the same double.</summary>
    /// <exception cref="FormatException">It is not finite, and JSON has no such number.</exception>
    public static string Of(double number)
    {
        if (!double.IsFinite(number)) throw new FormatException("The text has no canonical form: a number beyond a double.");
        if (number == 0) return "0";
        var sign = number < 0 ? "-" : "";
        // "E16" would round; "R" gives the shortest digits, in a form of its own, from which they are taken.
        var shortest = Math.Abs(number).ToString("R", CultureInfo.InvariantCulture).Split('E');
        var point = shortest[0].IndexOf('.', StringComparison.Ordinal);
        var whole = point < 0 ? shortest[0] : shortest[0][..point];
        var all = whole + (point < 0 ? "" : shortest[0][(point + 1)..]);
        var zeros = all.Length - all.TrimStart('0').Length;
        var exponent = shortest.Length > 1 ? int.Parse(shortest[1], CultureInfo.InvariantCulture) : 0;
        // The value is 0.digits times ten to the power of scale.
        return sign + Print(all.Trim('0'), whole.Length - zeros + exponent);
    }

    private static string Print(string digits, int scale)
    {
        if (scale >= digits.Length && scale <= MostWhole) return digits.PadRight(scale, '0');
        if (scale > 0 && scale <= MostWhole) return $"{digits[..scale]}.{digits[scale..]}";
        if (scale <= 0 && scale > -MostZeros) return $"0.{new string('0', -scale)}{digits}";
        var fraction = digits.Length > 1 ? $".{digits[1..]}" : "";
        var power = scale - 1;
        return string.Create(CultureInfo.InvariantCulture, $"{digits[0]}{fraction}e{(power < 0 ? '-' : '+')}{Math.Abs(power)}");
    }
}

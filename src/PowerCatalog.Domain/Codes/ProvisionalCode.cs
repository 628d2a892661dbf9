using System.Globalization;

namespace PowerCatalog.Domain.Codes;

/// <summary>
/// The codes that a catalog assigns itself to powers whose list has none: <c>P640300-00017</c>, that is P for provisional, the division and
/// a number that counts on and is never used again. No national code (12, 31 or 33 digits and letters) has a hyphen. The power keeps this
/// code for good; a national code that is given later stands in its element 基本编码 and finds it as well.
/// </summary>
public static class ProvisionalCode
{
    /// <summary>What every provisional code of a catalog begins with.</summary>
    public static string Prefix(DivisionCode division) => $"P{division.Value}-";

    /// <summary>The code with a number from 1 on.</summary>
    public static PowerCode Of(DivisionCode division, long number) =>
        PowerCode.Parse(Prefix(division) + number.ToString("00000", CultureInfo.InvariantCulture));

    /// <summary>The number of a provisional code of a catalog; null where the code is none.</summary>
    public static long? NumberOf(DivisionCode division, PowerCode code) =>
        code.Value.StartsWith(Prefix(division), StringComparison.Ordinal)
        && long.TryParse(code.Value.AsSpan(Prefix(division).Length), NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? number
            : null;

    /// <summary>Whether a code has the form of a provisional one, of whatever catalog.</summary>
    public static bool Is(PowerCode code) => Is(code.Value);

    /// <summary>The same of a code as text.</summary>
    public static bool Is(ReadOnlySpan<char> code) =>
        code is ['P', _, _, _, _, _, _, '-', _, ..] && !code[1..7].ContainsAnyExceptInRange('0', '9')
        && !code[8..].ContainsAnyExceptInRange('0', '9');
}

using System.Text.Json.Serialization;

namespace PowerCatalog.Domain.Codes;

/// <summary>
/// A power within one catalog: one to 100 characters without blanks. Published lists hold 12-digit base codes, 31- and 33-digit
/// implementation codes and many local forms, so the shape is checked as a warning (<see cref="CodeShapes"/>), not here.
/// </summary>
[JsonConverter(typeof(CodeJsonConverter<PowerCode>))]
public readonly record struct PowerCode : ICode<PowerCode>, IComparable<PowerCode>
{
    private readonly string? _value;

    private PowerCode(string value) => _value = value;

    /// <inheritdoc/>
    public string Value => _value ?? "";

    /// <summary>Reads a code.</summary>
    /// <exception cref="FormatException">The text is not a valid code.</exception>
    public static PowerCode Parse(string? text) =>
        TryParse(text, out var code)
            ? code
            : throw new FormatException($"'{text}' is not a power code (1 to 100 characters without blanks).");

    /// <inheritdoc/>
    public static bool TryParse(string? text, out PowerCode code)
    {
        var fits = CodeShape.IsToken(text, 100);
        code = fits ? new PowerCode(text!) : default;
        return fits;
    }

    /// <summary>
    /// Reads a code as people write it: full-width characters and odd dashes are the ordinary ones, and one of a standard shape may be
    /// written in groups.
    /// </summary>
    public static bool TryRead(string? written, out PowerCode code) =>
        TryParse(CodeShapes.Joined(Text.TextKey.OfCode(written)), out code);

    /// <inheritdoc/>
    public int CompareTo(PowerCode other) => string.CompareOrdinal(Value, other.Value);

    /// <inheritdoc/>
    public override string ToString() => Value;

    /// <summary>Ordinal order.</summary>
    public static bool operator <(PowerCode left, PowerCode right) => left.CompareTo(right) < 0;

    /// <summary>Ordinal order.</summary>
    public static bool operator >(PowerCode left, PowerCode right) => left.CompareTo(right) > 0;

    /// <summary>Ordinal order.</summary>
    public static bool operator <=(PowerCode left, PowerCode right) => left.CompareTo(right) <= 0;

    /// <summary>Ordinal order.</summary>
    public static bool operator >=(PowerCode left, PowerCode right) => left.CompareTo(right) >= 0;
}

using System.Text.Json.Serialization;

namespace PowerCatalog.Domain.Codes;

/// <summary>
/// A township-level division: 12 digits (GB/T 10114, statistical form). Nine digits are read as the same code without its last three zeros.
/// </summary>
[JsonConverter(typeof(CodeJsonConverter<TownshipCode>))]
public readonly record struct TownshipCode : ICode<TownshipCode>, IComparable<TownshipCode>
{
    private readonly string? _value;

    private TownshipCode(string value) => _value = value;

    /// <inheritdoc/>
    public string Value => _value ?? "";

    /// <summary>Reads a code.</summary>
    /// <exception cref="FormatException">The text is not a valid code.</exception>
    public static TownshipCode Parse(string? text) =>
        TryParse(text, out var code) ? code : throw new FormatException($"'{text}' is not a township code (9 or 12 digits).");

    /// <inheritdoc/>
    public static bool TryParse(string? text, out TownshipCode code)
    {
        var fits = CodeShape.IsDigits(text, 12) || CodeShape.IsDigits(text, 9);
        code = fits ? new TownshipCode(text!.PadRight(12, '0')) : default;
        return fits;
    }

    /// <inheritdoc/>
    public int CompareTo(TownshipCode other) => string.CompareOrdinal(Value, other.Value);

    /// <inheritdoc/>
    public override string ToString() => Value;

    /// <summary>Ordinal order.</summary>
    public static bool operator <(TownshipCode left, TownshipCode right) => left.CompareTo(right) < 0;

    /// <summary>Ordinal order.</summary>
    public static bool operator >(TownshipCode left, TownshipCode right) => left.CompareTo(right) > 0;

    /// <summary>Ordinal order.</summary>
    public static bool operator <=(TownshipCode left, TownshipCode right) => left.CompareTo(right) <= 0;

    /// <summary>Ordinal order.</summary>
    public static bool operator >=(TownshipCode left, TownshipCode right) => left.CompareTo(right) >= 0;

    /// <summary>The county-level division above it, the first six digits.</summary>
    public DivisionCode County => DivisionCode.Parse(Value[..6]);

    /// <summary>
    /// Whether the code stands for a street, town or township, to which powers can be delegated. By the third segment: 001-099 streets,
    /// 100-199 towns, 200-399 townships; 400-599 are units like a development zone or a farm (GB/T 10114).
    /// </summary>
    public bool IsTownship => string.CompareOrdinal(Value, 6, "001", 0, 3) >= 0 && string.CompareOrdinal(Value, 6, "399", 0, 3) <= 0;
}

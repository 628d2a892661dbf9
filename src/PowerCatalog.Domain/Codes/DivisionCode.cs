using System.Text.Json.Serialization;

namespace PowerCatalog.Domain.Codes;

/// <summary>A government's administrative division: six digits (GB/T 2260), as 640300 for 吴忠市. Names the catalog.</summary>
[JsonConverter(typeof(CodeJsonConverter<DivisionCode>))]
public readonly record struct DivisionCode : ICode<DivisionCode>, IComparable<DivisionCode>
{
    private readonly string? _value;

    private DivisionCode(string value) => _value = value;

    /// <inheritdoc/>
    public string Value => _value ?? "";

    /// <summary>Reads a code.</summary>
    /// <exception cref="FormatException">The text is not a valid code.</exception>
    public static DivisionCode Parse(string? text) =>
        TryParse(text, out var code) ? code : throw new FormatException($"'{text}' is not a division code (six digits).");

    /// <inheritdoc/>
    public static bool TryParse(string? text, out DivisionCode code)
    {
        var fits = CodeShape.IsDigits(text, 6);
        code = fits ? new DivisionCode(text!) : default;
        return fits;
    }

    /// <inheritdoc/>
    public int CompareTo(DivisionCode other) => string.CompareOrdinal(Value, other.Value);

    /// <inheritdoc/>
    public override string ToString() => Value;

    /// <summary>Ordinal order.</summary>
    public static bool operator <(DivisionCode left, DivisionCode right) => left.CompareTo(right) < 0;

    /// <summary>Ordinal order.</summary>
    public static bool operator >(DivisionCode left, DivisionCode right) => left.CompareTo(right) > 0;

    /// <summary>Ordinal order.</summary>
    public static bool operator <=(DivisionCode left, DivisionCode right) => left.CompareTo(right) <= 0;

    /// <summary>Ordinal order.</summary>
    public static bool operator >=(DivisionCode left, DivisionCode right) => left.CompareTo(right) >= 0;
}

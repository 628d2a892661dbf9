using System.Text.Json.Serialization;

namespace PowerCatalog.Domain.Codes;

/// <summary>
/// A department within one catalog: one to 40 characters without blanks. The catalog assigns it, and it never changes when the department
/// is renamed.
/// </summary>
[JsonConverter(typeof(CodeJsonConverter<DepartmentCode>))]
public readonly record struct DepartmentCode : ICode<DepartmentCode>, IComparable<DepartmentCode>
{
    private readonly string? _value;

    private DepartmentCode(string value) => _value = value;

    /// <inheritdoc/>
    public string Value => _value ?? "";

    /// <summary>Reads a code.</summary>
    /// <exception cref="FormatException">The text is not a valid code.</exception>
    public static DepartmentCode Parse(string? text) =>
        TryParse(text, out var code)
            ? code
            : throw new FormatException($"'{text}' is not a department code (1 to 40 characters without blanks).");

    /// <inheritdoc/>
    public static bool TryParse(string? text, out DepartmentCode code)
    {
        var fits = CodeShape.IsToken(text, 40);
        code = fits ? new DepartmentCode(text!) : default;
        return fits;
    }

    /// <inheritdoc/>
    public int CompareTo(DepartmentCode other) => string.CompareOrdinal(Value, other.Value);

    /// <inheritdoc/>
    public override string ToString() => Value;

    /// <summary>Ordinal order.</summary>
    public static bool operator <(DepartmentCode left, DepartmentCode right) => left.CompareTo(right) < 0;

    /// <summary>Ordinal order.</summary>
    public static bool operator >(DepartmentCode left, DepartmentCode right) => left.CompareTo(right) > 0;

    /// <summary>Ordinal order.</summary>
    public static bool operator <=(DepartmentCode left, DepartmentCode right) => left.CompareTo(right) <= 0;

    /// <summary>Ordinal order.</summary>
    public static bool operator >=(DepartmentCode left, DepartmentCode right) => left.CompareTo(right) >= 0;
}

using PowerCatalog.Domain.Codes;

namespace PowerCatalog.Ledger;

/// <summary>The name of a stream: 1 to 200 printable ASCII characters that do not start with '$', which is the engines' own.</summary>
public readonly record struct StreamName
{
    /// <summary>What the names of all catalogs' streams start with.</summary>
    public const string CatalogPrefix = "catalog-";

    /// <summary>What the names of all adjustments' working streams start with.</summary>
    public const string AdjustmentPrefix = "adjustment-";

    private readonly string? _value;

    /// <summary>A stream's name.</summary>
    /// <exception cref="ArgumentException">The name is empty, longer than 200 characters, starts with '$' or has other than printable ASCII.</exception>
    public StreamName(string value)
    {
        ArgumentException.ThrowIfNullOrEmpty(value);
        if (value.Length > 200 || value[0] == '$' || value.AsSpan().ContainsAnyExceptInRange('!', '~'))
            throw new ArgumentException($"'{value}' is no stream name: 1 to 200 printable ASCII characters, not starting with '$'.", nameof(value));
        _value = value;
    }

    /// <summary>The name.</summary>
    public string Value => _value ?? "";

    /// <summary>The stream that holds every fact of one government's list.</summary>
    public static StreamName Catalog(DivisionCode division) => new(CatalogPrefix + division.Value);

    /// <summary>The stream that holds what was sent for one adjustment, row by row, as it came.</summary>
    public static StreamName Adjustment(AdjustmentId adjustment) => new(AdjustmentPrefix + adjustment.Value);

    /// <summary>The government whose catalog the stream is; false for another stream.</summary>
    public bool TryGetDivision(out DivisionCode division)
    {
        division = default;
        return Value.StartsWith(CatalogPrefix, StringComparison.Ordinal) && DivisionCode.TryParse(Value[CatalogPrefix.Length..], out division);
    }

    /// <inheritdoc/>
    public override string ToString() => Value;
}

using PowerCatalog.Domain.Codes;

namespace PowerCatalog.Ledger;

/// <summary>The name of a stream: 1 to 200 printable ASCII characters that do not start with '$', which is the engines' own.</summary>
public readonly record struct StreamName
{
    private readonly string? _value;

    /// <summary>A stream's name.</summary>
    /// <exception cref="ArgumentException">
    /// The name is empty, longer than 200 characters, starts with '$' or has other than printable ASCII.
    /// </exception>
    public StreamName(string value)
    {
        ArgumentException.ThrowIfNullOrEmpty(value);
        if (value.Length > 200 || value[0] == '$' || value.AsSpan().ContainsAnyExceptInRange('!', '~'))
            throw new ArgumentException(
                $"'{value}' is not a stream name: 1 to 200 printable ASCII characters, not starting with '$'.", nameof(value));
        _value = value;
    }

    /// <summary>The name.</summary>
    public string Value => _value ?? "";

    /// <summary>The category of the stream; null where it belongs to none.</summary>
    public StreamCategory? Category
    {
        get
        {
            foreach (var category in StreamCategory.All)
                if (Value.Length > category.Prefix.Length && Value.StartsWith(category.Prefix, StringComparison.Ordinal))
                    return category;
            return null;
        }
    }

    /// <summary>The stream that holds every fact of one government's list.</summary>
    public static StreamName Catalog(DivisionCode division) => new(StreamCategory.Catalog.Prefix + division.Value);

    /// <summary>The stream that holds what was sent for one adjustment, row by row, as it came.</summary>
    public static StreamName Adjustment(AdjustmentId adjustment) => new(StreamCategory.Adjustment.Prefix + adjustment.Value);

    /// <summary>The stream that holds the trail of access of a month, as <c>2026-11</c>.</summary>
    public static StreamName Access(string month) => new(StreamCategory.Access.Prefix + month);

    /// <summary>The stream of the entries on documents that the powers of one government's list may rest on.</summary>
    public static StreamName Laws(DivisionCode division) => new(StreamCategory.Laws.Prefix + division.Value);

    /// <summary>The government whose catalog the stream is; false for another stream.</summary>
    public bool TryGetDivision(out DivisionCode division)
    {
        division = default;
        var category = StreamCategory.Catalog;
        return Category == category && DivisionCode.TryParse(Value[category.Prefix.Length..], out division);
    }

    /// <inheritdoc/>
    public override string ToString() => Value;
}

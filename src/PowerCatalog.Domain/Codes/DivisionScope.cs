namespace PowerCatalog.Domain.Codes;

/// <summary>
/// Some of the country's divisions, by the beginnings of their codes (GB/T 2260): two digits stand for a province with all below it, four
/// for a city with all below it, six for one government alone.
/// </summary>
public sealed class DivisionScope : IEquatable<DivisionScope>
{
    private readonly IReadOnlyList<string> _beginnings;

    private DivisionScope(IReadOnlyList<string> beginnings) => _beginnings = beginnings;

    /// <summary>The whole country.</summary>
    public static DivisionScope Whole { get; } = new([]);

    /// <summary>Whether it is the whole country.</summary>
    public bool IsWhole => _beginnings.Count == 0;

    /// <summary>What all codes in it begin with; empty where they have nothing in common.</summary>
    public string Common
    {
        get
        {
            if (IsWhole) return "";
            var (first, last) = (_beginnings[0], _beginnings[^1]);
            var same = 0;
            while (same < Math.Min(first.Length, last.Length) && first[same] == last[same]) same++;
            return first[..same];
        }
    }

    /// <summary>Reads beginnings as <c>64,6501,650201</c>, in any order; blank for the whole country.</summary>
    /// <returns>False where one has neither two, four nor six digits.</returns>
    public static bool TryParse(string? text, out DivisionScope scope)
    {
        scope = Whole;
        if (string.IsNullOrWhiteSpace(text)) return true;
        var parts = text.Split([',', '，', '、'], StringSplitOptions.TrimEntries);
        if (!parts.All(part => part.Length is 2 or 4 or 6 && part.All(char.IsAsciiDigit))) return false;
        // One within another adds nothing.
        scope = new DivisionScope(
        [
            .. parts.Distinct(StringComparer.Ordinal).Where(
                part => !parts.Any(other => other.Length < part.Length && part.StartsWith(other, StringComparison.Ordinal)))
            .Order(StringComparer.Ordinal),
        ]);
        return true;
    }

    /// <summary>Whether a government is in it.</summary>
    public bool Includes(DivisionCode division) =>
        IsWhole || _beginnings.Any(beginning => division.Value.StartsWith(beginning, StringComparison.Ordinal));

    /// <inheritdoc/>
    public bool Equals(DivisionScope? other) => other is not null && _beginnings.SequenceEqual(other._beginnings);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as DivisionScope);

    /// <inheritdoc/>
    public override int GetHashCode() => ToString().GetHashCode(StringComparison.Ordinal);

    /// <summary>The beginnings in order, as <see cref="TryParse"/> reads them.</summary>
    public override string ToString() => string.Join(',', _beginnings);
}

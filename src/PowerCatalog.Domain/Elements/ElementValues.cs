using System.Collections;
using System.Text.Json.Serialization;

namespace PowerCatalog.Domain.Elements;

/// <summary>
/// The elements of a power by key, in ordinal order of the keys; elements without a value are left out. Immutable, and equal where all
/// values are equal.
/// </summary>
[JsonConverter(typeof(ElementValuesJsonConverter))]
public sealed class ElementValues : IReadOnlyCollection<KeyValuePair<string, string>>, IEquatable<ElementValues>
{
    /// <summary>No elements.</summary>
    public static readonly ElementValues None = new([]);

    private readonly KeyValuePair<string, string>[] _values;

    private ElementValues(KeyValuePair<string, string>[] values) => _values = values;

    /// <summary>The element's value; null where it has none.</summary>
    public string? this[string key]
    {
        get
        {
            foreach (var value in _values)
            {
                if (value.Key == key) return value.Value;
            }

            return null;
        }
    }

    /// <inheritdoc/>
    public int Count => _values.Length;

    /// <summary>Creates it from values by key; of two with the same key the later wins.</summary>
    public static ElementValues Of(IEnumerable<KeyValuePair<string, string>> values)
    {
        var sorted = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var (key, value) in values) sorted[key] = value;
        return sorted.Count == 0 ? None : new ElementValues([.. sorted]);
    }

    /// <summary>A copy with one element set, or removed where <paramref name="value"/> is null.</summary>
    public ElementValues With(string key, string? value)
    {
        var others = _values.Where(pair => pair.Key != key);
        return Of(value is null ? others : others.Append(new(key, value)));
    }

    /// <inheritdoc/>
    public bool Equals(ElementValues? other) => other is not null && _values.AsSpan().SequenceEqual(other._values);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as ElementValues);

    /// <inheritdoc/>
    public override int GetHashCode()
    {
        var hash = default(HashCode);
        foreach (var value in _values) hash.Add(value);
        return hash.ToHashCode();
    }

    /// <inheritdoc/>
    public IEnumerator<KeyValuePair<string, string>> GetEnumerator() =>
        ((IEnumerable<KeyValuePair<string, string>>)_values).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => _values.GetEnumerator();
}

namespace PowerCatalog.Domain.Adjustments;

/// <summary>What a row says, by field; a field that the row leaves empty is not there.</summary>
public sealed class FieldValues(IReadOnlyDictionary<string, FieldValue> values)
{
    /// <summary>No field at all.</summary>
    public static readonly FieldValues None = new(new Dictionary<string, FieldValue>());

    /// <summary>The field's value; null where the row leaves it empty.</summary>
    public FieldValue? this[string field] => values.GetValueOrDefault(field);

    /// <summary>All, by field.</summary>
    public IReadOnlyDictionary<string, FieldValue> All => values;

    /// <summary>All in ordinal order of the fields' names, as digests need them.</summary>
    public IEnumerable<KeyValuePair<string, FieldValue>> InOrder => values.OrderBy(pair => pair.Key, StringComparer.Ordinal);
}

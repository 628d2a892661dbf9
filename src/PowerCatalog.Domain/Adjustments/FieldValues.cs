namespace PowerCatalog.Domain.Adjustments;

/// <summary>The values of a row, by field, without the fields that the row leaves empty.</summary>
public sealed class FieldValues(IReadOnlyDictionary<string, FieldValue> values)
{
    /// <summary>No values.</summary>
    public static readonly FieldValues None = new(new Dictionary<string, FieldValue>());

    /// <summary>The field's value; null where the row leaves it empty.</summary>
    public FieldValue? this[string field] => values.GetValueOrDefault(field);

    /// <summary>All values, by field.</summary>
    public IReadOnlyDictionary<string, FieldValue> All => values;

    /// <summary>All values in ordinal order of the field names, as digests need them.</summary>
    public IEnumerable<KeyValuePair<string, FieldValue>> InOrder => values.OrderBy(pair => pair.Key, StringComparer.Ordinal);
}

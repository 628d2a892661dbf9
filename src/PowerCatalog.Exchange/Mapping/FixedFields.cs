using System.Collections;
using System.Diagnostics.CodeAnalysis;
using PowerCatalog.Domain.Adjustments;
using PowerCatalog.Domain.Problems;

namespace PowerCatalog.Exchange.Mapping;

/// <summary>The values of a row that is read, by field: the texts of its own, the rest in a shape that rows share.</summary>
internal sealed class FixedFields(string sheet, int row, RowShape shape, string[] texts) : IReadOnlyDictionary<string, FieldValue>
{
    /// <summary>The shape, for the row after it.</summary>
    public RowShape Shape => shape;

    public int Count => texts.Length;

    public IEnumerable<string> Keys => shape.Fields;

    public IEnumerable<FieldValue> Values => Enumerable.Range(0, texts.Length).Select(ValueOf);

    public FieldValue this[string key] =>
        TryGetValue(key, out var value) ? value : throw new KeyNotFoundException($"The row does not fill '{key}'.");

    public bool ContainsKey(string key) => IndexOf(key) >= 0;

    public bool TryGetValue(string key, [MaybeNullWhen(false)] out FieldValue value)
    {
        var at = IndexOf(key);
        value = at >= 0 ? ValueOf(at) : null;
        return at >= 0;
    }

    public IEnumerator<KeyValuePair<string, FieldValue>> GetEnumerator() =>
        Enumerable.Range(0, texts.Length).Select(at => KeyValuePair.Create(shape.Fields[at], ValueOf(at))).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <summary>The value at a place of a row.</summary>
    public static FieldValue ValueIn(string sheet, int row, Column column, string text) => new(text, ReferenceEquals(column, Column.None)
        ? new Place(sheet, row)
        : new Place(sheet, row, column.Name, column.ShownHeading));

    private FieldValue ValueOf(int at) => ValueIn(sheet, row, shape.Columns[at], texts[at]);

    private int IndexOf(string field)
    {
        var fields = shape.Fields;
        for (var i = 0; i < fields.Length; i++)
        {
            if (fields[i] == field) return i;
        }

        return -1;
    }
}

using System.Collections;
using System.Diagnostics.CodeAnalysis;
using PowerCatalog.Domain.Adjustments;

namespace PowerCatalog.Exchange.Mapping;

/// <summary>
/// The values of a row, by field. A draft may have half a million rows, so places are not stored but made from the row number and column on
/// demand. A row has few fields, so lookups are linear.
/// </summary>
internal sealed class RowFields(string sheet, int row, int capacity) : IReadOnlyDictionary<string, FieldValue>
{
    private readonly List<Entry> _entries = new(capacity);

    public int Count => _entries.Count;

    public IEnumerable<string> Keys => _entries.Select(entry => entry.Field);

    public IEnumerable<FieldValue> Values => _entries.Select(ValueOf);

    public FieldValue this[string key] =>
        TryGetValue(key, out var value) ? value : throw new KeyNotFoundException($"The row does not fill '{key}'.");

    /// <summary>Adds a field unless the row already has it.</summary>
    public void TryAdd(string field, Column column, string text)
    {
        if (IndexOf(field) < 0) _entries.Add(new Entry(field, column, text));
    }

    /// <summary>
    /// Adds a field unless the row already has it, with the text of another or with its own at that cell; does nothing where the other is
    /// absent.
    /// </summary>
    public void TryAddFrom(string field, string other, string? text)
    {
        var at = IndexOf(other);
        if (at >= 0) TryAdd(field, _entries[at].Column, text ?? _entries[at].Text);
    }

    /// <summary>Sets a field to a text, in the column in which a row has another field.</summary>
    public void Put(string field, string text, RowFields row, string other)
    {
        var column = row._entries[row.IndexOf(other)].Column;
        Remove(field);
        _entries.Add(new Entry(field, column, text));
    }

    /// <summary>Adds a further part of a field, in a line of its own or behind what is there.</summary>
    public void Append(string field, Column column, string text, bool apart)
    {
        var at = IndexOf(field);
        if (at < 0) _entries.Add(new Entry(field, column, text));
        else _entries[at] = _entries[at] with { Text = _entries[at].Text + (apart ? "\n" : "") + text };
    }

    public void Remove(string field)
    {
        var at = IndexOf(field);
        if (at >= 0) _entries.RemoveAt(at);
    }

    public bool ContainsKey(string key) => IndexOf(key) >= 0;

    public bool TryGetValue(string key, [MaybeNullWhen(false)] out FieldValue value)
    {
        var at = IndexOf(key);
        value = at >= 0 ? ValueOf(_entries[at]) : null;
        return at >= 0;
    }

    public IEnumerator<KeyValuePair<string, FieldValue>> GetEnumerator() =>
        _entries.Select(entry => KeyValuePair.Create(entry.Field, ValueOf(entry))).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <summary>
    /// The values as they stay, in the shape of the row before where it is the same, and in the texts that were sent where they are these.
    /// </summary>
    public FixedFields Fix(RowShape? before, string[] sent)
    {
        var shape = before is not null && Has(before)
            ? before
            : new RowShape([.. _entries.Select(entry => entry.Field)], [.. _entries.Select(entry => entry.Column)]);
        return new FixedFields(sheet, row, shape, AreTexts(sent) ? sent : [.. _entries.Select(entry => entry.Text)]);
    }

    // A row of which every cell is a field, and clean as it was sent.
    private bool AreTexts(string[] sent)
    {
        if (sent.Length != _entries.Count) return false;
        for (var i = 0; i < sent.Length; i++)
        {
            if (!ReferenceEquals(sent[i], _entries[i].Text)) return false;
        }

        return true;
    }

    private bool Has(RowShape shape)
    {
        if (shape.Fields.Length != _entries.Count) return false;
        for (var i = 0; i < _entries.Count; i++)
        {
            if (shape.Fields[i] != _entries[i].Field || !ReferenceEquals(shape.Columns[i], _entries[i].Column)) return false;
        }

        return true;
    }

    private FieldValue ValueOf(Entry entry) => FixedFields.ValueIn(sheet, row, entry.Column, entry.Text);

    private int IndexOf(string field)
    {
        for (var i = 0; i < _entries.Count; i++)
        {
            if (_entries[i].Field == field) return i;
        }

        return -1;
    }

    private readonly record struct Entry(string Field, Column Column, string Text);
}

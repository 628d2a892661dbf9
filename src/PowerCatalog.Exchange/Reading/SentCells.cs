using System.Collections;

namespace PowerCatalog.Exchange.Reading;

/// <summary>The cells of a row as it was sent: headings and texts. The headings are shared by rows that fill the same columns.</summary>
internal sealed class SentCells : IReadOnlyList<KeyValuePair<string, string>>
{
    private readonly string[] _headings;
    private readonly string[] _texts;

    /// <summary>Takes the cells of a row.</summary>
    /// <param name="cells">The cells.</param>
    /// <param name="before">The row before it; null where it is the first.</param>
    public SentCells(List<KeyValuePair<string, string>> cells, SentCells? before)
    {
        _texts = new string[cells.Count];
        for (var i = 0; i < cells.Count; i++) _texts[i] = cells[i].Value;
        _headings = before is not null && before.Has(cells) ? before._headings : [.. cells.Select(cell => cell.Key)];
    }

    /// <summary>The texts alone.</summary>
    public string[] Texts => _texts;

    public int Count => _texts.Length;

    public KeyValuePair<string, string> this[int index] => new(_headings[index], _texts[index]);

    public IEnumerator<KeyValuePair<string, string>> GetEnumerator()
    {
        for (var i = 0; i < _texts.Length; i++) yield return this[i];
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    private bool Has(List<KeyValuePair<string, string>> cells)
    {
        if (_headings.Length != cells.Count) return false;
        for (var i = 0; i < cells.Count; i++)
        {
            if (_headings[i] != cells[i].Key) return false;
        }

        return true;
    }
}

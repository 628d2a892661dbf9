using System.Text;
using System.Xml;

namespace PowerCatalog.Exchange.Files.Xlsx;

/// <summary>
/// Collects the text of elements, truncated one character after the limit, so that an overlong text is recognised at bounded cost.
/// </summary>
internal sealed class TextCollector(int longest, KnownTexts? known = null)
{
    private readonly char[] _buffer = new char[4096];
    private readonly StringBuilder _text = new();

    /// <summary>Adds the text of the current element and leaves the reader on its end.</summary>
    public void Add(XmlReader reader)
    {
        if (reader.IsEmptyElement) return;
        var depth = reader.Depth;
        while (reader.ReadWithin(depth))
        {
            if (reader.NodeType is not (
                XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.Whitespace or XmlNodeType.SignificantWhitespace))
                continue;
            int read;
            while ((read = reader.ReadValueChunk(_buffer, 0, _buffer.Length)) > 0)
            {
                _text.Append(_buffer, 0, Math.Min(read, Math.Max(0, longest + 1 - _text.Length)));
            }
        }
    }

    /// <summary>
    /// Adds the text of a string item (<c>si</c>, <c>is</c>): its runs one after the other, without the phonetic hints (<c>rPh</c>) that
    /// East Asian text may carry.
    /// </summary>
    public void AddItem(XmlReader reader)
    {
        if (reader.IsEmptyElement) return;
        var depth = reader.Depth;
        while (reader.ReadWithin(depth))
        {
            if (reader.Starts("t")) Add(reader);
            else if (reader.Starts("rPh")) SkipTo(reader);
        }
    }

    /// <summary>The text collected so far; resets the collector.</summary>
    public string Take()
    {
        if (_text.Length == 0) return "";
        var text = known is not null && _text.Length <= _buffer.Length ? Known() : _text.ToString();
        _text.Clear();
        return text;
    }

    private string Known()
    {
        var length = _text.Length;
        _text.CopyTo(0, _buffer, length);
        return known!.Of(_buffer.AsSpan(0, length));
    }

    private static void SkipTo(XmlReader reader)
    {
        if (reader.IsEmptyElement) return;
        var depth = reader.Depth;
        while (reader.ReadWithin(depth))
        {
        }
    }
}

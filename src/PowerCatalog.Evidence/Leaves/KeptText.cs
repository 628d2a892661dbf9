using System.Buffers;
using PowerCatalog.Evidence.Canonical;

namespace PowerCatalog.Evidence.Leaves;

/// <summary>The JSON string of the text that was asked for last: thousands of events share a stream, and most neighbours a type.</summary>
internal sealed class KeptText
{
    private string? _text;
    private byte[] _json = [];

    /// <summary>The text as a canonical JSON string.</summary>
    /// <exception cref="FormatException">It has half of a surrogate pair.</exception>
    public byte[] Of(string text)
    {
        if (text == _text) return _json;
        var json = new ArrayBufferWriter<byte>();
        CanonicalJson.WriteString(json, text);
        (_text, _json) = (text, json.WrittenSpan.ToArray());
        return _json;
    }
}

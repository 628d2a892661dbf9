using System.Buffers;
using System.Text;
using System.Text.Json;

namespace PowerCatalog.Evidence.Canonical;

/// <summary>
/// The JSON Canonicalization Scheme (RFC 8785): members in the order of their names' UTF-16 code units, no white space, numbers as
/// ECMAScript prints them, strings with the fewest escapes. Two texts that say the same have the same canonical bytes.
/// </summary>
public static class CanonicalJson
{
    private const int MostDepth = 64;

    private static readonly JsonDocumentOptions Strict = new() { AllowDuplicateProperties = false, MaxDepth = MostDepth };

    /// <summary>The canonical form, UTF-8 without a mark.</summary>
    /// <param name="json">One JSON value in UTF-8.</param>
    /// <exception cref="FormatException">
    /// It is no I-JSON (RFC 7493): bad syntax, a member twice, half of a surrogate pair, a number beyond a double, or nested too deeply.
    /// </exception>
    public static byte[] Of(ReadOnlyMemory<byte> json)
    {
        var bytes = new ArrayBufferWriter<byte>(json.Length + 1);
        try
        {
            using var document = JsonDocument.Parse(json, Strict);
            Write(bytes, document.RootElement);
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException)
        {
            throw new FormatException($"The text has no canonical form: {exception.Message}", exception);
        }

        return bytes.WrittenSpan.ToArray();
    }

    /// <summary>Writes one string with its quotation marks.</summary>
    /// <exception cref="FormatException">It has half of a surrogate pair.</exception>
    public static void WriteString(IBufferWriter<byte> bytes, string text)
    {
        ArgumentNullException.ThrowIfNull(bytes);
        ArgumentNullException.ThrowIfNull(text);
        bytes.Write("\""u8);
        var rest = text.AsSpan();
        while (!rest.IsEmpty)
        {
            var plain = rest.IndexOfAny(_escaped);
            WritePlain(bytes, plain < 0 ? rest : rest[..plain]);
            if (plain < 0) break;
            bytes.Write(Encoding.ASCII.GetBytes(Escape(rest[plain])));
            rest = rest[(plain + 1)..];
        }

        bytes.Write("\""u8);
    }

    // What RFC 8785, 3.2.2.2 escapes; everything else stands as it is.
    private static readonly SearchValues<char> _escaped = SearchValues.Create(
        [.. Enumerable.Range(0, 0x20).Select(code => (char)code), '"', '\\']);

    private static readonly UTF8Encoding _utf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    private static void WritePlain(IBufferWriter<byte> bytes, ReadOnlySpan<char> text)
    {
        try
        {
            var written = _utf8.GetBytes(text, bytes.GetSpan(_utf8.GetMaxByteCount(text.Length)));
            bytes.Advance(written);
        }
        catch (EncoderFallbackException exception)
        {
            throw new FormatException("The text has no canonical form: half of a surrogate pair.", exception);
        }
    }

    private static string Escape(char letter) => letter switch
    {
        '"' => "\\\"",
        '\\' => @"\\",
        '\b' => "\\b",
        '\t' => "\\t",
        '\n' => "\\n",
        '\f' => "\\f",
        '\r' => "\\r",
        _ => $"\\u{(int)letter:x4}",
    };

    private static void Write(ArrayBufferWriter<byte> bytes, JsonElement value)
    {
        switch (value.ValueKind)
        {
            case JsonValueKind.Object:
                WriteMembers(bytes, value);
                break;
            case JsonValueKind.Array:
                bytes.Write("["u8);
                foreach (var (place, item) in value.EnumerateArray().Index())
                {
                    if (place > 0) bytes.Write(","u8);
                    Write(bytes, item);
                }

                bytes.Write("]"u8);
                break;
            case JsonValueKind.String:
                WriteString(bytes, value.GetString()!);
                break;
            case JsonValueKind.Number:
                bytes.Write(Encoding.ASCII.GetBytes(EcmaNumber.Of(value.GetDouble())));
                break;
            default:
                bytes.Write(Encoding.ASCII.GetBytes(value.GetRawText()));
                break;
        }
    }

    private static void WriteMembers(ArrayBufferWriter<byte> bytes, JsonElement value)
    {
        bytes.Write("{"u8);
        var isFirst = true;
        foreach (var member in value.EnumerateObject().OrderBy(member => member.Name, StringComparer.Ordinal))
        {
            if (!isFirst) bytes.Write(","u8);
            isFirst = false;
            WriteString(bytes, member.Name);
            bytes.Write(":"u8);
            Write(bytes, member.Value);
        }

        bytes.Write("}"u8);
    }
}

using System.Buffers;
using System.Text;
using PowerCatalog.Domain.Problems;

namespace PowerCatalog.Exchange.Files.Text;

/// <summary>The encoding of a text file, in which all of it can be read.</summary>
/// <param name="Encoding">Strict: it throws on invalid bytes.</param>
/// <param name="Guessed">
/// Whether it was read as GB18030 or as UTF-16 without a mark because it is not UTF-8. Almost any bytes are valid in these, so a known
/// heading must confirm it.
/// </param>
internal sealed record TextEncoding(Encoding Encoding, bool Guessed)
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);
    private static readonly Encoding Gb18030 = CodePagesEncodingProvider.Instance.GetEncoding(
        "GB18030", EncoderFallback.ExceptionFallback, DecoderFallback.ExceptionFallback)!;

    // Control characters but tab, line feed and carriage return: no text has them, so the file is in another encoding or none.
    private static readonly SearchValues<char> Refused = SearchValues.Create(
        [.. Enumerable.Range(0, 0xA0).Where(c => c is < 0x20 and not (9 or 10 or 13) or >= 0x7F).Select(c => (char)c)]);

    private static readonly SearchValues<byte> Separators = SearchValues.Create(",;\t\r\n"u8);

    /// <summary>Detects the encoding of a file by decoding all of it.</summary>
    /// <exception cref="FileRefusedException">It is in no supported encoding, or holds control characters.</exception>
    public static TextEncoding Of(FileContent content)
    {
        var bytes = content.Bytes.Span;
        if (bytes.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE]))
            return Strict(content, new UnicodeEncoding(bigEndian: false, byteOrderMark: true, throwOnInvalidBytes: true));
        if (bytes.StartsWith((ReadOnlySpan<byte>)[0xFE, 0xFF]))
            return Strict(content, new UnicodeEncoding(bigEndian: true, byteOrderMark: true, throwOnInvalidBytes: true));

        var inUtf8 = Scan(content, Utf8);
        if (inUtf8 is null) return new TextEncoding(Utf8, Guessed: false);
        if (WithoutMark(bytes) is { } utf16 && Scan(content, utf16) is null) return new TextEncoding(utf16, Guessed: true);
        if (inUtf8.Decoded) throw inUtf8.Refusal(content);
        if (bytes.StartsWith(Encoding.UTF8.Preamble)) return Damaged(content, Utf8, "UTF-8", inUtf8);
        var inGb18030 = Scan(content, Gb18030);
        if (inGb18030 is null) return new TextEncoding(Gb18030, Guessed: true);
        // The encoding that decodes further is the intended one.
        return inGb18030.Offset > inUtf8.Offset ? Damaged(content, Gb18030, "GB18030", inGb18030) : Damaged(content, Utf8, "UTF-8", inUtf8);
    }

    /// <summary>
    /// UTF-8 for a file that may be GB18030 but has no known heading to confirm it: with one where bytes of a UTF-8 file were damaged.
    /// </summary>
    public static TextEncoding DamagedUtf8(FileContent content) => Damaged(content, Utf8, "UTF-8", Scan(content, Utf8)!);

    /// <summary>
    /// The refusal of a file with bytes that are no text, unless a known heading confirms its encoding; null where it has none.
    /// </summary>
    public FileRefusedException? Refusal { get; private init; }

    /// <summary>The error of the first such bytes, which stand in the text as U+FFFD; null where there are none.</summary>
    public Problem? Fault { get; private init; }

    // What is lost is a problem of its row and cell; all the rest is read.
    private static TextEncoding Damaged(FileContent content, Encoding strict, string name, TextFault fault)
    {
        var lenient = (Encoding)strict.Clone();
        lenient.DecoderFallback = new DecoderReplacementFallback("\uFFFD");
        return new TextEncoding(lenient, Guessed: true)
        {
            Refusal = fault.Refusal(content),
            Fault = FileProblems.BadBytes(new Place(content.Name, fault.LineIn(content)), fault.Offset, name),
        };
    }

    /// <summary>The warning that it was guessed.</summary>
    public Problem Warning(string file) => Encoding is UnicodeEncoding ? FileProblems.ReadAsUtf16(file) : FileProblems.ReadAsGb18030(file);

    // UTF-16 as programs write it that leave the mark out. Half of a separator's bytes are zero, and no other text has zeros.
    private static UnicodeEncoding? WithoutMark(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length % 2 != 0) return null;
        var (little, big) = (0, 0);
        for (var i = 0; i + 1 < bytes.Length; i += 2)
        {
            if (bytes[i + 1] == 0 && Separators.Contains(bytes[i])) little++;
            if (bytes[i] == 0 && Separators.Contains(bytes[i + 1])) big++;
        }

        return little == big ? null : new UnicodeEncoding(bigEndian: big > little, byteOrderMark: false, throwOnInvalidBytes: true);
    }

    private static TextEncoding Strict(FileContent content, Encoding encoding) =>
        Scan(content, encoding) is { } fault ? throw fault.Refusal(content) : new TextEncoding(encoding, Guessed: false);

    // Decodes piece by piece, so that a large file costs no second copy of itself.
    private static TextFault? Scan(FileContent content, Encoding encoding)
    {
        const int piece = 32 * 1024;
        var bytes = content.Bytes.Span;
        var decoder = encoding.GetDecoder();
        var chars = new char[encoding.GetMaxCharCount(piece)];
        for (var start = 0; start < bytes.Length; start += piece)
        {
            var part = bytes.Slice(start, Math.Min(piece, bytes.Length - start));
            int count;
            try
            {
                count = decoder.GetChars(part, chars, flush: start + piece >= bytes.Length);
            }
            catch (DecoderFallbackException e)
            {
                return new TextFault(Math.Clamp(start + e.Index, 0, bytes.Length - 1), Decoded: false);
            }

            var at = chars.AsSpan(0, count).IndexOfAny(Refused);
            if (at >= 0) return new TextFault(start + Math.Min(part.Length - 1, encoding.GetByteCount(chars, 0, at)), Decoded: true);
        }

        return null;
    }

    /// <summary>Where decoding fails.</summary>
    /// <param name="Offset">The byte, counted from 0.</param>
    /// <param name="Decoded">Whether the bytes decode, but to characters that are refused.</param>
    private sealed record TextFault(int Offset, bool Decoded)
    {
        public int LineIn(FileContent content) => content.Bytes.Span[..Offset].Count((byte)'\n') + 1;

        public FileRefusedException Refusal(FileContent content)
        {
            var line = LineIn(content);
            return new FileRefusedException(FileProblems.Encoding(
                new Place(content.Name, line), Offset,
                Decoded ? $"（第{line}行）有控制字符" : $"（第{line}行）既不是 UTF-8 也不是 GB18030",
                Decoded
                    ? $"(line {line}) there is a control character"
                    : $"(line {line}) it is neither UTF-8 nor GB18030"));
        }
    }
}

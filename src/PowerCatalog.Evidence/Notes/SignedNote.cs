using System.Text;

namespace PowerCatalog.Evidence.Notes;

/// <summary>
/// A text and its signatures (C2SP signed-note): the text, which ends in a line feed, an empty line, and a line for each signature. Nothing
/// in it is believed before <see cref="NoteOpening"/> has verified it.
/// </summary>
/// <param name="Text">The text, with its last line feed.</param>
/// <param name="Signatures">At least one, as a rule.</param>
public sealed record SignedNote(string Text, IReadOnlyList<NoteSignature> Signatures)
{
    /// <summary>The most bytes of a note.</summary>
    public const int MostBytes = 256 * 1024;

    /// <summary>The most signatures of a note.</summary>
    public const int MostSignatures = 100;

    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>What the signatures are over.</summary>
    public byte[] TextBytes => Utf8.GetBytes(Text);

    /// <summary>Reads a note.</summary>
    /// <exception cref="NoteException">It is none (<see cref="NoteFailure.Malformed"/>).</exception>
    public static SignedNote Parse(ReadOnlySpan<byte> bytes)
    {
        var whole = Characters(bytes);
        var end = whole.LastIndexOf("\n\n", StringComparison.Ordinal);
        if (end < 0 || !whole.EndsWith('\n'))
            throw NoteException.Malformed("签名文稿缺少空行或末尾的换行。", "The note has no empty line, or no line feed at its end.");
        var lines = whole[(end + 2)..].Split('\n')[..^1];
        if (lines.Length is 0 or > MostSignatures)
            throw NoteException.Malformed(
                $"签名文稿应有 1 至 {MostSignatures} 行签名，这里有 {lines.Length} 行。",
                $"A note has 1 to {MostSignatures} signatures; this one has {lines.Length}.");
        return new SignedNote(whole[..(end + 1)], [.. lines.Select(Signature)]);
    }

    /// <summary>A text that can be signed.</summary>
    /// <exception cref="NoteException">It does not end in a line feed, or has characters that a note must not have.</exception>
    public static SignedNote Of(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        if (!text.EndsWith('\n') || Characters(Utf8.GetBytes(text)) != text)
            throw NoteException.Malformed("待签文稿末尾没有换行。", "A text to sign ends in a line feed.");
        return new SignedNote(text, []);
    }

    /// <summary>The note with one more signature; one that the same key made before is replaced.</summary>
    public SignedNote With(NoteSignature signature) =>
        this with { Signatures = [.. Signatures.Where(other => other.Key != signature.Key), signature] };

    /// <summary>The whole note.</summary>
    public override string ToString() => $"{Text}\n{string.Concat(Signatures.Select(signature => $"{signature}\n"))}";

    /// <summary>The whole note in UTF-8.</summary>
    public byte[] ToBytes() => Utf8.GetBytes(ToString());

    private static string Characters(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length > MostBytes)
            throw NoteException.Malformed($"签名文稿超过 {MostBytes} 字节。", $"The note is longer than {MostBytes} bytes.");
        try
        {
            var text = Utf8.GetString(bytes);
            if (text.Any(letter => letter < ' ' && letter != '\n'))
                throw NoteException.Malformed("签名文稿含有控制字符。", "The note has a control character.");
            return text;
        }
        catch (DecoderFallbackException)
        {
            throw NoteException.Malformed("签名文稿不是 UTF-8。", "The note is not UTF-8.");
        }
    }

    private static NoteSignature Signature(string line, int index) => NoteSignature.Read(line)
        ?? throw NoteException.Malformed(
            $"签名文稿的第 {index + 1} 行签名不成形。", $"Signature line {index + 1} of the note has not the shape of one.");
}

using PowerCatalog.Evidence.Notes;

namespace PowerCatalog.Evidence.Signing;

/// <summary>The public half of a key.</summary>
public sealed class NoteVerifier : INoteVerifier
{
    private readonly Algorithm _algorithm;
    private readonly byte[] _public;

    /// <summary>The verifier of a public key.</summary>
    /// <exception cref="FormatException">This program does not know its type, or it has not the length of its type.</exception>
    public NoteVerifier(VerifierKey text)
    {
        ArgumentNullException.ThrowIfNull(text);
        Text = text;
        Kind = Algorithms.KindOf([text.Type, .. text.Material], isSecret: false)
            ?? throw new FormatException(
                $"验证公钥 {text.Id} 的类型不受支持，或长度不对。The verifier key {text.Id} has an unknown type or a wrong length.");
        _algorithm = Algorithms.All[Kind];
        _public = [.. text.Material[(_algorithm.Prefix.Length - 1)..]];
    }

    /// <summary>The key as text.</summary>
    public VerifierKey Text { get; }

    /// <summary>How it signs.</summary>
    public SignatureKind Kind { get; }

    /// <inheritdoc/>
    public KeyId Key => Text.Id;

    /// <summary>Reads a public key.</summary>
    /// <exception cref="FormatException">It is none, or this program does not know its type.</exception>
    public static NoteVerifier Parse(string text) => new(VerifierKey.Parse(text));

    /// <inheritdoc/>
    public bool Verifies(ReadOnlySpan<byte> text, ReadOnlySpan<byte> signature) =>
        _algorithm.Verifies(_public, text.ToArray(), signature.ToArray());
}

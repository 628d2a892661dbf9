namespace PowerCatalog.Evidence.Notes;

/// <summary>The public half of a key.</summary>
public interface INoteVerifier
{
    /// <summary>The key.</summary>
    KeyId Key { get; }

    /// <summary>Whether the signature is this key's over the text.</summary>
    /// <param name="text">The note's text.</param>
    /// <param name="signature">The signature, without the key's number.</param>
    bool Verifies(ReadOnlySpan<byte> text, ReadOnlySpan<byte> signature);
}

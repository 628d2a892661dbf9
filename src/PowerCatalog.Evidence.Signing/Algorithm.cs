namespace PowerCatalog.Evidence.Signing;

/// <summary>What one kind of key does with bytes.</summary>
/// <param name="Prefix">What a key's bytes begin with: the type byte, and for types of ours the identifier.</param>
/// <param name="PublicBytes">The length of a public key.</param>
/// <param name="IsSecret">Whether 32 bytes are a private key.</param>
/// <param name="PublicOf">The public key of a private one.</param>
/// <param name="Sign">Signs a text with a private key.</param>
/// <param name="Verifies">Whether a signature over a text is of a public key.</param>
internal sealed record Algorithm(
    ReadOnlyMemory<byte> Prefix, int PublicBytes, Func<byte[], bool> IsSecret, Func<byte[], byte[]> PublicOf,
    Func<byte[], byte[], byte[]> Sign, Func<byte[], byte[], byte[], bool> Verifies)
{
    public const int SecretBytes = 32;
}

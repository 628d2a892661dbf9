namespace PowerCatalog.Evidence.Notes;

/// <summary>The private half of a key.</summary>
public interface INoteSigner
{
    /// <summary>The key.</summary>
    KeyId Key { get; }

    /// <summary>Signs a note's text.</summary>
    /// <returns>The signature, without the key's number.</returns>
    byte[] Sign(ReadOnlySpan<byte> text);
}

using PowerCatalog.Evidence.Signing;

namespace PowerCatalog.Checkpoints.Keys;

/// <summary>A witness: where it listens, and the key with which it cosigns.</summary>
/// <param name="Address">The prefix of its addresses (C2SP tlog-witness, submission prefix).</param>
/// <param name="Verifier">Its key, of <see cref="SignatureKind.Cosignature"/>.</param>
public sealed record WitnessAddress(Uri Address, NoteVerifier Verifier)
{
    /// <summary>Reads <c>ADDRESS KEY</c>.</summary>
    /// <exception cref="FormatException">It is something else; the message does not repeat it.</exception>
    public static WitnessAddress Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var parts = text.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (parts.Length != 2 || !Uri.TryCreate(parts[0].TrimEnd('/') + "/", UriKind.Absolute, out var address)
            || (address.Scheme != Uri.UriSchemeHttp && address.Scheme != Uri.UriSchemeHttps))
            throw new FormatException("应写成“地址 公钥”。It should be 'ADDRESS KEY'.");
        var key = NoteVerifier.Parse(parts[1]);
        return key.Kind == SignatureKind.Cosignature
            ? new WitnessAddress(address, key)
            : throw new FormatException($"{key.Key} 不是见证人的公钥。{key.Key} is not the key of a witness (cosignature/v1).");
    }
}

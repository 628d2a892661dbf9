using System.Security.Cryptography;
using PowerCatalog.Evidence.Notes;

namespace PowerCatalog.Evidence.Signing;

/// <summary>
/// The private half of a key. As text it is <c>PRIVATE+KEY+NAME+ID+BASE64</c>, where the last part is the type byte and 32 bytes, as
/// golang.org/x/mod/sumdb/note writes it; the text is had by <see cref="ToSecretText"/> alone, so that no message prints it by mistake.
/// </summary>
public sealed class SigningKey : INoteSigner
{
    private const string Prefix = "PRIVATE+KEY+";

    private readonly byte[] _secret;
    private readonly Algorithm _algorithm;
    private readonly TimeProvider _clock;

    private SigningKey(string name, SignatureKind kind, byte[] secret, TimeProvider clock)
    {
        (_secret, _algorithm, _clock) = (secret, Algorithms.All[kind], clock);
        Verifier = new NoteVerifier(
            VerifierKey.Of(name, _algorithm.Prefix.Span[0], [.. _algorithm.Prefix.Span[1..], .. _algorithm.PublicOf(secret)]));
    }

    /// <summary>The public half.</summary>
    public NoteVerifier Verifier { get; }

    /// <inheritdoc/>
    public KeyId Key => Verifier.Key;

    /// <summary>A new key.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="kind">How it signs.</param>
    /// <param name="clock">Says when it cosigns, which is part of what a cosignature signs; the other kinds never ask it.</param>
    /// <exception cref="FormatException">The name cannot name a key.</exception>
    public static SigningKey Create(string name, SignatureKind kind, TimeProvider clock)
    {
        while (true)
        {
            var secret = RandomNumberGenerator.GetBytes(Algorithm.SecretBytes);
            if (Algorithms.All[kind].IsSecret(secret)) return new SigningKey(name, kind, secret, clock);
        }
    }

    /// <summary>Reads the text of a private key.</summary>
    /// <param name="text">The text.</param>
    /// <param name="clock">As that of <see cref="Create"/>.</param>
    /// <exception cref="FormatException">It is none; the message does not repeat it.</exception>
    public static SigningKey Parse(string text, TimeProvider clock)
    {
        ArgumentNullException.ThrowIfNull(text);
        var parts = text.Split('+', 5);
        if (parts.Length != 5 || !text.StartsWith(Prefix, StringComparison.Ordinal)
            || !VerifierKey.TryReadNumber(parts[3], out var number) || !KeyId.IsName(parts[2])) throw NoKey();
        if (!StrictBase64.TryRead(parts[4], out var bytes) || Algorithms.KindOf(bytes, isSecret: true) is not { } kind) throw NoKey();
        var secret = bytes[^Algorithm.SecretBytes..];
        if (!Algorithms.All[kind].IsSecret(secret)) throw NoKey();
        var key = new SigningKey(parts[2], kind, secret, clock);
        return key.Key.Number == number ? key : throw NoKey();
    }

    /// <inheritdoc/>
    public byte[] Sign(ReadOnlySpan<byte> text) => Verifier.Kind == SignatureKind.Cosignature
        ? Algorithms.Cosign(_secret, text.ToArray(), _clock.GetUtcNow())
        : _algorithm.Sign(_secret, text.ToArray());

    /// <summary>The private key as text, for its file.</summary>
    public string ToSecretText() => $"{Prefix}{Key}+{Convert.ToBase64String([.. _algorithm.Prefix.Span, .. _secret])}";

    private static FormatException NoKey() => new("不是签名私钥，或其编号与私钥不符。It is not a signing key, or its id is another key's.");
}

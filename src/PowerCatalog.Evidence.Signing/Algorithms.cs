using System.Buffers.Binary;
using System.Globalization;
using System.Text;

namespace PowerCatalog.Evidence.Signing;

/// <summary>The algorithms by kind.</summary>
internal static class Algorithms
{
    private const int TimeBytes = 8;

    public static readonly IReadOnlyDictionary<SignatureKind, Algorithm> All = new Dictionary<SignatureKind, Algorithm>
    {
        [SignatureKind.Ed25519] = new(
            (byte[])[0x01], Ed25519Keys.Bytes, _ => true, Ed25519Keys.PublicOf, Ed25519Keys.Sign, Ed25519Keys.Verifies),
        [SignatureKind.Cosignature] = new(
            (byte[])[0x04], Ed25519Keys.Bytes, _ => true, Ed25519Keys.PublicOf, NoClock, VerifiesCosignature),
        [SignatureKind.Sm2] = new(
            (byte[])[0xff, .. "powercatalog/sm2-sm3/v1\n"u8], Sm2Keys.PointBytes, Sm2Keys.IsSecret, Sm2Keys.PublicOf, Sm2Keys.Sign,
            Sm2Keys.Verifies),
    };

    /// <summary>The kind of a key's bytes; null where this program knows none.</summary>
    public static SignatureKind? KindOf(ReadOnlySpan<byte> key, bool isSecret)
    {
        foreach (var (kind, algorithm) in All)
        {
            var length = algorithm.Prefix.Length + (isSecret ? Algorithm.SecretBytes : algorithm.PublicBytes);
            if (key.Length == length && key.StartsWith(algorithm.Prefix.Span)) return kind;
        }

        return null;
    }

    /// <summary>A cosignature: the time in seconds, 8 bytes, and Ed25519 over it and the checkpoint.</summary>
    public static byte[] Cosign(byte[] secret, byte[] text, DateTimeOffset now)
    {
        var signature = new byte[TimeBytes];
        BinaryPrimitives.WriteInt64BigEndian(signature, now.ToUnixTimeSeconds());
        return [.. signature, .. Ed25519Keys.Sign(secret, Timed(now.ToUnixTimeSeconds(), text))];
    }

    private static long SecondsOf(ReadOnlySpan<byte> signature) => BinaryPrimitives.ReadInt64BigEndian(signature);

    private static bool VerifiesCosignature(byte[] key, byte[] text, byte[] signature) =>
        signature.Length == TimeBytes + Ed25519Keys.SignatureBytes && SecondsOf(signature) is >= 0 and var seconds
        && Ed25519Keys.Verifies(key, Timed(seconds, text), signature[TimeBytes..]);

    private static byte[] Timed(long seconds, byte[] text) =>
        [.. Encoding.ASCII.GetBytes(string.Create(CultureInfo.InvariantCulture, $"cosignature/v1\ntime {seconds}\n")), .. text];

    private static byte[] NoClock(byte[] secret, byte[] text) =>
        throw new NotSupportedException("A cosignature is made with a clock.");
}

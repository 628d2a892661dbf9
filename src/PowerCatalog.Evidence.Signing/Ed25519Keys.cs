using Org.BouncyCastle.Math.EC.Rfc8032;

namespace PowerCatalog.Evidence.Signing;

/// <summary>Ed25519 (RFC 8032).</summary>
internal static class Ed25519Keys
{
    public const int Bytes = 32;
    public const int SignatureBytes = 64;

    public static byte[] PublicOf(byte[] secret)
    {
        var key = new byte[Bytes];
        Ed25519.GeneratePublicKey(secret, 0, key, 0);
        return key;
    }

    public static byte[] Sign(byte[] secret, byte[] text)
    {
        var signature = new byte[SignatureBytes];
        Ed25519.Sign(secret, 0, text, 0, text.Length, signature, 0);
        return signature;
    }

    public static bool Verifies(byte[] key, byte[] text, byte[] signature) =>
        signature.Length == SignatureBytes && Ed25519.Verify(signature, 0, key, 0, text, 0, text.Length);
}

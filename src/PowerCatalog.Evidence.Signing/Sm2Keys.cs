using Org.BouncyCastle.Asn1.GM;
using Org.BouncyCastle.Crypto.Parameters;
using Org.BouncyCastle.Crypto.Signers;
using Org.BouncyCastle.Math;
using Org.BouncyCastle.Math.EC.Multiplier;

namespace PowerCatalog.Evidence.Signing;

/// <summary>SM2 with SM3 (GB/T 32918.2), curve sm2p256v1, identity 1234567812345678, r and s of 32 bytes each.</summary>
internal static class Sm2Keys
{
    public const int PointBytes = 65;

    private static readonly ECDomainParameters Curve = new(GMNamedCurves.GetByName("SM2P256V1"));

    /// <summary>Whether the number is from 1 to n - 2.</summary>
    public static bool IsSecret(byte[] secret) =>
        new BigInteger(1, secret) is { SignValue: > 0 } number && number.CompareTo(Curve.N.Subtract(BigInteger.One)) < 0;

    public static byte[] PublicOf(byte[] secret) =>
        new FixedPointCombMultiplier().Multiply(Curve.G, new BigInteger(1, secret)).Normalize().GetEncoded(false);

    public static byte[] Sign(byte[] secret, byte[] text)
    {
        var signer = Signer(forSigning: true, new ECPrivateKeyParameters(new BigInteger(1, secret), Curve), text);
        return signer.GenerateSignature();
    }

    public static bool Verifies(byte[] key, byte[] text, byte[] signature)
    {
        try
        {
            return Signer(forSigning: false, new ECPublicKeyParameters(Curve.Curve.DecodePoint(key), Curve), text)
                .VerifySignature(signature);
        }
        catch (ArgumentException)
        {
            // The point is not on the curve.
            return false;
        }
    }

    private static SM2Signer Signer(bool forSigning, ECKeyParameters key, byte[] text)
    {
        var signer = new SM2Signer(PlainDsaEncoding.Instance);
        signer.Init(forSigning, key);
        signer.BlockUpdate(text, 0, text.Length);
        return signer;
    }
}

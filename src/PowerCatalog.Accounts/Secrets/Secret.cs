using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace PowerCatalog.Accounts.Secrets;

/// <summary>
/// A secret of 32 random bytes, which is shown once and never kept: the store has its digest. So much chance needs no slow hash, and its
/// digest can be looked up.
/// </summary>
/// <param name="Text">The secret: what kind it is, an underscore, and the bytes in base64url.</param>
/// <param name="Digest">SHA-256 of the text, in hexadecimal digits.</param>
public sealed record Secret(string Text, string Digest)
{
    private const int Bytes = 32;

    /// <summary>The longest text that can be one.</summary>
    public const int Longest = 80;

    /// <summary>Makes one.</summary>
    /// <param name="kind">What stands before it, so that people and scanners of leaked secrets know what they have found.</param>
    public static Secret Make(string kind)
    {
        var text = $"{kind}_{Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(Bytes))}";
        return new Secret(text, DigestOf(text));
    }

    /// <summary>The digest under which a secret would be kept.</summary>
    public static string DigestOf(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
}

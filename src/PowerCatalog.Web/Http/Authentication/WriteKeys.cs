using System.Security.Cryptography;
using System.Text;

namespace PowerCatalog.Web.Http.Authentication;

/// <summary>Compares what was sent or typed with the write key.</summary>
internal static class WriteKeys
{
    /// <summary>Whether it is the key; nothing is where there is none.</summary>
    /// <remarks>The digests are compared, in constant time: neither the key nor its length shows in how long the answer takes.</remarks>
    public static bool IsKey(string sent, string? key) => !string.IsNullOrEmpty(key)
        && CryptographicOperations.FixedTimeEquals(
            SHA256.HashData(Encoding.UTF8.GetBytes(sent)), SHA256.HashData(Encoding.UTF8.GetBytes(key)));
}

using System.Buffers.Binary;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace PowerCatalog.Accounts.SigningIn;

/// <summary>
/// Codes of an authenticator (RFC 6238): HMAC-SHA-1, thirty seconds a step, six digits. Identity says whether a code is right and not of
/// which step it is, and that is what tells one that was used from one that was not.
/// </summary>
internal static class AuthenticatorCode
{
    private const string Alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
    private const int Seconds = 30;
    private const int Modulus = 1_000_000;

    // Clocks of telephones differ: two steps before and after, as Identity takes them.
    private const int Around = 2;

    /// <summary>The step that a code is of; null where it is of none around the moment.</summary>
    public static long? StepOf(string key, string code, DateTimeOffset now)
    {
        var (secret, typed, present) = (Decode(key), Encoding.ASCII.GetBytes(code), now.ToUnixTimeSeconds() / Seconds);
        long? found = null;
        // All are compared, whichever is right.
        for (var step = present - Around; step <= present + Around; step++)
            if (CryptographicOperations.FixedTimeEquals(Encoding.ASCII.GetBytes(At(secret, step)), typed)) found = step;
        return found;
    }

    [SuppressMessage("Security", "CA5350", Justification = "Authenticators take no other.")]
    private static string At(byte[] secret, long step)
    {
        Span<byte> counter = stackalloc byte[sizeof(long)];
        BinaryPrimitives.WriteInt64BigEndian(counter, step);
        var hash = HMACSHA1.HashData(secret, counter);
        var number = BinaryPrimitives.ReadInt32BigEndian(hash.AsSpan(hash[^1] & 0xF, sizeof(int))) & int.MaxValue;
        return (number % Modulus).ToString("D6", CultureInfo.InvariantCulture);
    }

    // Base32 (RFC 4648 section 6); bits that fill no byte are padding.
    private static byte[] Decode(string key)
    {
        var bytes = new List<byte>();
        var (held, bits) = (0, 0);
        foreach (var letter in key.TrimEnd('='))
        {
            held = ((held << 5) | Alphabet.IndexOf(char.ToUpperInvariant(letter), StringComparison.Ordinal)) & 0xFFF;
            bits += 5;
            if (bits < 8) continue;
            bits -= 8;
            bytes.Add((byte)((held >> bits) & byte.MaxValue));
        }

        return [.. bytes];
    }
}

using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace PowerCatalog.Evidence.Notes;

/// <summary>What a signature line says of its key: the name, and a number of four bytes that tells keys of one name apart.</summary>
/// <param name="Name">Not empty, without spaces, plus signs and control characters.</param>
/// <param name="Number">The first four bytes of a SHA-256; it finds a key and proves nothing.</param>
public readonly record struct KeyId(string Name, uint Number)
{
    /// <summary>The id of a key: SHA-256(name, line feed, type, public key), its first four bytes (C2SP signed-note).</summary>
    /// <param name="name">The key's name.</param>
    /// <param name="key">The type byte and the public key.</param>
    public static KeyId Of(string name, ReadOnlySpan<byte> key)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(Encoding.UTF8.GetBytes(name + "\n"));
        hash.AppendData(key);
        return new KeyId(name, BinaryPrimitives.ReadUInt32BigEndian(hash.GetHashAndReset()));
    }

    /// <summary>Whether a text can name a key.</summary>
    public static bool IsName(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return text.Length > 0 && !text.Any(letter => letter == '+' || char.IsWhiteSpace(letter) || char.IsControl(letter))
            && IsWellFormed(text);
    }

    /// <summary>The name, a plus sign and eight hexadecimal digits.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Name}+{Number:x8}");

    private static bool IsWellFormed(string text)
    {
        for (var rest = text.AsSpan(); rest.Length > 0;)
        {
            if (Rune.DecodeFromUtf16(rest, out _, out var read) != System.Buffers.OperationStatus.Done) return false;
            rest = rest[read..];
        }

        return true;
    }
}

using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace PowerCatalog.Domain.Hashing;

/// <summary>
/// SHA-256 over several parts, each behind its length as four bytes, big-endian: no two sequences of parts give the same bytes by shifting a border. The one
/// framing of all digests that the program makes.
/// </summary>
public sealed class FramedDigest : IDisposable
{
    private readonly IncrementalHash _hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);

    /// <summary>Takes a part.</summary>
    public FramedDigest Add(ReadOnlySpan<byte> part)
    {
        Span<byte> length = stackalloc byte[sizeof(int)];
        BinaryPrimitives.WriteInt32BigEndian(length, part.Length);
        _hash.AppendData(length);
        _hash.AppendData(part);
        return this;
    }

    /// <summary>Takes a part, as UTF-8.</summary>
    public FramedDigest Add(string part) => Add(Encoding.UTF8.GetBytes(part));

    /// <summary>The digest of all parts so far, 32 bytes; the next part begins another digest.</summary>
    public byte[] Finish() => _hash.GetHashAndReset();

    /// <summary>The same as 64 lower-case hexadecimal digits.</summary>
    public string FinishHex() => Convert.ToHexStringLower(Finish());

    /// <inheritdoc/>
    public void Dispose() => _hash.Dispose();
}

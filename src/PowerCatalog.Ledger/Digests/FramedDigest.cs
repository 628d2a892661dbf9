using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace PowerCatalog.Ledger.Digests;

/// <summary>
/// SHA-256 over parts, each behind its length in four bytes, the most significant first, so that no two lists of parts give the same bytes
/// by shifting a border.
/// </summary>
public sealed class FramedDigest : IDisposable
{
    private readonly IncrementalHash _hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);

    /// <summary>Adds a part.</summary>
    public FramedDigest Add(ReadOnlySpan<byte> part)
    {
        Span<byte> length = stackalloc byte[4];
        BinaryPrimitives.WriteInt32BigEndian(length, part.Length);
        _hash.AppendData(length);
        _hash.AppendData(part);
        return this;
    }

    /// <summary>Adds a part: the text in UTF-8.</summary>
    public FramedDigest Add(string part) => Add(Encoding.UTF8.GetBytes(part));

    /// <summary>Adds a part: the id's 16 bytes in the order in which it is written.</summary>
    public FramedDigest Add(Guid part) => Add(part.ToByteArray(bigEndian: true));

    /// <summary>The digest of all parts, 32 bytes; the next part begins a new one.</summary>
    public byte[] Finish() => _hash.GetHashAndReset();

    /// <inheritdoc/>
    public void Dispose() => _hash.Dispose();
}

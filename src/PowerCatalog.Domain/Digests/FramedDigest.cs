using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace PowerCatalog.Domain.Digests;

/// <summary>
/// SHA-256 over parts, each preceded by its length in four bytes, so that different sequences of parts never give the same bytes. Every
/// digest of more than one part is made with it.
/// </summary>
/// <param name="bigEndian">
/// Lengths are big-endian. Only the digests of lines of version 1 have them little-endian, and those that are recorded must stay
/// verifiable.
/// </param>
public sealed class FramedDigest(bool bigEndian = true) : IDisposable
{
    private readonly IncrementalHash _hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);

    /// <summary>Adds a part.</summary>
    public FramedDigest Add(ReadOnlySpan<byte> part)
    {
        Span<byte> length = stackalloc byte[sizeof(int)];
        if (bigEndian) BinaryPrimitives.WriteInt32BigEndian(length, part.Length);
        else BinaryPrimitives.WriteInt32LittleEndian(length, part.Length);
        _hash.AppendData(length);
        _hash.AppendData(part);
        return this;
    }

    /// <summary>Adds a text as UTF-8.</summary>
    public FramedDigest Add(string text) => Add(Encoding.UTF8.GetBytes(text));

    /// <summary>Adds an id: its 16 bytes in the order in which it is written.</summary>
    public FramedDigest Add(Guid id) => Add(id.ToByteArray(bigEndian: true));

    /// <summary>The 32 bytes of the digest; parts added afterwards begin a new digest.</summary>
    public byte[] Finish() => _hash.GetHashAndReset();

    /// <summary>The digest as 64 lower-case hexadecimal digits; parts added afterwards begin a new digest.</summary>
    public string FinishAsHex() => Convert.ToHexStringLower(Finish());

    /// <inheritdoc/>
    public void Dispose() => _hash.Dispose();
}

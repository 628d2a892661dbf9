using System.Buffers.Binary;
using System.Globalization;
using System.IO.Hashing;
using System.Text;
using PowerCatalog.Evidence.Merkle;

namespace PowerCatalog.Ledger.Sqlite.Files;

/// <summary>
/// The chain of a file's digests, 16 bytes of XXH128. It begins with what the file says of them: since which position events carry them
/// from their recording on, and when earlier ones got theirs. Each event, in the order of positions, makes of it the hash over what it was
/// and the event's digest. It is to miss a tail and to notice an order, not to withstand a forger, who could write any chain; so it need
/// not cost what a cryptographic hash costs on the thread that writes.
/// </summary>
internal static class DigestChain
{
    /// <summary>Bytes in the file.</summary>
    public const int Size = 16;

    /// <summary>Before the first digest.</summary>
    /// <param name="since">The first position from which events carry digests from their recording on.</param>
    /// <param name="vouched">When the events before got theirs, in microseconds since the Unix epoch; null where they have none.</param>
    public static UInt128 Start(long since, long? vouched) => XxHash128.HashToUInt128(
        Encoding.ASCII.GetBytes(string.Create(CultureInfo.InvariantCulture, $"digests since {since}, vouched {vouched}")));

    public static UInt128 Link(UInt128 chain, Hash digest)
    {
        Span<byte> both = stackalloc byte[Size + Hash.Size];
        BinaryPrimitives.WriteUInt128BigEndian(both, chain);
        digest.CopyTo(both[Size..]);
        return XxHash128.HashToUInt128(both);
    }

    /// <summary>As the file keeps it.</summary>
    public static byte[] Bytes(UInt128 chain)
    {
        var bytes = new byte[Size];
        BinaryPrimitives.WriteUInt128BigEndian(bytes, chain);
        return bytes;
    }

    /// <summary>From the file; null where it has another size.</summary>
    public static UInt128? Read(ReadOnlySpan<byte> bytes) => bytes.Length == Size ? BinaryPrimitives.ReadUInt128BigEndian(bytes) : null;
}

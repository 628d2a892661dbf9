using System.Buffers.Binary;

namespace PowerCatalog.Ledger.Sqlite.Verifying;

/// <summary>The two running checksums of a write-ahead log (SQLite, WAL-mode File Format, 4.2).</summary>
internal sealed class LogSums(bool isBigEndian)
{
    private uint _first;
    private uint _second;

    /// <summary>The sums as they are now, to go on from apart.</summary>
    public LogSums Copy() => (LogSums)MemberwiseClone();

    /// <summary>Adds bytes, a multiple of eight of them.</summary>
    public void Add(ReadOnlySpan<byte> bytes)
    {
        unchecked
        {
            for (var at = 0; at < bytes.Length; at += 8)
            {
                _first += Word(bytes[at..]) + _second;
                _second += Word(bytes[(at + 4)..]) + _first;
            }
        }
    }

    /// <summary>Whether these eight bytes hold the sums.</summary>
    public bool Are(ReadOnlySpan<byte> bytes) =>
        BinaryPrimitives.ReadUInt32BigEndian(bytes) == _first && BinaryPrimitives.ReadUInt32BigEndian(bytes[4..]) == _second;

    private uint Word(ReadOnlySpan<byte> bytes) =>
        isBigEndian ? BinaryPrimitives.ReadUInt32BigEndian(bytes) : BinaryPrimitives.ReadUInt32LittleEndian(bytes);
}

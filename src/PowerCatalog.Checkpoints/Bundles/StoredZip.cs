using System.Buffers.Binary;
using System.Text;

namespace PowerCatalog.Checkpoints.Bundles;

/// <summary>
/// A ZIP in the one form that bundles have (docs/evidence-bundle.md): stored, without times, so that the same contents give the same bytes.
/// </summary>
internal static class StoredZip
{
    private const ushort Version = 20;
    private const ushort Date = 0x0021;
    private const int LocalBytes = 30;
    private const int CentralBytes = 46;
    private const int EndBytes = 22;

    /// <summary>The file with these entries, in this order; their names are ASCII.</summary>
    public static byte[] Of(IReadOnlyList<(string Name, byte[] Content)> entries)
    {
        using var file = new MemoryStream();
        using var central = new MemoryStream();
        Span<byte> header = stackalloc byte[CentralBytes];
        foreach (var (name, content) in entries)
        {
            header.Clear();
            Common(header[6..], name, content);
            BinaryPrimitives.WriteUInt32LittleEndian(header, 0x02014b50);
            BinaryPrimitives.WriteUInt16LittleEndian(header[4..], Version);
            BinaryPrimitives.WriteUInt32LittleEndian(header[42..], (uint)file.Position);
            central.Write(header);
            central.Write(Encoding.ASCII.GetBytes(name));
            header.Clear();
            Common(header[4..], name, content);
            BinaryPrimitives.WriteUInt32LittleEndian(header, 0x04034b50);
            file.Write(header[..LocalBytes]);
            file.Write(Encoding.ASCII.GetBytes(name));
            file.Write(content);
        }

        var end = End(entries.Count, (uint)central.Length, (uint)file.Position);
        central.WriteTo(file);
        file.Write(end);
        return file.ToArray();
    }

    // What a local header and an entry of the directory have in common: version, flags, method, time, date, CRC, sizes, length of the name.
    private static void Common(Span<byte> header, string name, byte[] content)
    {
        BinaryPrimitives.WriteUInt16LittleEndian(header, Version);
        BinaryPrimitives.WriteUInt16LittleEndian(header[8..], Date);
        BinaryPrimitives.WriteUInt32LittleEndian(header[10..], System.IO.Hashing.Crc32.HashToUInt32(content));
        BinaryPrimitives.WriteUInt32LittleEndian(header[14..], (uint)content.Length);
        BinaryPrimitives.WriteUInt32LittleEndian(header[18..], (uint)content.Length);
        BinaryPrimitives.WriteUInt16LittleEndian(header[22..], (ushort)name.Length);
    }

    private static byte[] End(int entries, uint length, uint start)
    {
        var end = new byte[EndBytes];
        BinaryPrimitives.WriteUInt32LittleEndian(end, 0x06054b50);
        BinaryPrimitives.WriteUInt16LittleEndian(end.AsSpan(8), (ushort)entries);
        BinaryPrimitives.WriteUInt16LittleEndian(end.AsSpan(10), (ushort)entries);
        BinaryPrimitives.WriteUInt32LittleEndian(end.AsSpan(12), length);
        BinaryPrimitives.WriteUInt32LittleEndian(end.AsSpan(16), start);
        return end;
    }
}

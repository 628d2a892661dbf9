using System.Buffers.Binary;
using System.Text;

namespace PowerCatalog.Verifier.Tests.Support;

/// <summary>Writes a ZIP of stored entries, as the format says.</summary>
public static class StoredZip
{
    public static byte[] Of(params (string Name, byte[] Content)[] files)
    {
        var (written, directory) = (new List<byte>(), new List<byte>());
        foreach (var (name, content) in files)
        {
            byte[] entry =
            [
                20, 0, 0, 0, 0, 0, 0, 0, 0x21, 0, .. Four(Crc(content)), .. Four((uint)content.Length), .. Four((uint)content.Length),
                (byte)name.Length, 0, 0, 0,
            ];
            directory.AddRange(
                [0x50, 0x4b, 1, 2, 20, 0, .. entry, .. new byte[10], .. Four((uint)written.Count), .. Encoding.ASCII.GetBytes(name)]);
            written.AddRange([0x50, 0x4b, 3, 4, .. entry, .. Encoding.ASCII.GetBytes(name), .. content]);
        }

        var count = (byte)files.Length;
        return
        [
            .. written, .. directory, 0x50, 0x4b, 5, 6, 0, 0, 0, 0, count, 0, count, 0, .. Four((uint)directory.Count),
            .. Four((uint)written.Count), 0, 0,
        ];
    }

    private static byte[] Four(uint number)
    {
        var bytes = new byte[4];
        BinaryPrimitives.WriteUInt32LittleEndian(bytes, number);
        return bytes;
    }

    private static uint Crc(byte[] bytes)
    {
        var sum = uint.MaxValue;
        foreach (var next in bytes)
        {
            sum ^= next;
            for (var bit = 0; bit < 8; bit++) sum = (sum >> 1) ^ ((sum & 1) * 0xedb88320);
        }

        return ~sum;
    }
}

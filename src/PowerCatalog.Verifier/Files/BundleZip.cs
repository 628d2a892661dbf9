using System.Buffers.Binary;

namespace PowerCatalog.Verifier.Files;

/// <summary>
/// The ZIP of a bundle. It has one form: as little is read of it as its contents take, it is written again, and every byte is compared.
/// </summary>
public static class BundleZip
{
    /// <summary>The most bytes of a bundle, 64 MiB.</summary>
    public const int MostBytes = 64 * 1024 * 1024;
    private const uint LocalMark = 0x04034b50;
    private const uint CentralMark = 0x02014b50;
    private const uint EndMark = 0x06054b50;
    private const int LocalBytes = 30;
    private const int SizeOffset = 22;
    private static readonly IReadOnlyList<string> Names = ["manifest.txt", "answer.html", "evidence.json"];

    /// <summary>Takes the contents out.</summary>
    /// <exception cref="RefusedException">It is no bundle, or not in its one form.</exception>
    public static BundleFiles Read(ReadOnlyMemory<byte> bytes)
    {
        RefuseUnless(bytes.Length <= MostBytes, $"文件超过 {MostBytes} 字节。", $"The file is larger than {MostBytes} bytes.");
        var contents = new List<byte[]>(Names.Count);
        var rest = bytes.Span;
        foreach (var name in Names)
        {
            var start = LocalBytes + name.Length;
            if (rest.Length < start || BinaryPrimitives.ReadUInt32LittleEndian(rest) != LocalMark) throw NoBundle(name);
            var size = BinaryPrimitives.ReadUInt32LittleEndian(rest[SizeOffset..]);
            if (size > rest.Length - start) throw NoBundle(name);
            contents.Add(rest.Slice(start, (int)size).ToArray());
            rest = rest[(start + (int)size)..];
        }

        var files = new BundleFiles(contents[0], contents[1], contents[2]);
        var written = Write(files);
        var same = bytes.Span.CommonPrefixLength(written);
        RefuseUnless(same == bytes.Length && same == written.Length, $"压缩文件不是证据包的唯一形式，从第 {same} 字节起不同：有改动。",
            $"The ZIP is not in the one form of a bundle, from byte {same} on: the file was changed.");
        return files;
    }

    /// <summary>The file with these contents: the same contents give the same bytes.</summary>
    public static byte[] Write(BundleFiles files)
    {
        ArgumentNullException.ThrowIfNull(files);
        using var bytes = new MemoryStream();
        using var directory = new MemoryStream();
        foreach (var (name, content) in Names.Zip([files.Manifest, files.Page, files.Evidence]))
        {
            var place = (uint)bytes.Length;
            var entry = Entry(name, content);
            bytes.Write([.. Four(LocalMark), .. entry, .. Encoding.ASCII.GetBytes(name)]);
            bytes.Write(content);
            // Comment, disk, attributes inside and outside, and where the entry begins.
            directory.Write([.. Four(CentralMark), .. Two(20), .. entry, .. new byte[10], .. Four(place)]);
            directory.Write(Encoding.ASCII.GetBytes(name));
        }

        var (start, listed) = ((uint)bytes.Length, (uint)directory.Length);
        directory.WriteTo(bytes);
        bytes.Write([.. Four(EndMark), .. Four(0), .. Two(3), .. Two(3), .. Four(listed), .. Four(start), .. Two(0)]);
        return bytes.ToArray();
    }

    private static RefusedException NoBundle(string name) => new($"文件不是证据包：没有找到 {name}。若是解压后重新压缩的，请用原来的文件。",
        $"The file is no bundle of evidence: {name} is not where it should be. If it was unpacked and packed again, take the original.");

    // Version, flags, method, time, date, checksum, both sizes, the lengths of the name and of the extra field.
    private static byte[] Entry(string name, byte[] content)
    {
        var size = Four((uint)content.Length);
        return
        [
            .. Two(20), .. Two(0), .. Two(0), .. Two(0), .. Two(0x21), .. Four(Crc32.Of(content)), .. size, .. size,
            .. Two((ushort)name.Length), .. Two(0),
        ];
    }

    private static byte[] Two(ushort number) => [(byte)(number & 0xff), (byte)(number >> 8)];
    private static byte[] Four(uint number) => [.. Two((ushort)(number & 0xffff)), .. Two((ushort)(number >> 16))];
}

/// <summary>The three files of a bundle.</summary>
/// <param name="Manifest"><c>manifest.txt</c>.</param>
/// <param name="Page"><c>answer.html</c>.</param>
/// <param name="Evidence"><c>evidence.json</c>.</param>
public sealed record BundleFiles(byte[] Manifest, byte[] Page, byte[] Evidence);

/// <summary>The checksum of a ZIP's entries (ISO 3309).</summary>
internal static class Crc32
{
    private static readonly uint[] Table = [.. Enumerable.Range(0, 256).Select(place => Shifted((uint)place))];

    public static uint Of(ReadOnlySpan<byte> bytes)
    {
        var sum = uint.MaxValue;
        foreach (var next in bytes) sum = Table[(sum ^ next) & 0xff] ^ (sum >> 8);
        return ~sum;
    }

    private static uint Shifted(uint value) =>
        Enumerable.Range(0, 8).Aggregate(value, (sum, _) => (sum & 1) == 1 ? (sum >> 1) ^ 0xedb88320 : sum >> 1);
}

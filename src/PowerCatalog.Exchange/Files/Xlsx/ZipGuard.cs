using System.IO.Compression;
using System.IO.Hashing;
using System.Text;

namespace PowerCatalog.Exchange.Files.Xlsx;

/// <summary>
/// Goes over a workbook's archive before the Open XML SDK opens it: whether it is a workbook at all, and the name, size and checksum of
/// every entry. Sizes are counted as the bytes come, because the sizes in an archive's header are not to be trusted.
/// </summary>
internal static class ZipGuard
{
    // A cell holds 32,767 characters of at most 6 bytes each once escaped; no valid sheet has a longer run without a tag.
    private const int LongestWithoutTag = 4 << 20;
    private const long RatioCountsFrom = 1 << 20;
    private const long RelationBytes = 32 << 20;

    /// <summary>Goes over the archive.</summary>
    /// <returns>
    /// The parts that cannot hold merged cells, since the word for them does not occur: these need not be read twice, once for the merged
    /// ranges and once for the rows.
    /// </returns>
    public static IReadOnlySet<string> Check(FileContent content, ReadLimits limits, CancellationToken cancellation)
    {
        using var zip = new ZipArchive(content.Open(), ZipArchiveMode.Read, leaveOpen: false, Encoding.UTF8);
        if (zip.Entries.Count > limits.Entries) throw TooLarge(content.Name, $"部件多于{limits.Entries}个", $"more than {limits.Entries} parts");
        if (!IsWorkbook(zip)) throw new FileRefusedException(FileProblems.NotAWorkbook());

        long total = 0;
        var names = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        var withoutMerged = new HashSet<string>(StringComparer.Ordinal);
        foreach (var entry in zip.Entries)
        {
            if (!IsPlainName(entry.FullName) || !names.Add(entry.FullName)) throw Damaged(entry);
            var (length, mayMerge) = CheckEntry(entry, limits, limits.DecompressedBytes - total, cancellation);
            total += length;
            if (!mayMerge) withoutMerged.Add("/" + entry.FullName);
        }

        return withoutMerged;
    }

    // Word documents and other archives are zip files as well.
    private static bool IsWorkbook(ZipArchive zip)
    {
        var names = zip.Entries.Select(entry => entry.FullName.Replace('\\', '/').TrimStart('/').ToUpperInvariant()).ToHashSet();
        return names.Contains("[CONTENT_TYPES].XML") && names.Contains("XL/WORKBOOK.XML");
    }

    private static (long Length, bool MayMerge) CheckEntry(
        ZipArchiveEntry entry, ReadLimits limits, long left, CancellationToken cancellation)
    {
        var markup = entry.FullName.EndsWith(".xml", StringComparison.OrdinalIgnoreCase) || IsRelations(entry);
        var crc = new Crc32();
        var buffer = new byte[64 * 1024];
        long length = 0, withoutTag = 0;
        using var stream = entry.Open();
        int read;
        var mayMerge = false;
        while ((read = stream.ReadAtLeast(buffer, buffer.Length, throwOnEndOfStream: false)) > 0)
        {
            cancellation.ThrowIfCancellationRequested();
            var bytes = buffer.AsSpan(0, read);
            crc.Append(bytes);
            mayMerge |= MayMerge(bytes, first: length == 0);
            length += read;
            var tag = bytes.LastIndexOf((byte)'<');
            withoutTag = tag < 0 ? withoutTag + read : read - tag;

            CheckLength(entry, limits, length, left);
            if (markup && withoutTag > LongestWithoutTag) throw TooLarge(entry.FullName, "有过长的文字", "an overlong text");
            if (IsRelations(entry) && length > RelationBytes) throw TooLarge(entry.FullName, "链接过多", "too many links");
        }

        return crc.GetCurrentHashAsUInt32() == entry.Crc32 && length == entry.Length ? (length, mayMerge) : throw Damaged(entry);
    }

    private static void CheckLength(ZipArchiveEntry entry, ReadLimits limits, long length, long left)
    {
        if (length > left)
            throw TooLarge(
                entry.FullName, $"总计超过{limits.DecompressedBytes >> 20} MB", $"over {limits.DecompressedBytes >> 20} MB in all");
        if (length > RatioCountsFrom && length / limits.DecompressionRatio > Math.Max(1, entry.CompressedLength))
            throw TooLarge(
                entry.FullName, $"压缩比超过{limits.DecompressionRatio}倍", $"over {limits.DecompressionRatio} times its size in the file");
    }

    // A sheet with merged cells has the word at least three times, so a buffer boundary cannot hide it. UTF-16 parts count as having it.
    private static bool MayMerge(ReadOnlySpan<byte> bytes, bool first) =>
        (first && bytes[0] is 0xFE or 0xFF or 0) || bytes.IndexOf("mergeCell"u8) >= 0;

    private static bool IsRelations(ZipArchiveEntry entry) =>
        entry.FullName.EndsWith(".rels", StringComparison.OrdinalIgnoreCase) || entry.FullName.StartsWith('[');

    private static bool IsPlainName(string name) =>
        name.Length > 0 && name[0] is not ('/' or '\\') && !name.Split('/', '\\').Contains("..")
            && !name.Contains(':', StringComparison.Ordinal);

    private static FileRefusedException TooLarge(string part, string what, string whatEn) =>
        new(FileProblems.TooLargeInside(part, what, whatEn));

    private static FileRefusedException Damaged(ZipArchiveEntry entry) => new(FileProblems.Damaged(entry.FullName));
}

using System.IO.Compression;
using System.IO.Hashing;

namespace PowerCatalog.Exchange.Files.Xlsx;

/// <summary>
/// Goes over an entry of a workbook's archive before it is read: its size and checksum. Sizes are counted as the bytes come, because the
/// sizes in an archive's header are not to be trusted.
/// </summary>
internal sealed class ZipGuard(ReadLimits limits, CancellationToken cancellation)
{
    // A cell holds 32,767 characters of at most 6 bytes each once escaped; no valid sheet has a longer run without a tag.
    private const int LongestWithoutTag = 4 << 20;
    private const long RatioCountsFrom = 1 << 20;
    private const long RelationBytes = 32 << 20;

    private readonly Dictionary<ZipArchiveEntry, Found> _checked = [];
    private long _total;

    /// <summary>Goes over an entry, once.</summary>
    /// <param name="entry">The entry.</param>
    /// <param name="asMarkup">Whether it is read as markup, whatever its name: a reader holds a text without a tag as a whole.</param>
    /// <exception cref="FileRefusedException">It is damaged or too large.</exception>
    public void Check(ZipArchiveEntry entry, bool asMarkup)
    {
        if (!_checked.TryGetValue(entry, out var found))
        {
            found = CheckEntry(entry, asMarkup, limits.DecompressedBytes - _total);
            _total += found.Length;
            _checked[entry] = found;
        }

        if (asMarkup && found.Overlong) throw Overlong(entry);
    }

    /// <summary>Whether the word for merged cells occurs in an entry that was gone over.</summary>
    public bool MayMerge(ZipArchiveEntry entry) => _checked[entry].MayMerge;

    private Found CheckEntry(ZipArchiveEntry entry, bool asMarkup, long left)
    {
        var crc = new Crc32();
        var buffer = new byte[64 * 1024];
        long length = 0, withoutTag = 0;
        using var stream = entry.Open();
        int read;
        var (mayMerge, overlong) = (false, false);
        while ((read = stream.ReadAtLeast(buffer, buffer.Length, throwOnEndOfStream: false)) > 0)
        {
            cancellation.ThrowIfCancellationRequested();
            var bytes = buffer.AsSpan(0, read);
            crc.Append(bytes);
            mayMerge |= MayMerge(bytes, first: length == 0);
            length += read;
            var tag = bytes.LastIndexOf((byte)'<');
            withoutTag = tag < 0 ? withoutTag + read : read - tag;

            CheckLength(entry, length, left);
            overlong |= withoutTag > LongestWithoutTag;
            if (asMarkup && overlong) throw Overlong(entry);
            if (IsRelations(entry) && length > RelationBytes) throw TooLarge(entry.FullName, "链接过多", "too many links");
        }

        return crc.GetCurrentHashAsUInt32() == entry.Crc32 && length == entry.Length
            ? new Found(length, mayMerge, overlong)
            : throw Damaged(entry);
    }

    private void CheckLength(ZipArchiveEntry entry, long length, long left)
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

    private static FileRefusedException Overlong(ZipArchiveEntry entry) => TooLarge(entry.FullName, "有过长的文字", "an overlong text");

    private static FileRefusedException TooLarge(string part, string what, string whatEn) =>
        new(FileProblems.TooLargeInside(part, what, whatEn));

    private static FileRefusedException Damaged(ZipArchiveEntry entry) => new(FileProblems.Damaged(entry.FullName));

    private readonly record struct Found(long Length, bool MayMerge, bool Overlong);
}

using System.Buffers.Binary;
using System.Numerics;

namespace PowerCatalog.Ledger.Sqlite.Verifying;

/// <summary>
/// The write-ahead log as bytes (SQLite, WAL-mode File Format, 4). SQLite silently ends a log at the first frame whose checksum is wrong;
/// where commits of the same run stand after it, they are lost.
/// </summary>
internal static class LogFile
{
    private const int HeaderSize = 32;
    private const int FrameHeaderSize = 24;
    private const uint BigEndianMagic = 0x377F0683;
    private const uint LittleEndianMagic = 0x377F0682;

    /// <summary>
    /// Looks for commits behind a damaged frame, and for a last one whose bytes are all there and do not match their sums. A frame that is
    /// itself cut off was never acknowledged and is no damage, nor is what a process that was killed leaves of a transaction. A log that is
    /// written meanwhile may look damaged where one look ends and the next begins, so only what two looks find alike counts. Frames of an
    /// earlier run of the log follow those of this one as a rule, and are none of it.
    /// </summary>
    public static LedgerFinding? Find(string path) => Look(path) is { } first && Look(path) == first ? first : null;

    private static LedgerFinding? Look(string path)
    {
        if (!File.Exists(path)) return null;
        using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, 1 << 16);
        Span<byte> header = stackalloc byte[HeaderSize];
        if (file.ReadAtLeast(header, HeaderSize, throwOnEndOfStream: false) < HeaderSize) return null;
        var magic = BinaryPrimitives.ReadUInt32BigEndian(header);
        var pageSize = BinaryPrimitives.ReadUInt32BigEndian(header[8..]);
        var sums = new LogSums(magic == BigEndianMagic);
        sums.Add(header[..24]);
        var isSound = magic is BigEndianMagic or LittleEndianMagic && sums.Are(header[24..])
            && BitOperations.IsPow2(pageSize) && pageSize is >= 512 and <= 65_536;
        return isSound ? Frames(file, new byte[FrameHeaderSize + pageSize], header[16..24].ToArray(), sums) : Header();
    }

    private static LedgerFinding? Frames(FileStream file, byte[] frame, byte[] salts, LogSums sums)
    {
        var (damaged, last) = (0L, default(LedgerFinding));
        for (var number = 1L; file.ReadAtLeast(frame, frame.Length, throwOnEndOfStream: false) == frame.Length; number++)
        {
            if (damaged == 0)
            {
                var before = sums.Copy();
                sums.Add(frame.AsSpan(0, 8));
                sums.Add(frame.AsSpan(FrameHeaderSize));
                if (IsOfThisRun(frame, salts) && AreOf(sums, frame)) continue;
                (damaged, last) = (number, Ending(frame, salts, sums, before) ? End(number, frame.Length) : null);
            }
            else if (IsCommit(frame, salts))
            {
                return Lost(damaged, number);
            }
        }

        return last;
    }

    // Frames of an earlier run have other salts.
    private static bool IsOfThisRun(byte[] frame, byte[] salts) => frame.AsSpan(8, 8).SequenceEqual(salts);

    private static bool IsCommit(byte[] frame, byte[] salts) =>
        IsOfThisRun(frame, salts) && BinaryPrimitives.ReadUInt32BigEndian(frame.AsSpan(4)) != 0;

    private static bool AreOf(LogSums sums, byte[] frame) => sums.Are(frame.AsSpan(16, 8));

    // Whether the frame that ends the run was a commit that was written in full. The sums are over neither the salts nor themselves: a
    // frame that goes on from this run by its sums is of this run, whatever its salts have become. Frames of an earlier run have others
    // there.
    private static bool Ending(byte[] frame, byte[] salts, LogSums sums, LogSums before) =>
        IsCommit(frame, salts) || AreOf(sums, frame) || (IsOfThisRun(frame, salts) && WasCommit(frame, before));

    // A frame says that it is a commit in four bytes, with the pages that the file has then. Where they are zero it was one if its sums
    // hold with another value in one of them; what a process that was killed leaves of a transaction has no such value.
    private static bool WasCommit(byte[] frame, LogSums before)
    {
        var head = frame.AsSpan(0, 8).ToArray();
        for (var at = 4; at < 8; at++)
        {
            for (var value = 1; value <= byte.MaxValue; value++)
            {
                head[at] = (byte)value;
                var sums = before.Copy();
                sums.Add(head);
                sums.Add(frame.AsSpan(FrameHeaderSize));
                if (AreOf(sums, frame)) return true;
            }

            head[at] = 0;
        }

        return false;
    }

    private static LedgerFinding Lost(long damaged, long commit) => new(
        "log",
        $"预写日志第 {damaged} 帧损坏，其后的提交（第 {commit} 帧）已读不到。"
        + $"Frame {damaged} of the write-ahead log is damaged, and the commit behind it (frame {commit}) cannot be read any more.");

    private static LedgerFinding End(long number, int length) => new(
        "log",
        $"预写日志以校验不符的一帧结尾（第 {number} 帧，自第 {HeaderSize + ((number - 1) * length)} 字节起 {length} 字节）："
        + "或是确认之前就中断的提交，或是已确认的提交受损，仅凭日志无法区分。"
        + $"The write-ahead log ends in a frame that does not check (frame {number}, {length} bytes at offset "
        + $"{HeaderSize + ((number - 1) * length)}): either a commit that was cut before it was acknowledged, or damage to one that was "
        + "acknowledged. The log alone does not tell which.");

    private static LedgerFinding Header() => new(
        "log",
        "预写日志的文件头损坏，日志中的提交已读不到。"
        + "The header of the write-ahead log is damaged, and the commits in it cannot be read any more.");
}

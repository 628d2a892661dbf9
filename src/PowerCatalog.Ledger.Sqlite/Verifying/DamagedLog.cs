using System.Security.Cryptography;
using PowerCatalog.Ledger.Verifying;

namespace PowerCatalog.Ledger.Sqlite.Verifying;

/// <summary>
/// A write-ahead log with commits that cannot be read any more. SQLite drops it with the next checkpoint, and with it the last trace of
/// them. So a copy is kept before a file is opened for writing, and is a finding as long as it lies there.
/// </summary>
internal static class DamagedLog
{
    private const string Mark = "-wal.damaged-";

    /// <summary>Keeps a copy of the log beside a ledger, where it is damaged.</summary>
    /// <param name="path">The ledger's file.</param>
    /// <exception cref="LedgerException">The copy cannot be written; the ledger is not to be opened then.</exception>
    public static void KeepAside(string path)
    {
        var log = path + "-wal";
        if (LogFile.Find(log) is not { } finding) return;
        try
        {
            var kept = path + Mark + DigestOf(log);
            if (File.Exists(kept)) return;
            var unfinished = kept + ".part";
            File.Copy(log, unfinished, overwrite: true);
            File.Move(unfinished, kept, overwrite: true);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new LedgerException(
                $"{finding.Message}打开台账会丢掉这个日志，而另存没有成功，所以没有打开。"
                + $"Opening the ledger would drop this log, and it could not be kept aside, so nothing was opened: {error.Message}", error);
        }
    }

    /// <summary>Finds the copies that lie beside a ledger.</summary>
    /// <param name="path">The ledger's file.</param>
    /// <param name="findings">Where they are added, with the code <c>log</c>.</param>
    public static void Check(string path, LedgerFindings findings)
    {
        foreach (var kept in Directory.EnumerateFiles(
            Path.GetDirectoryName(path)!, Path.GetFileName(path) + Mark + "*").Order(StringComparer.Ordinal))
            findings.Add(
                "log",
                $"预写日志曾经损坏，其中的提交已读不到；日志另存为 {Path.GetFileName(kept)}。请与别处的检查点或备份核对，有决定丢失的重新记录，"
                + "核对后移走该文件。",
                $"The write-ahead log was damaged, and commits in it cannot be read; it was kept as {Path.GetFileName(kept)}. Hold the "
                + "ledger against a checkpoint or a backup kept elsewhere, record anew what is missing, and then move that file away.");
    }

    private static string DigestOf(string log)
    {
        using var file = new FileStream(log, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        return Convert.ToHexStringLower(SHA256.HashData(file))[..16];
    }
}

using Microsoft.Data.Sqlite;
using PowerCatalog.Ledger.Sqlite.Files;
using PowerCatalog.Ledger.Sqlite.Verifying;
using PowerCatalog.Sqlite;

namespace PowerCatalog.Ledger.Sqlite.Copying;

/// <summary>A copy of a ledger's file, made while others write.</summary>
internal static class Backup
{
    /// <summary>Writes a copy that was checked, or none.</summary>
    public static void Write(LedgerFile file, string path, CancellationToken cancellation)
    {
        using var source = file.OpenReader();
        Write(source, path, unfinished => EnsureSound(unfinished, path, cancellation));
    }

    /// <summary>Writes a copy as it is.</summary>
    public static void Write(SqliteConnection source, string path) => Write(source, path, _ => { });

    private static void Write(SqliteConnection source, string path, Action<string> check)
    {
        path = System.IO.Path.GetFullPath(path);
        if (File.Exists(path))
            throw new LedgerException($"{path} 已存在；备份不覆盖任何文件。{path} exists; a backup overwrites no file.");
        var unfinished = UnfinishedCopy.Of(path);
        try
        {
            Directory.CreateDirectory(System.IO.Path.GetDirectoryName(path)!);
            UnfinishedCopy.Remove(unfinished);
            using (var target = new SqliteConnection($"Data Source={unfinished};Pooling=False"))
            {
                target.Open();
                source.BackupDatabase(target);
                // The copy is one file: without a log beside it, it can be carried and read anywhere.
                target.Execute("PRAGMA journal_mode = DELETE");
            }

            check(unfinished);
            File.Move(unfinished, path);
        }
        catch (LedgerException)
        {
            UnfinishedCopy.Remove(unfinished);
            throw;
        }
        catch (Exception error) when (error is SqliteException or IOException or UnauthorizedAccessException)
        {
            UnfinishedCopy.Remove(unfinished);
            var (zh, en) = SqliteAdvice.Of(error, path);
            throw new LedgerException($"备份 {path} 没有写成：{zh}。The backup {path} was not written: {en}.", error);
        }
    }

    // A copy of a damaged ledger is as damaged, and whoever restores it finds out too late. What affects no event does not count.
    private static void EnsureSound(string unfinished, string path, CancellationToken cancellation)
    {
        using var copy = new SqliteConnection($"Data Source={unfinished};Mode=ReadOnly;Pooling=False");
        copy.Open();
        var found = new LedgerCheck(copy, unfinished).Run(cancellation).Where(finding => finding.Code != "unused-name").ToList();
        if (found is not [var first, ..]) return;
        throw new LedgerException(
            LedgerFailure.Changed,
            $"没有写备份 {path}：台账已损坏。{first.Message}"
            + "请保留现状，运行 ledger verify，并从完好的备份恢复；要留存损坏的文件，请直接复制它。"
            + $"The backup {path} was not written, as the ledger is damaged. Keep everything as it is, run 'ledger verify' and restore a "
            + "sound backup; to keep the damaged file, copy it as it is.");
    }
}

using Microsoft.Data.Sqlite;
using PowerCatalog.Sqlite;

namespace PowerCatalog.Ledger.Sqlite.Files;

/// <summary>A copy of a ledger's file, made while others write.</summary>
internal static class Backup
{
    public static void Write(LedgerFile file, string path)
    {
        using var source = file.OpenReader();
        Write(source, path);
    }

    public static void Write(SqliteConnection source, string path)
    {
        path = System.IO.Path.GetFullPath(path);
        if (File.Exists(path))
            throw new LedgerException($"{path} 已存在；备份不覆盖任何文件。{path} exists; a backup overwrites no file.");
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(path)!);
        var unfinished = path + ".part";
        File.Delete(unfinished);
        try
        {
            using (var target = new SqliteConnection($"Data Source={unfinished};Pooling=False"))
            {
                target.Open();
                source.BackupDatabase(target);
                // The copy is one file: without a log beside it, it can be carried and read anywhere.
                target.Execute("PRAGMA journal_mode = DELETE");
            }

            File.Move(unfinished, path);
        }
        catch (Exception error) when (error is SqliteException or IOException or UnauthorizedAccessException)
        {
            File.Delete(unfinished);
            throw new LedgerException($"备份 {path} 没有写成。The backup {path} was not written: {error.Message}", error);
        }
    }
}

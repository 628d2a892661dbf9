using Microsoft.Data.Sqlite;
using PowerCatalog.Sqlite;

namespace PowerCatalog.Accounts.Storage;

/// <summary>A copy of the embedded store, made by SQLite's own backup while others use it. Its owner and group alone can read it.</summary>
internal static class StoreCopy
{
    /// <summary>Writes it whole, or nothing.</summary>
    /// <param name="place">Where accounts are kept.</param>
    /// <param name="path">The file, which must not exist.</param>
    /// <exception cref="AccountException">Accounts are in PostgreSQL or absent; or the file exists, or cannot be written.</exception>
    public static void Write(AccountPlace place, string path)
    {
        if (place.ConnectionString is not null)
            throw new AccountException(
                "账户在 PostgreSQL 里，请用它自己的备份（如 pg_dump）。", "Accounts are in PostgreSQL, which has backups of its own, as pg_dump.");
        if (!File.Exists(place.File))
            throw new AccountException("还没有账户，没有可备份的。", "There are no accounts yet, and nothing to back up.");
        if (File.Exists(path)) throw new AccountException($"{path} 已存在；备份不覆盖任何文件。", $"{path} exists; a backup overwrites no file.");
        var unfinished = UnfinishedCopy.Of(path);
        try
        {
            if (Path.GetDirectoryName(path) is { Length: > 0 } folder) Directory.CreateDirectory(folder);
            UnfinishedCopy.Remove(unfinished);
            StoreFile.Make(unfinished);
            Copy(place, unfinished);
            File.Move(unfinished, path);
        }
        catch (Exception error) when (error is SqliteException or IOException or UnauthorizedAccessException)
        {
            var (zh, en) = SqliteAdvice.Of(error, path);
            throw new AccountException($"备份 {path} 没有写成：{zh}。", $"The backup {path} was not written: {en}.", error);
        }
        finally
        {
            UnfinishedCopy.Remove(unfinished);
        }
    }

    // The copy is one file, without a log beside it.
    private static void Copy(AccountPlace place, string path)
    {
        using var source = new SqliteConnection($"{StoreFile.SourceOf(place)};Pooling=False");
        using var target = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = path, Pooling = false }.ToString());
        source.Open();
        target.Open();
        source.BackupDatabase(target);
        using var mode = new SqliteCommand("PRAGMA journal_mode = DELETE", target);
        mode.ExecuteNonQuery();
    }
}

using Microsoft.Data.Sqlite;
using PowerCatalog.ReadModels.Foundation;
using PowerCatalog.Sqlite;
using SQLitePCL;

namespace PowerCatalog.ReadModels.Engine;

/// <summary>A file of read models that is damaged. It is made anew from the ledger, and nothing is lost with it.</summary>
internal static class ReadModelDamage
{
    /// <summary>Whether SQLite's error says that a file is damaged, or cannot be read or written.</summary>
    public static bool IsOf(SqliteException error) =>
        error.SqliteErrorCode is raw.SQLITE_CORRUPT or raw.SQLITE_NOTADB or raw.SQLITE_IOERR;

    /// <summary>Looks through a file; null where nothing is wrong with it.</summary>
    public static ReadModelException? In(string path)
    {
        try
        {
            using var connection = ReadModelSchema.OpenToLook(path);
            return connection.ScalarText("PRAGMA quick_check(1)") == "ok" ? null : Of(path, null);
        }
        catch (SqliteException error) when (IsOf(error))
        {
            return Of(path, error);
        }
        catch (SqliteException)
        {
            // It is being replaced, or is held; that says nothing of what is in it.
            return null;
        }
    }

    private static ReadModelException Of(string path, SqliteException? cause)
    {
        var name = Path.GetFileName(path);
        var words = $"读模型文件 {name} 已损坏，不能据以回答。台账不受影响；请检查磁盘，然后运行 projections rebuild 重建读模型。"
            + $"The file of the read models, {name}, is damaged, and nothing is answered from it. The ledger is not affected: check the "
            + "disk, then make the read models anew with 'projections rebuild'.";
        return cause is null ? new ReadModelException(words) { IsDamage = true } : new ReadModelException(words, cause) { IsDamage = true };
    }
}

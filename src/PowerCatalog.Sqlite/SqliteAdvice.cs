using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace PowerCatalog.Sqlite;

/// <summary>What an operator can do about errors of SQLite that come from the machine and not from the program, Chinese first.</summary>
public static class SqliteAdvice
{
    // What SQLite itself needs at most to open a file: the index of its log grows by 32 kB.
    private const long LeastToOpen = 64 << 10;

    private static readonly (string, string) Full =
        ("磁盘已满；请腾出空间后再试", "there is no room left on the disk; make room, then try again");

    /// <summary>What is the matter and what to do, without full stops; null for an error that the machine did not cause.</summary>
    /// <param name="error">The error.</param>
    /// <param name="path">
    /// The file, or its folder: on a disk without any room SQLite speaks of a failure to read or write. Null where it is not known.
    /// </param>
    public static (string Chinese, string English)? Of(SqliteException error, string? path = null)
    {
        ArgumentNullException.ThrowIfNull(error);
        return error.SqliteErrorCode switch
        {
            raw.SQLITE_BUSY or raw.SQLITE_LOCKED => (
                "另一个进程一直占着写锁；请查明是哪个进程打开了文件、是否卡住，然后再试",
                "another process has held the write lock all the time; find out which one has the file open and whether it hangs, "
                + "then try again"),
            raw.SQLITE_FULL => Full,
            raw.SQLITE_IOERR when HasNoRoom(path) => Full,
            raw.SQLITE_IOERR => (
                "磁盘读写出错；请检查磁盘和系统日志，然后重新启动",
                "the disk failed to read or write; check the disk and the system log, then restart"),
            raw.SQLITE_READONLY or raw.SQLITE_PERM or raw.SQLITE_AUTH => (
                "没有权限写入文件或其文件夹；请检查所有者和权限",
                "the file or its folder is not writable; check the owner and the permissions"),
            raw.SQLITE_CANTOPEN when HasNoRoom(path) => Full,
            raw.SQLITE_CANTOPEN => (
                "文件打不开；请检查路径、所有者和文件夹的权限",
                "the file cannot be opened; check the path, the owner and the permissions of its folder"),
            _ => null,
        };
    }

    /// <summary>The same of whatever kept a file of SQLite from being read or written; never null.</summary>
    /// <param name="error">An error of SQLite or of the file system.</param>
    /// <param name="path">The file, or its folder.</param>
    public static (string Chinese, string English) Of(Exception error, string? path) => error is SqliteException sqlite
        ? Of(sqlite, path) ?? ($"SQLite 报告错误：{sqlite.Message}", $"SQLite reported an error: {sqlite.Message}")
        : FileAdvice.Of(error);

    private static bool HasNoRoom(string? path)
    {
        if (path is null) return false;
        try
        {
            return new DriveInfo(NearestFolder.Of(path)).AvailableFreeSpace < LeastToOpen;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or ArgumentException)
        {
            return false;
        }
    }
}

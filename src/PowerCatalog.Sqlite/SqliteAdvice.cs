using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace PowerCatalog.Sqlite;

/// <summary>What an operator can do about errors of SQLite that come from the machine and not from the program, Chinese first.</summary>
public static class SqliteAdvice
{
    /// <summary>What is the matter and what to do; null for an error that the machine did not cause.</summary>
    public static (string Chinese, string English)? Of(SqliteException error)
    {
        ArgumentNullException.ThrowIfNull(error);
        return error.SqliteErrorCode switch
        {
            raw.SQLITE_BUSY or raw.SQLITE_LOCKED => (
                "另一个进程一直占着写锁；请查明是哪个进程打开了文件、是否卡住，然后再试",
                "another process has held the write lock all the time; find out which one has the file open and whether it hangs, "
                + "then try again"),
            raw.SQLITE_FULL => ("磁盘已满；请腾出空间后再试", "there is no room left on the disk; make room, then try again"),
            raw.SQLITE_IOERR => (
                "磁盘读写出错；请检查磁盘和系统日志，然后重新启动",
                "the disk failed to read or write; check the disk and the system log, then restart"),
            raw.SQLITE_READONLY or raw.SQLITE_PERM or raw.SQLITE_AUTH => (
                "没有权限写入文件或其文件夹；请检查所有者和权限",
                "the file or its folder is not writable; check the owner and the permissions"),
            raw.SQLITE_CANTOPEN => (
                "文件打不开；请检查路径、所有者和文件夹的权限",
                "the file cannot be opened; check the path, the owner and the permissions of its folder"),
            _ => null,
        };
    }
}

using Microsoft.Data.Sqlite;
using PowerCatalog.Sqlite;
using SQLitePCL;

namespace PowerCatalog.Ledger.Sqlite.Files;

/// <summary>SQLite's errors as messages that an operator can act on, Chinese first.</summary>
internal static class SqliteErrors
{
    /// <summary>The error as the port reports it.</summary>
    public static LedgerException ToLedgerException(this SqliteException error, string path, LedgerOperation operation)
    {
        var (chinese, english) = Advice(error, path);
        var isDamaged = error.SqliteErrorCode is raw.SQLITE_CORRUPT or raw.SQLITE_NOTADB;
        return new LedgerException(
            isDamaged ? LedgerFailure.Changed : LedgerFailure.Other,
            $"台账 {path} {Chinese(operation)}失败：{chinese}。"
                + $"{operation} failed on the ledger {path}: {english} (SQLite {error.SqliteExtendedErrorCode}: {error.Message})",
            error)
        {
            Public = $"台账 {Path.GetFileName(path)} {Chinese(operation)}失败：{chinese}。"
                + $"{operation} failed on the ledger {Path.GetFileName(path)}: {english} (SQLite {error.SqliteExtendedErrorCode}).",
        };
    }

    /// <summary>
    /// Whether nothing may be written after this error until the ledger is opened again: after a failed write or flush the
    /// operating system may report success for data that it has dropped.
    /// </summary>
    public static bool StopsWriting(this SqliteException error) =>
        error.SqliteErrorCode is raw.SQLITE_IOERR or raw.SQLITE_CORRUPT or raw.SQLITE_NOTADB or raw.SQLITE_READONLY;

    /// <summary>Whether the error is the fault of one append alone, so that others of its group may go on.</summary>
    public static bool IsOfOneAppend(this SqliteException error) =>
        error.SqliteErrorCode is raw.SQLITE_CONSTRAINT or raw.SQLITE_TOOBIG;

    private static string Chinese(LedgerOperation operation) => operation switch
    {
        LedgerOperation.Opening => "打开",
        LedgerOperation.Reading => "读取",
        _ => "写入",
    };

    private static (string Chinese, string English) Advice(SqliteException error, string path) => error.SqliteErrorCode switch
    {
        raw.SQLITE_FULL => (
            "磁盘已满，或台账已到设定的最大值；请腾出空间后再试",
            "there is no room left on the disk, or within the maximum size of the ledger; make room, then try again"),
        raw.SQLITE_CORRUPT => (
            "文件已损坏；请停止使用、保留原文件，运行 ledger verify，并从备份恢复",
            "the file is damaged; stop, keep the file, run 'ledger verify' and restore from a backup"),
        raw.SQLITE_NOTADB => ("文件不是 SQLite 数据库；请检查路径", "the file is not a SQLite database; check the path"),
        raw.SQLITE_CONSTRAINT => (
            "事件编号已在流中的另一处；编号在流中不能重复，这个决定可能已经记录",
            "an event id is already at another place in the stream; ids are unique in their stream, so this adjustment "
            + "may already be recorded"),
        raw.SQLITE_TOOBIG => ("事件太大，SQLite 存不下", "an event is larger than SQLite can store"),
        _ => SqliteAdvice.Of(error, path)
            ?? ("SQLite 报告了意外的错误；请运行 ledger verify", "SQLite reported an unexpected error; run 'ledger verify'"),
    };
}

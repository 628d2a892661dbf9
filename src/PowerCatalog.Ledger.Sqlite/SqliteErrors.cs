using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace PowerCatalog.Ledger.Sqlite;

/// <summary>Puts SQLite's errors into words that an operator can act on.</summary>
internal static class SqliteErrors
{
    /// <summary>The error as the port reports it.</summary>
    public static LedgerException ToLedgerException(this SqliteException error, string path, string doing) =>
        new($"{doing} failed on the ledger {path}: {Advice(error.SqliteErrorCode)} (SQLite {error.SqliteExtendedErrorCode}: {error.Message})", error);

    /// <summary>
    /// Whether nothing further may be written after this error until the ledger is opened again: after a failed write or flush the
    /// operating system may report
    /// success for data that it has dropped.
    /// </summary>
    public static bool StopsWriting(this SqliteException error) =>
        error.SqliteErrorCode is raw.SQLITE_IOERR or raw.SQLITE_CORRUPT or raw.SQLITE_NOTADB or raw.SQLITE_READONLY;

    /// <summary>Whether the error is the fault of one append alone, so that others of its group may go on.</summary>
    public static bool IsOfOneAppend(this SqliteException error) =>
        error.SqliteErrorCode is raw.SQLITE_CONSTRAINT or raw.SQLITE_TOOBIG;

    private static string Advice(int code) => code switch
    {
        raw.SQLITE_BUSY or raw.SQLITE_LOCKED =>
            "another process has held the write lock all the time; see which one has the file open and whether it hangs, then try again",
        raw.SQLITE_FULL => "there is no room left on the disk, or within the ledger's maximum size; make room, then try again",
        raw.SQLITE_IOERR => "the disk could not read or write; check the disk and the system's log, then start again",
        raw.SQLITE_CORRUPT => "the file is damaged; stop, keep the file, run 'ledger verify' and restore from a backup",
        raw.SQLITE_NOTADB => "the file is not a SQLite database; check the path",
        raw.SQLITE_READONLY or raw.SQLITE_PERM or raw.SQLITE_AUTH => "the file or its folder may not be written; check owner and permissions",
        raw.SQLITE_CANTOPEN => "the file cannot be opened; check the path, the owner and permissions of its folder",
        raw.SQLITE_CONSTRAINT =>
            "an event id is already in the stream at another place; ids are unique in their stream, so this decision may be recorded already",
        raw.SQLITE_TOOBIG => "an event is larger than SQLite can hold",
        _ => "SQLite reported an error that is not expected here; run 'ledger verify'",
    };
}

using System.Runtime.InteropServices;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace PowerCatalog.Sqlite;

/// <summary>
/// Whether the file of an open connection is still the one at its path. A file that was deleted or replaced stays writable for whoever has
/// it open, and what is written into it is lost with the last handle.
/// </summary>
public static partial class MovedFiles
{
    // SQLITE_FCNTL_HAS_MOVED; where the file system cannot tell, as on Windows, which keeps open files in place, SQLite says no.
    private const int HasMovedControl = 20;

    /// <summary>Whether the file was deleted, renamed or replaced since the connection opened it.</summary>
    public static bool HasMoved(this SqliteConnection connection)
    {
        ArgumentNullException.ThrowIfNull(connection);
        var moved = 0;
        var handle = connection.Handle ?? throw new ObjectDisposedException(nameof(SqliteConnection));
        return FileControl(handle.DangerousGetHandle(), "main", HasMovedControl, ref moved) == raw.SQLITE_OK && moved != 0;
    }

    [LibraryImport("e_sqlite3", EntryPoint = "sqlite3_file_control", StringMarshalling = StringMarshalling.Utf8)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories | DllImportSearchPath.AssemblyDirectory)]
    private static partial int FileControl(nint database, string name, int operation, ref int argument);
}

using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace PowerCatalog.Accounts.Storage;

/// <summary>The database of a place: the embedded file, which only its owner and group can read, or PostgreSQL.</summary>
internal static class StoreFile
{
    private const UnixFileMode Folder = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute;
    private const UnixFileMode File = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.GroupRead;

    public static void Use(DbContextOptionsBuilder options, AccountPlace place)
    {
        if (place.ConnectionString is { } server) options.UseNpgsql(server);
        else options.UseSqlite(SourceOf(place));
    }

    /// <summary>
    /// Closes the connections that the pool keeps: the last to close a file copies its write-ahead log into it, which would otherwise grow
    /// with each process that writes.
    /// </summary>
    public static void Close(AccountPlace place)
    {
        if (place.ConnectionString is not null) return;
        using var connection = new SqliteConnection(SourceOf(place));
        SqliteConnection.ClearPool(connection);
    }

    /// <summary>Makes the folder and the file where they are absent; the database would give them the rights of the process.</summary>
    public static void Prepare(AccountPlace place)
    {
        if (place.ConnectionString is not null) return;
        if (OperatingSystem.IsWindows()) Directory.CreateDirectory(place.Folder);
        else Directory.CreateDirectory(place.Folder, Folder);
        Make(place.File);
    }

    /// <summary>Makes a file that only its owner and group can read, where it is absent.</summary>
    public static void Make(string path)
    {
        var options = new FileStreamOptions { Mode = FileMode.OpenOrCreate, Access = FileAccess.ReadWrite, Share = FileShare.ReadWrite };
        if (!OperatingSystem.IsWindows()) options.UnixCreateMode = File;
        using var made = new FileStream(path, options);
    }

    /// <summary>The connection string of the embedded file.</summary>
    public static string SourceOf(AccountPlace place) =>
        new SqliteConnectionStringBuilder { DataSource = place.File, DefaultTimeout = 30 }.ToString();
}

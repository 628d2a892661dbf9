using Microsoft.Data.Sqlite;

namespace PowerCatalog.Ledger.Sqlite.Files;

/// <summary>
/// How a file is opened that cannot be written. SQLite reads a write-ahead log only where it can write its index beside it. So a file
/// without a log is opened as one that does not change, and one with a log is copied, with it, into a temporary folder.
/// </summary>
internal sealed class ReadOnlyCopy : IDisposable
{
    private readonly string? _folder;

    private ReadOnlyCopy(string source, SqliteOpenMode mode, string? folder) => (Source, Mode, _folder) = (source, mode, folder);

    /// <summary>What the connection opens.</summary>
    public string Source { get; }

    /// <summary>How it opens it.</summary>
    public SqliteOpenMode Mode { get; }

    /// <summary>For the file at a path.</summary>
    /// <exception cref="IOException">There is no room for the copy.</exception>
    public static ReadOnlyCopy Of(string path)
    {
        var log = new FileInfo(path + "-wal");
        if (!log.Exists || log.Length == 0)
            return new ReadOnlyCopy(new Uri(path).AbsoluteUri + "?immutable=1", SqliteOpenMode.ReadOnly, null);
        var folder = Directory.CreateTempSubdirectory("powercatalog-ledger-").FullName;
        var copy = Path.Combine(folder, Path.GetFileName(path));
        try
        {
            Copy(path, copy);
            Copy(log.FullName, copy + "-wal");
            return new ReadOnlyCopy(copy, SqliteOpenMode.ReadWrite, folder);
        }
        catch
        {
            Directory.Delete(folder, recursive: true);
            throw;
        }
    }

    public void Dispose()
    {
        if (_folder is not null) Directory.Delete(_folder, recursive: true);
    }

    // The copy is this process's own and can be written, whatever the original's permissions are.
    private static void Copy(string from, string to)
    {
        using var source = File.OpenRead(from);
        using var target = File.Create(to);
        source.CopyTo(target);
    }
}

using Microsoft.Data.Sqlite;

namespace PowerCatalog.Ledger.Sqlite.Files;

/// <summary>
/// How a file is opened that this process cannot write. SQLite reads a write-ahead log only where it can write its index beside it, and a
/// file that it is told not to change must not be changed by others either. So on a file system that nobody can write, a file without a log
/// is opened as it is; everywhere else the file and its log are copied into a temporary folder.
/// </summary>
internal sealed class ReadOnlyCopy : IDisposable
{
    private const string Prefix = "powercatalog-readonly-";
    private const int MostTries = 20;
    private const int LogHeader = 32;

    // What a process that was killed has left behind.
    private static readonly TimeSpan _forgotten = TimeSpan.FromDays(1);

    private readonly string? _folder;
    private readonly FileStream? _inUse;

    private ReadOnlyCopy(string source, SqliteOpenMode mode, string? folder, FileStream? inUse) =>
        (Source, Mode, _folder, _inUse) = (source, mode, folder, inUse);

    /// <summary>What the connection opens.</summary>
    public string Source { get; }

    /// <summary>How it opens it.</summary>
    public SqliteOpenMode Mode { get; }

    /// <summary>For the file at a path.</summary>
    /// <exception cref="LedgerException">There is no room for the copy, or the file changes all the time.</exception>
    public static ReadOnlyCopy Of(string path)
    {
        if (new FileInfo(path + "-wal") is not { Exists: true, Length: > 0 } && ReadOnlyMedia.Holds(Path.GetDirectoryName(path)!))
            return new ReadOnlyCopy(new Uri(path).AbsoluteUri + "?immutable=1", SqliteOpenMode.ReadOnly, null, null);
        string? folder = null;
        FileStream? inUse = null;
        try
        {
            Sweep();
            folder = Directory.CreateTempSubdirectory(Prefix).FullName;
            inUse = Claim(folder);
            var copy = Path.Combine(folder, Path.GetFileName(path));
            CopyBoth(path, copy);
            return new ReadOnlyCopy(copy, SqliteOpenMode.ReadWrite, folder, inUse);
        }
        catch (Exception error)
        {
            inUse?.Dispose();
            if (folder is not null) Directory.Delete(folder, recursive: true);
            if (error is not (IOException or UnauthorizedAccessException)) throw;
            throw new LedgerException(
                $"台账 {path} 只能读取，须先复制到临时文件夹，而复制没有成功：请检查读取权限和 {Path.GetTempPath()} 的空间。"
                + $"The ledger {path} can only be read, and could not be copied into a temporary folder: check the right to read it, and "
                + $"the room in {Path.GetTempPath()}. {error.Message}",
                error);
        }
    }

    public void Dispose()
    {
        _inUse?.Dispose();
        if (_folder is not null) Directory.Delete(_folder, recursive: true);
    }

    // Held as long as the copy is used, and let go however the process ends.
    private static FileStream Claim(string folder) =>
        new(Path.Combine(folder, "in-use"), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);

    // A writer may carry the log into the file between one copy and the other: then neither fits, and both are copied again.
    private static void CopyBoth(string path, string copy)
    {
        for (var attempt = 0; attempt < MostTries; attempt++)
        {
            var before = StateOf(path);
            Copy(path, copy);
            Copy(path + "-wal", copy + "-wal");
            if (before == StateOf(path)) return;
        }

        throw new LedgerException(
            LedgerFailure.Unavailable,
            $"台账 {path} 一直有写入，没有得到一份前后一致的副本；请稍后再试。"
            + $"The ledger {path} is written all the time, and no consistent copy of it could be made. Try again later.");
    }

    // A log that begins anew has another header, and a file that took a log in has another time.
    private static (DateTime Written, long Length, string Header) StateOf(string path)
    {
        var file = new FileInfo(path);
        if (!File.Exists(path + "-wal")) return (file.LastWriteTimeUtc, file.Length, "");
        using var log = Open(path + "-wal");
        Span<byte> header = stackalloc byte[LogHeader];
        var read = log.ReadAtLeast(header, LogHeader, throwOnEndOfStream: false);
        return (file.LastWriteTimeUtc, file.Length, Convert.ToHexString(header[..read]));
    }

    // The copy is this process's own and can be written, whatever the original's permissions are.
    private static void Copy(string from, string to)
    {
        File.Delete(to);
        if (!File.Exists(from)) return;
        using var source = Open(from);
        using var target = File.Create(to);
        source.CopyTo(target);
    }

    private static FileStream Open(string path) => new(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);

    private static void Sweep()
    {
        foreach (var folder in Directory.EnumerateDirectories(Path.GetTempPath(), Prefix + "*"))
        {
            try
            {
                if (Directory.GetLastWriteTimeUtc(folder) >= TimeProvider.System.GetUtcNow().UtcDateTime - _forgotten) continue;
                Claim(folder).Dispose();
                Directory.Delete(folder, recursive: true);
            }
            catch (Exception error) when (error is IOException or UnauthorizedAccessException)
            {
                // In use, another user's, or just being removed.
            }
        }
    }
}

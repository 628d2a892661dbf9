using System.Security.Cryptography;

namespace PowerCatalog.Checkpoints.Files;

/// <summary>
/// Writes files whole: aside, flushed to disk, then moved into place, so that nobody ever reads half of one, and what was written stays
/// after a power cut.
/// </summary>
public static class WholeFile
{
    /// <summary>Writes a file, over one that is there.</summary>
    public static void Write(string path, ReadOnlySpan<byte> bytes) => Write(path, bytes, overwrite: true, isPrivate: false);

    /// <summary>Writes a file that only its owner can read.</summary>
    /// <exception cref="IOException">It is there and is not to be overwritten.</exception>
    public static void WritePrivate(string path, ReadOnlySpan<byte> bytes, bool overwrite) =>
        Write(path, bytes, overwrite, isPrivate: true);

    private static void Write(string path, ReadOnlySpan<byte> bytes, bool overwrite, bool isPrivate)
    {
        var folder = Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(path))!).FullName;
        var aside = Path.Combine(folder, $".{Path.GetFileName(path)}.{RandomNumberGenerator.GetHexString(16)}");
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (isPrivate && !OperatingSystem.IsWindows()) options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        try
        {
            using (var file = new FileStream(aside, options))
            {
                file.Write(bytes);
                file.Flush(flushToDisk: true);
            }

            File.Move(aside, path, overwrite);
            FolderFlush.ToDisk(folder);
        }
        finally
        {
            File.Delete(aside);
        }
    }
}

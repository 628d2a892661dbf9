using System.Runtime.InteropServices;

namespace PowerCatalog.Checkpoints.Files;

/// <summary>
/// Brings the entries of a folder to disk. A file that was renamed is durable only with its folder: without that a power cut may bring the
/// old one back, though the new one was flushed.
/// </summary>
internal static partial class FolderFlush
{
    private const int ReadOnly = 0;

    // A file system that has nothing to flush of a folder, as some over a network, answers so (POSIX fsync).
    private const int NotSupported = 22;

    /// <summary>Flushes a folder; nothing on Windows, whose file systems keep a journal of renames.</summary>
    /// <exception cref="IOException">It cannot be opened or flushed.</exception>
    public static void ToDisk(string folder)
    {
        if (OperatingSystem.IsWindows()) return;
        var handle = Open(folder, ReadOnly);
        if (handle < 0) throw Refused(folder);
        try
        {
            if (Flush(handle) != 0 && Marshal.GetLastPInvokeError() != NotSupported) throw Refused(folder);
        }
        finally
        {
            _ = Close(handle);
        }
    }

    private static IOException Refused(string folder) =>
        new($"{folder}: {Marshal.GetPInvokeErrorMessage(Marshal.GetLastPInvokeError())}");

    [LibraryImport("libc", EntryPoint = "open", SetLastError = true, StringMarshalling = StringMarshalling.Utf8)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static partial int Open(string path, int flags);

    [LibraryImport("libc", EntryPoint = "fsync", SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static partial int Flush(int handle);

    [LibraryImport("libc", EntryPoint = "close")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static partial int Close(int handle);
}

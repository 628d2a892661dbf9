namespace PowerCatalog.Ledger.Sqlite.Files;

/// <summary>Whether a folder lies on a file system that nobody can write, as a disc or a read-only mount.</summary>
public static class ReadOnlyMedia
{
    // EROFS on Linux and macOS; ERROR_WRITE_PROTECT on Windows.
    private const int ReadOnlyFileSystem = 30;
    private const int WriteProtected = unchecked((int)0x80070013);

    /// <summary>Whether creating a file in it fails for that reason; that this user lacks the right is another.</summary>
    /// <exception cref="IOException">The folder cannot be tried for another reason.</exception>
    public static bool Holds(string folder) => WriteProbe.Of(folder) == WriteAccess.ReadOnlyMedium;

    /// <summary>Whether a failure says that nobody can write there.</summary>
    public static bool Is(IOException error)
    {
        ArgumentNullException.ThrowIfNull(error);
        return error.HResult is ReadOnlyFileSystem or WriteProtected;
    }
}

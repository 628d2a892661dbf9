namespace PowerCatalog.Sqlite;

/// <summary>Files that this user cannot see: what lies in a folder without the right to look into it seems to be absent.</summary>
public static class HiddenFiles
{
    /// <summary>Refuses a folder that may hold what cannot be seen; one that does not exist holds nothing.</summary>
    /// <exception cref="UnauthorizedAccessException">This user may not look into it, or into a folder above it.</exception>
    public static void EnsureNone(string folder)
    {
        using var entries = Directory.EnumerateFileSystemEntries(NearestFolder.Of(folder)).GetEnumerator();
        if (entries.MoveNext()) Enter(entries.Current);
    }

    // The right to list is not the right to enter, and it is the second that tells whether a file is there.
    private static void Enter(string entry)
    {
        try
        {
            File.GetAttributes(entry);
        }
        catch (Exception exception) when (exception is FileNotFoundException or DirectoryNotFoundException)
        {
            // It went meanwhile.
        }
    }
}

namespace PowerCatalog.Ledger.Sqlite.Files;

/// <summary>
/// Tries whether a folder can be written: the one place that says which failures mean that it cannot. A full disk or a failing one is no
/// read-only folder, and is told as itself.
/// </summary>
public static class WriteProbe
{
    /// <summary>Creates a file of a name that nothing has, which goes with its handle.</summary>
    /// <exception cref="IOException">The folder cannot be tried for another reason.</exception>
    public static WriteAccess Of(string folder)
    {
        try
        {
            using var probe = new FileStream(
                Path.Combine(Path.GetFullPath(folder), "." + Path.GetRandomFileName()), FileMode.CreateNew, FileAccess.Write,
                FileShare.None, 1, FileOptions.DeleteOnClose);
            return WriteAccess.Writable;
        }
        catch (IOException error) when (ReadOnlyMedia.Is(error))
        {
            return WriteAccess.ReadOnlyMedium;
        }
        catch (UnauthorizedAccessException)
        {
            return WriteAccess.Denied;
        }
    }
}

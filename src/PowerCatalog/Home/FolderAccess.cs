namespace PowerCatalog.Home;

/// <summary>Whether a folder can be written.</summary>
internal static class FolderAccess
{
    /// <summary>
    /// Whether nothing can be created in a folder that exists, as on a read-only medium or with another's rights. It is tried, as rights
    /// alone do not tell.
    /// </summary>
    public static bool IsReadOnly(string folder)
    {
        folder = Path.GetFullPath(folder);
        if (!Directory.Exists(folder)) return false;
        try
        {
            using var probe = new FileStream(
                Path.Combine(folder, $".powercatalog-{Environment.ProcessId}"), FileMode.Create, FileAccess.Write, FileShare.None, 1,
                FileOptions.DeleteOnClose);
            return false;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return true;
        }
    }
}

namespace PowerCatalog.Sqlite;

/// <summary>The folder that there is, of one that may not be there yet.</summary>
public static class NearestFolder
{
    /// <summary>
    /// The folder itself, or the nearest one above it that exists: in that it would be made, and its disk is the one that counts.
    /// </summary>
    /// <param name="path">A path of a folder or of a file, relative to the current folder or whole.</param>
    public static string Of(string path)
    {
        var nearest = Path.GetFullPath(path);
        while (!Directory.Exists(nearest)) nearest = Path.GetDirectoryName(nearest)!;
        return nearest;
    }
}

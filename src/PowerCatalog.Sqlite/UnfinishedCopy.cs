namespace PowerCatalog.Sqlite;

/// <summary>A copy of a database that is written under another name until it is whole.</summary>
public static class UnfinishedCopy
{
    /// <summary>The name under which a copy is written.</summary>
    public static string Of(string path) => path + ".part";

    /// <summary>Removes one, with the journal that SQLite leaves beside a file that it could not finish, as on a full disk.</summary>
    /// <param name="unfinished">Its path; one that is not there is nothing to do.</param>
    /// <exception cref="IOException">It is there and cannot be removed.</exception>
    /// <exception cref="UnauthorizedAccessException">It is there and this user may not remove it.</exception>
    public static void Remove(string unfinished)
    {
        // What could not be written because of its folder cannot be removed there either, and is not there.
        foreach (var file in (string[])[unfinished, unfinished + "-journal"])
            if (File.Exists(file)) File.Delete(file);
    }
}

using PowerCatalog.Ledger.Sqlite.Files;

namespace PowerCatalog.Home;

/// <summary>Whether a folder can be written.</summary>
internal static class FolderAccess
{
    /// <summary>
    /// Whether nothing can be created in a folder that exists, as on a read-only medium or without the right. It is tried, as rights alone
    /// do not tell.
    /// </summary>
    /// <exception cref="IOException">The folder cannot be tried for another reason, as a full disk.</exception>
    public static bool IsReadOnly(string folder) => Directory.Exists(folder) && WriteProbe.Of(folder) != WriteAccess.Writable;
}

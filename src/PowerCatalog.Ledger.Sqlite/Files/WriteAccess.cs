namespace PowerCatalog.Ledger.Sqlite.Files;

/// <summary>Whether files can be created in a folder.</summary>
public enum WriteAccess
{
    /// <summary>They can.</summary>
    Writable,

    /// <summary>Nobody can: the folder lies on a read-only file system.</summary>
    ReadOnlyMedium,

    /// <summary>This user lacks the right; another may have it.</summary>
    Denied,
}

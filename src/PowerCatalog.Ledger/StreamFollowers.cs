namespace PowerCatalog.Ledger;

/// <summary>Who follows the streams of a category.</summary>
[Flags]
public enum StreamFollowers
{
    /// <summary>Nobody; the streams are read when they are needed.</summary>
    None = 0,

    /// <summary>The read models.</summary>
    ReadModels = 1,
}

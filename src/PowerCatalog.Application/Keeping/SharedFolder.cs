namespace PowerCatalog.Application.Keeping;

/// <summary>
/// What the people of one deployment share, whichever node they reach: drafts, the files that were sent, session keys. Nodes on several
/// machines name one folder that all of them reach; a single node uses its data folder. See decision 14.
/// </summary>
/// <param name="Path">The folder.</param>
public sealed record SharedFolder(string Path)
{
    /// <summary>Where drafts wait. Lost, they must be sent again.</summary>
    public string Drafts => System.IO.Path.Combine(Path, "drafts");

    /// <summary>Where the files of recorded adjustments are kept. Not disposable.</summary>
    public string Files => System.IO.Path.Combine(Path, "files");

    /// <summary>Where the keys of sessions are. Lost, everybody signs in again.</summary>
    public string Keys => System.IO.Path.Combine(Path, "keys");
}

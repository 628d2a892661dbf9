namespace PowerCatalog.Application.Keeping;

/// <summary>
/// The folder that all nodes of a deployment share: drafts, received files, accounts, session keys. Nodes on several machines use one
/// network folder; a single node uses its data folder. See decision 14.
/// </summary>
/// <param name="Path">The folder.</param>
public sealed record SharedFolder(string Path)
{
    /// <summary>Drafts. If lost, they must be sent again.</summary>
    public string Drafts => System.IO.Path.Combine(Path, "drafts");

    /// <summary>The files of recorded adjustments. Not disposable.</summary>
    public string Files => System.IO.Path.Combine(Path, "files");

    /// <summary>The office's templates of documents; the shipped ones serve where it has none.</summary>
    public string Papers => System.IO.Path.Combine(Path, "papers");

    /// <summary>Session keys. If lost, everybody has to sign in again.</summary>
    public string Keys => System.IO.Path.Combine(Path, "keys");
}

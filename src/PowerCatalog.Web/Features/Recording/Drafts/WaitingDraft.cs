namespace PowerCatalog.Web.Features.Recording.Drafts;

/// <summary>A file that somebody sent and has not recorded yet.</summary>
/// <param name="Id">Its id: 32 hexadecimal digits that nobody can guess.</param>
/// <param name="Division">The catalog that it is for.</param>
/// <param name="Name">The file's name.</param>
/// <param name="Received">When it was sent.</param>
/// <param name="Header">Particulars of the decision given beside the file, by field.</param>
/// <param name="Map">What unknown columns mean, by heading.</param>
public sealed record WaitingDraft(
    string Id, string Division, string Name, DateTimeOffset Received, IReadOnlyDictionary<string, string> Header, IReadOnlyDictionary<string, string> Map);

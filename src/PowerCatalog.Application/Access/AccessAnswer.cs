namespace PowerCatalog.Application.Access;

/// <summary>Entries of the trail of access, the newest first.</summary>
/// <param name="Entries">The entries.</param>
/// <param name="Next">Where to go on with <see cref="AccessQuery.Before"/>; null where all was looked at.</param>
public sealed record AccessAnswer(IReadOnlyList<AccessEntry> Entries, long? Next);

namespace PowerCatalog.Verifier.Subjects;

/// <summary>A subject of the map, with all its events that are in the log.</summary>
/// <param name="Entries">Its events in order, those after the revision of the question too.</param>
internal sealed record Subject(string Key, IReadOnlyList<SubjectEntry> Entries);

/// <summary>An event of a subject.</summary>
internal sealed record SubjectEntry(long Revision, Hash Leaf);

namespace PowerCatalog.ReadModels.EvidenceLog;

/// <summary>
/// The subjects of the logs' events: of each the place in the map, the chain over its events and their revisions (8 bytes each); and of
/// each fact the subjects, as a correction has those of what it corrects.
/// </summary>
internal static class SubjectTables
{
    public const string Schema = """
        CREATE TABLE log_subjects (
            log_id INTEGER NOT NULL, path BLOB NOT NULL, subject TEXT NOT NULL, value BLOB NOT NULL, events BLOB NOT NULL,
            PRIMARY KEY (log_id, path)) STRICT, WITHOUT ROWID;
        CREATE TABLE log_fact_subjects (
            log_id INTEGER NOT NULL, revision INTEGER NOT NULL, path BLOB NOT NULL,
            PRIMARY KEY (log_id, revision, path)) STRICT, WITHOUT ROWID;
        """;

    /// <summary>A subject: its text, value and events.</summary>
    public const string Find = "SELECT subject, value, events FROM log_subjects WHERE log_id = ?1 AND path = ?2";

    /// <summary>The paths of the subjects of a fact.</summary>
    public const string OfFact = "SELECT path FROM log_fact_subjects WHERE log_id = ?1 AND revision = ?2 ORDER BY path";
}

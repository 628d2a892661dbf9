using PowerCatalog.ReadModels.Foundation;

namespace PowerCatalog.ReadModels.EvidenceLog;

/// <summary>
/// The logs of the catalogs: for each stream its size, root and last leaf, its tiles, and the subjects of its events. They are written with
/// the events themselves, in the transaction of the checkpoint.
/// </summary>
internal static class LogTables
{
    private const string Schema = """
        CREATE TABLE logs (
            log_id INTEGER PRIMARY KEY, stream TEXT NOT NULL UNIQUE, size INTEGER NOT NULL, root BLOB NOT NULL, last BLOB NOT NULL,
            position INTEGER NOT NULL) STRICT;
        CREATE TABLE log_tiles (
            log_id INTEGER NOT NULL, level INTEGER NOT NULL, number INTEGER NOT NULL, hashes BLOB NOT NULL,
            UNIQUE (log_id, level, number)) STRICT;
        """;

    /// <summary>The read model.</summary>
    public static ReadModelDefinition Definition { get; } = new("EvidenceLog", 2, $"{Schema}{SubjectTables.Schema}", "", null);
}

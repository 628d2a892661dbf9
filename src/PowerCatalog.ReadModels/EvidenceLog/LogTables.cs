using PowerCatalog.ReadModels.Foundation;

namespace PowerCatalog.ReadModels.EvidenceLog;

/// <summary>
/// The logs of the catalogs: for each stream its size, root and last leaf, its tiles, and the subjects of its events. They are written with
/// the events themselves, in the transaction that says how far the catalog is.
/// </summary>
internal static class LogTables
{
    /// <summary>The table of the heads alone, for the index of all catalogs: the log's row is that in its own file.</summary>
    public const string Heads = """
        CREATE TABLE logs (
            stream TEXT PRIMARY KEY, log_id INTEGER NOT NULL, size INTEGER NOT NULL, root BLOB NOT NULL, last BLOB NOT NULL,
            position INTEGER NOT NULL) STRICT, WITHOUT ROWID;
        CREATE INDEX logs_by_position ON logs (position);
        """;

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

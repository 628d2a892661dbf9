using PowerCatalog.ReadModels.EvidenceLog;

namespace PowerCatalog.ReadModels.Engine;

/// <summary>
/// The tables of the index: how far all catalogs are, and of each catalog what is asked of many at once. What it says of a catalog follows
/// from that catalog's file.
/// </summary>
internal static class IndexTables
{
    /// <summary>The engine's row, the catalogs that were opened, the heads of the logs, and the streams that stopped.</summary>
    public const string Schema = $"""
        CREATE TABLE engine (
            only_row INTEGER PRIMARY KEY CHECK (only_row = 1), position INTEGER NOT NULL, scope TEXT NOT NULL,
            mark_position INTEGER, mark TEXT) STRICT;
        INSERT INTO engine (only_row, position, scope) VALUES (1, 0, '');
        CREATE TABLE listed_catalogs (
            division TEXT PRIMARY KEY, name TEXT NOT NULL, custodian TEXT NOT NULL, head INTEGER NOT NULL,
            recorded INTEGER NOT NULL) STRICT, WITHOUT ROWID;
        CREATE TABLE stopped (stream TEXT PRIMARY KEY, reason TEXT NOT NULL) STRICT, WITHOUT ROWID;
        {LogTables.Heads}
        {Indexes}
        """;

    /// <summary>What is asked of all catalogs is found without going through them. Earlier versions wrote files without.</summary>
    public const string Indexes = """
        CREATE INDEX IF NOT EXISTS listed_catalogs_by_recorded ON listed_catalogs (recorded);
        CREATE INDEX IF NOT EXISTS logs_by_position ON logs (position);
        """;
}

using Microsoft.Data.Sqlite;
using PowerCatalog.Domain.Elements;
using PowerCatalog.ReadModels.Foundation;
using PowerCatalog.Sqlite;

namespace PowerCatalog.ReadModels.PowerList;

/// <summary>The own elements that a catalog keeps, each with the revision from which on it is known.</summary>
internal sealed class OwnElementKeys : IDisposable
{
    public const string Schema = """
        CREATE TABLE own_elements (
            catalog_id INTEGER NOT NULL, key TEXT NOT NULL, known INTEGER NOT NULL, PRIMARY KEY (catalog_id, key)) STRICT, WITHOUT ROWID;
        """;

    // Most powers have the same few.
    private readonly HashSet<(long Catalog, string Key)> _noted = [];
    private readonly Statement _insert;

    public OwnElementKeys(SqliteConnection connection) =>
        _insert = new Statement(connection, "INSERT OR IGNORE INTO own_elements (catalog_id, key, known) VALUES (?1, ?2, ?3)");

    /// <summary>Notes the own elements among the values of a power.</summary>
    public void Note(AdjustmentContext adjustment, ElementValues values)
    {
        foreach (var (key, _) in values)
        {
            if (OwnElement.Is(key) && _noted.Add((adjustment.Catalog, key))) _insert.Run(adjustment.Catalog, key, adjustment.Known);
        }
    }

    public void Dispose() => _insert.Dispose();
}

using Microsoft.Data.Sqlite;
using PowerCatalog.Domain.Events;
using PowerCatalog.Domain.Codes;
using PowerCatalog.Sqlite;

namespace PowerCatalog.ReadModels.Foundation;

/// <summary>The table of catalogs, each with its newest revision.</summary>
internal sealed class CatalogRows : IDisposable
{
    public const string Schema = """
        CREATE TABLE catalogs (
            catalog_id INTEGER PRIMARY KEY, division TEXT NOT NULL UNIQUE, name TEXT NOT NULL, custodian TEXT NOT NULL,
            head INTEGER NOT NULL, recorded INTEGER NOT NULL) STRICT;
        """;

    private readonly Statement _open;
    private readonly Statement _advance;
    private readonly Statement _find;

    public CatalogRows(SqliteConnection connection)
    {
        _open = new Statement(
            connection,
            "INSERT INTO catalogs (division, name, custodian, head, recorded) VALUES (?1, ?2, ?3, ?4, ?5) RETURNING catalog_id");
        _advance = new Statement(connection, "UPDATE catalogs SET head = ?2, recorded = ?3 WHERE catalog_id = ?1");
        _find = new Statement(connection, "SELECT catalog_id FROM catalogs WHERE division = ?1");
    }

    /// <summary>Opens a catalog; returns its row.</summary>
    public long Open(CatalogOpened opened, long revision, long recorded) =>
        _open.Scalar(opened.Division.Value, opened.Name, opened.Custodian, revision, recorded)!.Value;

    /// <summary>The catalog's row; null where it was not opened.</summary>
    public long? Find(DivisionCode division) => _find.Scalar(division.Value);

    /// <summary>Makes a complete adjustment the catalog's newest.</summary>
    public void Advance(AdjustmentContext adjustment) => _advance.Run(adjustment.Catalog, adjustment.Known, adjustment.Recorded);

    public void Dispose()
    {
        _open.Dispose();
        _advance.Dispose();
        _find.Dispose();
    }
}

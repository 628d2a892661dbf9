using Microsoft.Data.Sqlite;
using PowerCatalog.Ledger;
using PowerCatalog.ReadModels.EvidenceLog;
using PowerCatalog.Sqlite;

namespace PowerCatalog.ReadModels.Engine;

/// <summary>What the index says of one catalog: its row, and the head of its log.</summary>
/// <param name="Catalog">The row; null where it was not opened.</param>
/// <param name="Log">The head; null where no logs are kept.</param>
internal sealed record CatalogEntry(CatalogRow? Catalog, LogHead? Log)
{
    /// <summary>Reads it from the catalog's file.</summary>
    public static CatalogEntry Read(SqliteConnection connection, StreamName stream)
    {
        using var rows = new Statement(connection, "SELECT division, name, custodian, head, recorded FROM catalogs");
        var row = rows.Step()
            ? new CatalogRow(rows.Text(0), rows.Text(1), rows.Text(2), rows.Number(3), rows.Number(4))
            : null;
        return new CatalogEntry(row, LogHead.Of(connection, stream));
    }
}

/// <summary>A row of the table of catalogs.</summary>
internal sealed record CatalogRow(string Division, string Name, string Custodian, long Head, long Recorded);

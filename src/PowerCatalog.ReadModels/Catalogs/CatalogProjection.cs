using Microsoft.Data.Sqlite;
using PowerCatalog.Domain.Events;
using PowerCatalog.Domain.Folding;
using PowerCatalog.Ledger.Events;
using PowerCatalog.Ledger.Sqlite;
using PowerCatalog.ReadModels.Engine;

namespace PowerCatalog.ReadModels.Catalogs;

/// <summary>The catalogs, their departments and townships, and how far each is known: what every other read model stands on.</summary>
internal sealed class CatalogProjection : IProjection
{
    public const string Schema = """
        CREATE TABLE catalogs (
            catalog_id INTEGER PRIMARY KEY, division TEXT NOT NULL UNIQUE, name TEXT NOT NULL, custodian TEXT NOT NULL,
            head INTEGER NOT NULL, recorded INTEGER NOT NULL) STRICT;
        CREATE TABLE bodies (
            catalog_id INTEGER NOT NULL, kind TEXT NOT NULL, code TEXT NOT NULL, name TEXT NOT NULL, parent TEXT, open INTEGER NOT NULL,
            merged_into TEXT, valid_from INTEGER NOT NULL, valid_to INTEGER NOT NULL, known_from INTEGER NOT NULL, known_to INTEGER NOT NULL,
            PRIMARY KEY (catalog_id, kind, code, known_to, valid_from, known_from)) STRICT, WITHOUT ROWID;
        CREATE TABLE body_facts (
            catalog_id INTEGER NOT NULL, kind TEXT NOT NULL, code TEXT NOT NULL, revision INTEGER NOT NULL, type TEXT NOT NULL, data BLOB NOT NULL,
            PRIMARY KEY (catalog_id, kind, code, revision)) STRICT, WITHOUT ROWID;
        """;

    private readonly Statement _open;
    private readonly Statement _advance;
    private readonly Statement _facts;
    private readonly Statement _insertFact;
    private readonly Statement _close;
    private readonly Statement _insert;

    public CatalogProjection(SqliteConnection connection)
    {
        _open = new Statement(connection, "INSERT INTO catalogs (division, name, custodian, head, recorded) VALUES (?1, ?2, ?3, ?4, ?5) RETURNING catalog_id");
        _advance = new Statement(connection, "UPDATE catalogs SET head = ?2, recorded = ?3 WHERE catalog_id = ?1");
        _facts = new Statement(connection, "SELECT revision, type, data FROM body_facts WHERE catalog_id = ?1 AND kind = ?2 AND code = ?3 ORDER BY revision");
        _insertFact = new Statement(connection, "INSERT INTO body_facts (catalog_id, kind, code, revision, type, data) VALUES (?1, ?2, ?3, ?4, ?5, ?6)");
        _close = new Statement(
            connection,
            """
            DELETE FROM bodies WHERE catalog_id = ?1 AND kind = ?2 AND code = ?3 AND known_to = 9223372036854775807 AND valid_from = ?4
            RETURNING name, parent, open, merged_into, valid_from, valid_to, known_from
            """);
        _insert = new Statement(
            connection,
            """
            INSERT INTO bodies (catalog_id, kind, code, name, parent, open, merged_into, valid_from, valid_to, known_from, known_to)
            VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11)
            """);
    }

    /// <summary>Opens a catalog; gives its row.</summary>
    public long Open(CatalogOpened opened, long revision, long recorded) =>
        _open.Scalar(opened.Division.Value, opened.Name, opened.Custodian, revision, recorded)!.Value;

    public void Begin(AdjustmentContext adjustment)
    {
    }

    public void Apply(PowerChange change)
    {
    }

    public void Apply(AdjustmentContext adjustment, long revision, Fact fact)
    {
        switch (fact)
        {
            case DepartmentFact department:
                Rewrite(adjustment, "department", department.Department.Value, revision, fact);
                break;
            case TownshipFact township:
                Rewrite(adjustment, "township", township.Township.Value, revision, fact);
                break;
            default:
                throw new NotSupportedException($"{nameof(CatalogProjection)} has no rule for {fact.GetType().Name}.");
        }
    }

    public void End(AdjustmentContext adjustment) => _advance.Run(adjustment.Catalog, adjustment.Known, adjustment.Recorded);

    public void Dispose()
    {
        foreach (var statement in (Statement[])[_open, _advance, _facts, _insertFact, _close, _insert]) statement.Dispose();
    }

    private void Rewrite(AdjustmentContext adjustment, string kind, string code, long revision, Fact fact)
    {
        var facts = new List<Recorded<Fact>>();
        using (var rows = _facts.Read(adjustment.Catalog, kind, code))
        {
            while (rows.Next()) facts.Add(new Recorded<Fact>(rows.Int64(0), (Fact)EventRegistry.Read(rows.Text(1), rows.Blob(2))));
        }

        var before = BodyHistory.Of(facts).Periods;
        facts.Add(new Recorded<Fact>(revision, fact));
        var after = BodyHistory.Of(facts).Periods;
        _insertFact.Run(adjustment.Catalog, kind, code, revision, EventRegistry.NameOf(fact), (ReadOnlyMemory<byte>)EventRegistry.Write(fact));
        foreach (var period in before.Where(period => !after.Contains(period))) Close(adjustment, kind, code, period);
        foreach (var period in after.Where(period => !before.Contains(period))) Insert(adjustment, kind, code, period);
    }

    private void Insert(AdjustmentContext adjustment, string kind, string code, BodyPeriod period) => _insert.Run(
        adjustment.Catalog, kind, code, period.Name, period.Parent, period.Open ? 1L : 0L, period.MergedInto?.Value,
        (long)Clocks.Number(period.From), (long)Clocks.Number(period.To), adjustment.Known, Clocks.Now);

    // What this very adjustment wrote was never seen by a reader: it goes without trace.
    private void Close(AdjustmentContext adjustment, string kind, string code, BodyPeriod period)
    {
        using var row = _close.Read(adjustment.Catalog, kind, code, (long)Clocks.Number(period.From));
        if (!row.Next() || row.Int64(6) >= adjustment.Known) return;
        _insert.Run(
            adjustment.Catalog, kind, code, row.Text(0), row.TextOrNull(1), row.Int64(2), row.TextOrNull(3), row.Int64(4), row.Int64(5), row.Int64(6),
            adjustment.Known);
    }
}

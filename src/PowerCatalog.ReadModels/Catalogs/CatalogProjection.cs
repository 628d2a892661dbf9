using Microsoft.Data.Sqlite;
using PowerCatalog.Domain.Events;
using PowerCatalog.Domain.Folding;
using PowerCatalog.Ledger.Events;
using PowerCatalog.ReadModels.Foundation;
using PowerCatalog.Sqlite;

namespace PowerCatalog.ReadModels.Catalogs;

/// <summary>The departments and townships of the catalogs over the two clocks, and the facts about them.</summary>
internal sealed class CatalogProjection : IProjection
{
    private const string Schema = """
        CREATE TABLE bodies (
            catalog_id INTEGER NOT NULL, kind TEXT NOT NULL, code TEXT NOT NULL, name TEXT NOT NULL, parent TEXT, open INTEGER NOT NULL,
            merged_into TEXT, valid_from INTEGER NOT NULL, valid_to INTEGER NOT NULL, known_from INTEGER NOT NULL,
            known_to INTEGER NOT NULL, reading INTEGER NOT NULL,
            PRIMARY KEY (catalog_id, kind, code, known_to, valid_from, known_from, reading)) STRICT, WITHOUT ROWID;
        CREATE TABLE body_facts (
            catalog_id INTEGER NOT NULL, kind TEXT NOT NULL, code TEXT NOT NULL, revision INTEGER NOT NULL, type TEXT NOT NULL,
            data BLOB NOT NULL,
            PRIMARY KEY (catalog_id, kind, code, revision)) STRICT, WITHOUT ROWID;
        """;

    private readonly Statement _facts;
    private readonly Statement _insertFact;
    private readonly Statement _bodyAt;
    private readonly Statement _bodies;
    private readonly Statement _close;
    private readonly Statement _insert;

    private CatalogProjection(SqliteConnection connection)
    {
        _facts = new Statement(
            connection, "SELECT revision, type, data FROM body_facts WHERE catalog_id = ?1 AND kind = ?2 AND code = ?3 ORDER BY revision");
        _insertFact = new Statement(
            connection, "INSERT INTO body_facts (catalog_id, kind, code, revision, type, data) VALUES (?1, ?2, ?3, ?4, ?5, ?6)");
        _bodyAt = new Statement(connection, "SELECT kind, code FROM body_facts WHERE catalog_id = ?1 AND revision = ?2");
        _bodies = new Statement(connection, "SELECT DISTINCT kind, code FROM body_facts WHERE catalog_id = ?1");
        _close = new Statement(
            connection,
            """
            DELETE FROM bodies WHERE catalog_id = ?1 AND kind = ?2 AND code = ?3 AND known_to = 9223372036854775807 AND valid_from = ?4
            AND reading = ?5
            RETURNING name, parent, open, merged_into, valid_from, valid_to, known_from
            """);
        _insert = new Statement(
            connection,
            """
            INSERT INTO bodies (catalog_id, kind, code, name, parent, open, merged_into, valid_from, valid_to, known_from, known_to,
                reading)
            VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12)
            """);
    }

    /// <summary>The read model.</summary>
    public static ReadModelDefinition Definition { get; } = new("Catalogs", 1, Schema, "", connection => new CatalogProjection(connection));

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
                Take(adjustment, new Body("department", department.Department.Value), revision, fact);
                break;
            case TownshipFact township:
                Take(adjustment, new Body("township", township.Township.Value), revision, fact);
                break;
            case FactCorrected corrected:
                foreach (var body in Bodies(_bodyAt, adjustment.Catalog, corrected.Corrects)) Take(adjustment, body, revision, fact);
                break;
            case AdjustmentAnnulled annulled:
                Annul(adjustment, revision, annulled);
                break;
            default:
                throw new NotSupportedException($"The read model Catalogs has no rule for {fact.GetType().Name}.");
        }
    }

    public void End(AdjustmentContext adjustment)
    {
    }

    public void Dispose()
    {
        foreach (var statement in (Statement[])[_facts, _insertFact, _bodyAt, _bodies, _close, _insert]) statement.Dispose();
    }

    private static List<Body> Bodies(Statement statement, params ReadOnlySpan<SqlValue> values)
    {
        var bodies = new List<Body>();
        using var rows = statement.Read(values);
        while (rows.Next()) bodies.Add(new Body(rows.Text(0), rows.Text(1)));
        return bodies;
    }

    private void Take(AdjustmentContext adjustment, Body body, long revision, Fact fact)
    {
        var facts = FactsOf(adjustment.Catalog, body);
        _insertFact.Run(
            adjustment.Catalog, body.Kind, body.Code, revision, EventRegistry.NameOf(fact),
            (ReadOnlyMemory<byte>)EventRegistry.Write(fact));
        Rewrite(
            adjustment, body, Said(facts, adjustment.Annulments),
            Said([.. facts, new Recorded<Fact>(revision, fact)], adjustment.Annulments));
    }

    // Departments and townships are few, so all are checked.
    private void Annul(AdjustmentContext adjustment, long revision, AdjustmentAnnulled annulled)
    {
        var hanging = adjustment.Annulments.HangingOn(annulled.Annuls);
        foreach (var body in Bodies(_bodies, adjustment.Catalog))
        {
            var facts = FactsOf(adjustment.Catalog, body);
            if (facts.Any(fact => hanging.Contains(fact.Fact.Adjustment)))
                Rewrite(adjustment, body, Said(facts, adjustment.Annulments.Before(revision)), Said(facts, adjustment.Annulments));
        }
    }

    private List<Recorded<Fact>> FactsOf(long catalog, Body body)
    {
        var facts = new List<Recorded<Fact>>();
        using var rows = _facts.Read(catalog, body.Kind, body.Code);
        while (rows.Next()) facts.Add(StoredFact.Read(rows.Number(0), rows.Text(1), rows.Blob(2)));
        return facts;
    }

    private static List<(BodyPeriod Period, long Reading)> Said(List<Recorded<Fact>> facts, Annulments annulments)
    {
        var recorded = BodyHistory.AsRecorded(facts).Periods;
        return LensVariant.Of(
            EffectiveFacts.AreTouched(facts, annulments) ? BodyHistory.Of(facts, annulments).Periods : recorded, recorded);
    }

    private void Rewrite(
        AdjustmentContext adjustment, Body body, List<(BodyPeriod Period, long Reading)> before,
        List<(BodyPeriod Period, long Reading)> after)
    {
        foreach (var said in before.Except(after)) Close(adjustment, body, said.Period.From, said.Reading);
        foreach (var said in after.Except(before)) Insert(adjustment, body, said.Period, said.Reading);
    }

    private void Insert(AdjustmentContext adjustment, Body body, BodyPeriod period, long reading) => _insert.Run(
        adjustment.Catalog, body.Kind, body.Code, period.Name, period.Parent, period.Open ? 1L : 0L, period.MergedInto?.Value,
        (long)ClockColumns.Number(period.From), (long)ClockColumns.Number(period.To), adjustment.Known, ClockColumns.Now, reading);

    // Rows written by the same adjustment were never visible to readers, so they are deleted.
    private void Close(AdjustmentContext adjustment, Body body, DateOnly from, long reading)
    {
        using var row = _close.Read(adjustment.Catalog, body.Kind, body.Code, (long)ClockColumns.Number(from), reading);
        if (!row.Next() || row.Number(6) >= adjustment.Known) return;
        _insert.Run(
            adjustment.Catalog, body.Kind, body.Code, row.Text(0), row.TextOrNull(1), row.Number(2), row.TextOrNull(3), row.Number(4),
            row.Number(5), row.Number(6), adjustment.Known, reading);
    }

    private readonly record struct Body(string Kind, string Code);
}

using Microsoft.Data.Sqlite;
using PowerCatalog.Domain.Events;
using PowerCatalog.Domain.Powers;
using PowerCatalog.Sqlite;
using PowerCatalog.ReadModels.Engine;

namespace PowerCatalog.ReadModels.AuditHistory;

/// <summary>
/// One row for each fact, and one for each element that it changed with before and after; the decision, its recorder and both clocks stand with the
/// adjustment. An addition sets all its elements at once: its own row, with the fact in the journal, tells them.
/// </summary>
internal sealed class AuditHistoryProjection : IProjection
{
    public const string Schema = """
        CREATE TABLE adjustments (
            catalog_id INTEGER NOT NULL, known INTEGER NOT NULL, adjustment TEXT NOT NULL, opening INTEGER NOT NULL, document_number TEXT,
            document_number_written TEXT, title TEXT NOT NULL, authority TEXT NOT NULL, decided INTEGER NOT NULL, effective INTEGER NOT NULL,
            published INTEGER, lines_digest TEXT NOT NULL, source_digest TEXT NOT NULL, source_name TEXT NOT NULL, remark TEXT,
            promulgated INTEGER NOT NULL, recorded INTEGER NOT NULL, actor TEXT NOT NULL,
            PRIMARY KEY (catalog_id, known)) STRICT, WITHOUT ROWID;
        CREATE UNIQUE INDEX adjustments_by_id ON adjustments (catalog_id, adjustment);
        CREATE TABLE facts (
            catalog_id INTEGER NOT NULL, revision INTEGER NOT NULL, known INTEGER NOT NULL, line INTEGER NOT NULL, effective INTEGER NOT NULL,
            type TEXT NOT NULL, power_id INTEGER, subject TEXT NOT NULL, corrects INTEGER,
            counts_department TEXT, counts_category INTEGER,
            PRIMARY KEY (catalog_id, revision)) STRICT, WITHOUT ROWID;
        CREATE TABLE element_changes (
            catalog_id INTEGER NOT NULL, revision INTEGER NOT NULL, ordinal INTEGER NOT NULL, power_id INTEGER NOT NULL, element TEXT NOT NULL,
            before TEXT, after TEXT, editorial INTEGER NOT NULL,
            PRIMARY KEY (catalog_id, revision, ordinal)) STRICT, WITHOUT ROWID;
        CREATE TABLE successions (
            catalog_id INTEGER NOT NULL, predecessor TEXT NOT NULL, successor TEXT NOT NULL, revision INTEGER NOT NULL,
            PRIMARY KEY (catalog_id, predecessor, successor, revision)) STRICT, WITHOUT ROWID;
        CREATE INDEX successions_by_successor ON successions (catalog_id, successor);
        """;

    /// <summary>What only readers need.</summary>
    public const string Indexes = """
        CREATE INDEX IF NOT EXISTS facts_by_power ON facts (power_id, effective, revision) WHERE power_id IS NOT NULL;
        CREATE INDEX IF NOT EXISTS facts_by_adjustment ON facts (catalog_id, known, revision);
        CREATE INDEX IF NOT EXISTS facts_by_subject ON facts (catalog_id, subject, revision) WHERE power_id IS NULL;
        CREATE INDEX IF NOT EXISTS facts_by_correction ON facts (catalog_id, corrects) WHERE corrects IS NOT NULL;
        CREATE INDEX IF NOT EXISTS element_changes_by_power ON element_changes (power_id, element, revision);
        """;

    private readonly Statement _adjustment;
    private readonly Statement _fact;
    private readonly Statement _change;
    private readonly Statement _succession;

    public AuditHistoryProjection(SqliteConnection connection)
    {
        _adjustment = new Statement(
            connection,
            """
            INSERT INTO adjustments (catalog_id, known, adjustment, opening, document_number, document_number_written, title, authority, decided, effective,
                published, lines_digest, source_digest, source_name, remark, promulgated, recorded, actor)
            VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16, ?17, ?18)
            """);
        _fact = new Statement(
            connection,
            "INSERT INTO facts (catalog_id, revision, known, line, effective, type, power_id, subject, corrects, counts_department, counts_category) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11)");
        _change = new Statement(
            connection,
            "INSERT INTO element_changes (catalog_id, revision, ordinal, power_id, element, before, after, editorial) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)");
        _succession = new Statement(connection, "INSERT INTO successions (catalog_id, predecessor, successor, revision) VALUES (?1, ?2, ?3, ?4) ON CONFLICT DO NOTHING");
    }

    public void Begin(AdjustmentContext adjustment)
    {
        var decision = adjustment.Promulgated;
        _adjustment.Run(
            adjustment.Catalog, adjustment.Known, decision.Adjustment.Value, decision.Opening ? 1L : 0L, decision.DocumentNumber, decision.DocumentNumberAsWritten,
            decision.Title, decision.Authority, (long)Clocks.Number(decision.Decided), (long)Clocks.Number(decision.Effective),
            decision.Published is { } day ? Clocks.Number(day) : default(long?), decision.LinesDigest, decision.SourceDigest, decision.SourceName, decision.Remark,
            adjustment.PromulgatedAt, adjustment.Recorded, adjustment.Actor);
    }

    public void Apply(PowerChange change)
    {
        // An annulment is one fact, however many powers it touches; it comes as a whole too.
        if (change.Fact is AdjustmentAnnulled) return;
        Write(change.Adjustment, change.Revision, change.Fact, change.Power, change.Code.Value, change.CountsAs);
        Succeed(change, change.Fact is FactCorrected corrected ? corrected.Reading : change.Fact);
        if (change.Fact is not PowerElementsChanged changed) return;
        var ordinal = 0L;
        foreach (var place in changed.Changes)
        {
            _change.Run(
                change.Adjustment.Catalog, change.Revision, ordinal++, change.Power, place.Element, place.From, place.To, place.Editorial ? 1L : 0L);
        }
    }

    public void Apply(AdjustmentContext adjustment, long revision, Fact fact) => Write(adjustment, revision, fact, null, fact switch
    {
        FactCorrected => "",
        AdjustmentAnnulled annulled => annulled.Annuls.Value,
        DepartmentFact department => department.Department.Value,
        TownshipFact township => township.Township.Value,
        _ => throw new NotSupportedException($"{nameof(AuditHistoryProjection)} has no rule for {fact.GetType().Name}."),
    }, null);

    public void End(AdjustmentContext adjustment)
    {
    }

    public void Dispose()
    {
        _adjustment.Dispose();
        _fact.Dispose();
        _change.Dispose();
        _succession.Dispose();
    }

    // Merges and splits, from whichever side they are told.
    private void Succeed(PowerChange change, Fact? fact)
    {
        if (fact is PowerAdded added)
        {
            foreach (var before in added.Supersedes) _succession.Run(change.Adjustment.Catalog, before.Value, added.Power.Value, change.Revision);
        }
        else if (fact is PowerRemoved removed)
        {
            foreach (var after in removed.SupersededBy) _succession.Run(change.Adjustment.Catalog, removed.Power.Value, after.Value, change.Revision);
        }
    }

    private void Write(AdjustmentContext adjustment, long revision, Fact fact, long? power, string subject, PowerState? countsAs) => _fact.Run(
        adjustment.Catalog, revision, adjustment.Known, (long)fact.Line, (long)Clocks.Number(fact.Effective), fact.GetType().Name, power, subject,
        (fact as FactCorrected)?.Corrects, countsAs?.Department.Value, countsAs is null ? default(long?) : (long)countsAs.Category);
}

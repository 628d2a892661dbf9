using Microsoft.Data.Sqlite;
using PowerCatalog.Domain.Events;
using PowerCatalog.Domain.Powers;
using PowerCatalog.Ledger.Events;
using PowerCatalog.Sqlite;

namespace PowerCatalog.ReadModels.Foundation;

/// <summary>
/// One row for each adjustment and one for each fact: its adjustment, both clocks, and under what it counts. The journal and every read
/// model stand on them.
/// </summary>
internal sealed class FactTable : IProjection
{
    public const string Schema = """
        CREATE TABLE adjustments (
            catalog_id INTEGER NOT NULL, known INTEGER NOT NULL, adjustment TEXT NOT NULL, opening INTEGER NOT NULL, document_number TEXT,
            document_number_written TEXT, title TEXT NOT NULL, authority TEXT NOT NULL, decided INTEGER NOT NULL,
            effective INTEGER NOT NULL,
            published INTEGER, lines_digest TEXT NOT NULL, source_digest TEXT NOT NULL, source_name TEXT NOT NULL, remark TEXT,
            promulgated INTEGER NOT NULL, recorded INTEGER NOT NULL, actor TEXT NOT NULL,
            PRIMARY KEY (catalog_id, known)) STRICT, WITHOUT ROWID;
        CREATE UNIQUE INDEX adjustments_by_id ON adjustments (catalog_id, adjustment);
        CREATE TABLE facts (
            catalog_id INTEGER NOT NULL, revision INTEGER NOT NULL, known INTEGER NOT NULL, line INTEGER NOT NULL,
            effective INTEGER NOT NULL,
            type TEXT NOT NULL, power_id INTEGER, subject TEXT NOT NULL, corrects INTEGER,
            counts_department TEXT, counts_category INTEGER,
            PRIMARY KEY (catalog_id, revision)) STRICT, WITHOUT ROWID;
        """;

    /// <summary>The indexes that only readers need.</summary>
    public const string Indexes = """
        CREATE INDEX IF NOT EXISTS facts_by_power ON facts (power_id, effective, revision) WHERE power_id IS NOT NULL;
        CREATE INDEX IF NOT EXISTS facts_by_day ON facts (catalog_id, effective, revision, counts_department);
        CREATE INDEX IF NOT EXISTS facts_by_adjustment ON facts (catalog_id, known, revision);
        CREATE INDEX IF NOT EXISTS facts_by_subject ON facts (catalog_id, subject, revision) WHERE power_id IS NULL;
        CREATE INDEX IF NOT EXISTS facts_by_correction ON facts (catalog_id, corrects) WHERE corrects IS NOT NULL;
        """;

    private readonly Statement _adjustment;
    private readonly Statement _fact;

    public FactTable(SqliteConnection connection)
    {
        _adjustment = new Statement(
            connection,
            """
            INSERT INTO adjustments (catalog_id, known, adjustment, opening, document_number, document_number_written, title, authority,
                decided, effective,
                published, lines_digest, source_digest, source_name, remark, promulgated, recorded, actor)
            VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16, ?17, ?18)
            """);
        _fact = new Statement(
            connection,
            """
            INSERT INTO facts (catalog_id, revision, known, line, effective, type, power_id, subject, corrects, counts_department,
                counts_category)
            VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11)
            """);
    }

    public void Begin(AdjustmentContext adjustment)
    {
        var promulgated = adjustment.Promulgated;
        _adjustment.Run(
            adjustment.Catalog, adjustment.Known, promulgated.Adjustment.Value, promulgated.Opening ? 1L : 0L, promulgated.DocumentNumber,
            promulgated.DocumentNumberAsWritten, promulgated.Title, promulgated.Authority,
            (long)ClockColumns.Number(promulgated.Decided), (long)ClockColumns.Number(promulgated.Effective),
            promulgated.Published is { } day ? ClockColumns.Number(day) : default(long?), promulgated.LinesDigest,
            promulgated.SourceDigest, promulgated.SourceName, promulgated.Remark, adjustment.PromulgatedAt, adjustment.Recorded,
            adjustment.Actor);
    }

    public void Apply(PowerChange change)
    {
        // An annulment is one fact, however many powers it affects.
        if (change.Fact is AdjustmentAnnulled) return;
        Write(change.Adjustment, change.Revision, change.Fact, change.Power, change.Code.Value, change.CountsAs);
    }

    public void Apply(AdjustmentContext adjustment, long revision, Fact fact) => Write(adjustment, revision, fact, null, fact switch
    {
        FactCorrected => "",
        AdjustmentAnnulled annulled => annulled.Annuls.Value,
        DepartmentFact department => department.Department.Value,
        TownshipFact township => township.Township.Value,
        _ => throw new NotSupportedException($"The table of facts has no rule for {fact.GetType().Name}."),
    }, null);

    public void End(AdjustmentContext adjustment)
    {
    }

    public void Dispose()
    {
        _adjustment.Dispose();
        _fact.Dispose();
    }

    private void Write(AdjustmentContext adjustment, long revision, Fact fact, long? power, string subject, PowerState? countsAs) =>
        _fact.Run(
            adjustment.Catalog, revision, adjustment.Known, (long)fact.Line, (long)ClockColumns.Number(fact.Effective),
            EventRegistry.NameOf(fact), power, subject, (fact as FactCorrected)?.Corrects, countsAs?.Department.Value,
            countsAs is null ? default(long?) : (long)countsAs.Category);
}

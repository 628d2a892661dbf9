using Microsoft.Data.Sqlite;
using PowerCatalog.Domain.Events;
using PowerCatalog.ReadModels.Foundation;
using PowerCatalog.Sqlite;

namespace PowerCatalog.ReadModels.AuditHistory;

/// <summary>
/// One row for each element that a fact changed, with before and after, and one for each succession of powers; the fact, its adjustment and
/// both clocks are in the foundation's tables. The elements of an addition are not repeated here, as the journal has its fact. What is
/// foreseen of each power is beside them.
/// </summary>
internal sealed class AuditHistoryProjection : IProjection
{
    private const string Schema = """
        CREATE TABLE element_changes (
            catalog_id INTEGER NOT NULL, revision INTEGER NOT NULL, ordinal INTEGER NOT NULL, power_id INTEGER NOT NULL,
            element TEXT NOT NULL,
            before TEXT, after TEXT, editorial INTEGER NOT NULL,
            PRIMARY KEY (catalog_id, revision, ordinal)) STRICT, WITHOUT ROWID;
        CREATE TABLE successions (
            catalog_id INTEGER NOT NULL, predecessor TEXT NOT NULL, successor TEXT NOT NULL, revision INTEGER NOT NULL,
            PRIMARY KEY (catalog_id, predecessor, successor, revision)) STRICT, WITHOUT ROWID;
        CREATE INDEX successions_by_successor ON successions (catalog_id, successor);
        """;

    private const string Indexes = """
        CREATE INDEX IF NOT EXISTS element_changes_by_power ON element_changes (power_id, element, revision);
        """;

    private readonly Statement _change;
    private readonly Statement _succession;
    private readonly ForeseenRows _foreseen;

    private AuditHistoryProjection(SqliteConnection connection)
    {
        _change = new Statement(
            connection,
            """
            INSERT INTO element_changes (catalog_id, revision, ordinal, power_id, element, before, after, editorial)
            VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)
            """);
        _succession = new Statement(
            connection,
            "INSERT INTO successions (catalog_id, predecessor, successor, revision) VALUES (?1, ?2, ?3, ?4) ON CONFLICT DO NOTHING");
        _foreseen = new ForeseenRows(connection);
    }

    /// <summary>The read model.</summary>
    public static ReadModelDefinition Definition { get; } =
        new(
            "AuditHistory", 2, Schema + ForeseenRows.Schema, Indexes + ForeseenRows.Indexes,
            connection => new AuditHistoryProjection(connection));

    public void Begin(AdjustmentContext adjustment)
    {
    }

    public void Apply(PowerChange change)
    {
        _foreseen.Apply(change);
        if (change.Fact is AdjustmentAnnulled) return;
        Succeed(change, change.Fact is FactCorrected corrected ? corrected.Reading : change.Fact);
        if (change.Fact is not PowerElementsChanged changed) return;
        var ordinal = 0L;
        foreach (var place in changed.Changes)
        {
            _change.Run(
                change.Adjustment.Catalog, change.Revision, ordinal++, change.Power, place.Element, place.From, place.To,
                place.Editorial ? 1L : 0L);
        }
    }

    public void Apply(AdjustmentContext adjustment, long revision, Fact fact)
    {
    }

    public void End(AdjustmentContext adjustment)
    {
    }

    public void Dispose()
    {
        _change.Dispose();
        _succession.Dispose();
        _foreseen.Dispose();
    }

    // Merges and splits, recorded from either side.
    private void Succeed(PowerChange change, Fact? fact)
    {
        if (fact is PowerAdded added)
        {
            foreach (var before in added.Supersedes)
                _succession.Run(change.Adjustment.Catalog, before.Value, added.Power.Value, change.Revision);
        }
        else if (fact is PowerRemoved removed)
        {
            foreach (var after in removed.SupersededBy)
                _succession.Run(change.Adjustment.Catalog, removed.Power.Value, after.Value, change.Revision);
        }
    }
}

using Microsoft.Data.Sqlite;
using PowerCatalog.Domain.Codes;
using PowerCatalog.Domain.Events;
using PowerCatalog.Domain.Folding;
using PowerCatalog.Domain.Powers;
using PowerCatalog.ReadModels.Foundation;
using PowerCatalog.Sqlite;

namespace PowerCatalog.ReadModels.Statistics;

/// <summary>
/// Counts facts by adjustment, effective date, department and category. A power counts under its department and category when the fact
/// takes effect (before it, for a removal), as known when it was recorded. Corrections and annulments subtract what no longer took effect
/// and add what did, for the original adjustment; each row has the revision from which it is known.
/// </summary>
internal sealed class StatisticsProjection : IProjection
{
    private const string Schema = """
        CREATE TABLE counts (
            catalog_id INTEGER NOT NULL, effective INTEGER NOT NULL, known INTEGER NOT NULL, adjustment INTEGER NOT NULL,
            opening INTEGER NOT NULL,
            department TEXT NOT NULL, category INTEGER NOT NULL, reading INTEGER NOT NULL,
            added INTEGER NOT NULL, removed INTEGER NOT NULL, changed INTEGER NOT NULL, element_changes INTEGER NOT NULL,
            editorial_changes INTEGER NOT NULL,
            transferred INTEGER NOT NULL, delegated INTEGER NOT NULL, recalled INTEGER NOT NULL, suspended INTEGER NOT NULL,
            resumed INTEGER NOT NULL,
            PRIMARY KEY (catalog_id, effective, known, adjustment, department, category, reading)) STRICT, WITHOUT ROWID;
        """;

    // What one adjustment did, without looking at all others.
    private const string Indexes = "CREATE INDEX counts_by_adjustment ON counts (catalog_id, adjustment);";

    private readonly Statement _insert;
    private readonly Statement _countsAs;
    private readonly Statement _adjustment;

    // By catalog: where a ledger takes an adjustment in parts, those of two catalogs may come in turn.
    private readonly Dictionary<long, OpenCounts> _open = [];

    private StatisticsProjection(SqliteConnection connection)
    {
        _insert = new Statement(
            connection,
            """
            INSERT INTO counts (catalog_id, effective, known, adjustment, opening, department, category, reading, added, removed, changed,
                element_changes,
                editorial_changes, transferred, delegated, recalled, suspended, resumed)
            VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16, ?17, ?18)
            """);
        _countsAs = new Statement(
            connection, "SELECT counts_department, counts_category FROM facts WHERE catalog_id = ?1 AND revision = ?2");
        _adjustment = new Statement(connection, "SELECT known, opening FROM adjustments WHERE catalog_id = ?1 AND adjustment = ?2");
    }

    /// <summary>The read model.</summary>
    public static ReadModelDefinition Definition { get; } =
        new("Statistics", 2, Schema, Indexes, connection => new StatisticsProjection(connection));

    public void Begin(AdjustmentContext adjustment) => _open[adjustment.Catalog] = new OpenCounts();

    public void Apply(PowerChange change)
    {
        var open = _open[change.Adjustment.Catalog];
        if (change.Fact is not PowerFact fact)
        {
            Recount(change, open);
            return;
        }

        var counted = fact switch
        {
            PowerDelegated => open.Delegated.Add(change.Power),
            DelegationRecalled => open.Recalled.Add(change.Power),
            _ => true,
        };
        if (!counted) return;
        var state = change.CountsAs;
        var key = new CountKey(
            fact.Effective, change.Adjustment.Known, change.Adjustment.Promulgated.Opening, state?.Department.Value ?? "",
            (long)(state?.Category ?? Category.Other), LensVariant.Both);
        open.Of(key).Add(fact, 1);
    }

    public void Apply(AdjustmentContext adjustment, long revision, Fact fact)
    {
    }

    public void End(AdjustmentContext adjustment)
    {
        foreach (var (key, tally) in _open[adjustment.Catalog].Tallies)
        {
            if (tally.IsZero) continue;
            _insert.Run(
                adjustment.Catalog, (long)ClockColumns.Number(key.Effective), adjustment.Known, key.Adjustment, key.Opening ? 1L : 0L,
                key.Department, key.Category, key.Reading, tally.Added, tally.Removed, tally.Changed, tally.ElementChanges,
                tally.EditorialChanges, tally.Transferred, tally.Delegated, tally.Recalled, tally.Suspended, tally.Resumed);
        }

        _open.Remove(adjustment.Catalog);
    }

    public void Dispose()
    {
        foreach (var statement in (Statement[])[_insert, _countsAs, _adjustment]) statement.Dispose();
    }

    // Subtracts what took effect before and adds what takes effect now; what is in both cancels out.
    private void Recount(PowerChange change, OpenCounts open)
    {
        var annulments = change.Adjustment.Annulments;
        var before = change.Fact is AdjustmentAnnulled ? annulments.Before(change.Revision) : annulments;
        Count(change, open, EffectiveFacts.OnTheirOwnDay(change.Before.Facts, before), -1);
        Count(change, open, EffectiveFacts.OnTheirOwnDay(change.After.Facts, annulments), 1);
    }

    private void Count(PowerChange change, OpenCounts open, IReadOnlyList<Effective<Fact>> facts, int sign)
    {
        var once = new HashSet<(AdjustmentId, Type)>();
        foreach (var fact in facts)
        {
            // A power counts once per adjustment, however many groups of townships it was delegated to.
            if (fact.Fact is PowerDelegated or DelegationRecalled && !once.Add((fact.Fact.Adjustment, fact.Fact.GetType()))) continue;
            var (known, opening) = Two(
                _adjustment, change.Adjustment.Catalog, fact.Fact.Adjustment.Value, row => (row.Number(0), row.Number(1) != 0));
            var (department, category) = Two(
                _countsAs, change.Adjustment.Catalog, fact.Reading,
                row => (row.TextOrNull(0) ?? "", row.NumberOrNull(1) ?? (long)Category.Other));
            open.Of(new CountKey(fact.Fact.Effective, known, opening, department, category, LensVariant.Corrected)).Add(fact.Fact, sign);
        }
    }

    private static (T1, T2) Two<T1, T2>(Statement statement, long catalog, SqlValue key, Func<StatementRows, (T1, T2)> read)
    {
        using var rows = statement.Read(catalog, key);
        return rows.Next() ? read(rows) : throw new ReadModelException("读模型缺少已统计的记录。请重建读模型。"
            + "The read models lack a fact that they counted. Rebuild them.");
    }

    private readonly record struct CountKey(
        DateOnly Effective, long Adjustment, bool Opening, string Department, long Category, long Reading);

    private sealed class OpenCounts
    {
        public Dictionary<CountKey, Tally> Tallies { get; } = [];

        public HashSet<long> Delegated { get; } = [];

        public HashSet<long> Recalled { get; } = [];

        public Tally Of(CountKey key)
        {
            if (!Tallies.TryGetValue(key, out var tally)) Tallies.Add(key, tally = new Tally());
            return tally;
        }
    }
}

using Microsoft.Data.Sqlite;
using PowerCatalog.Domain.Events;
using PowerCatalog.Domain.Powers;
using PowerCatalog.Ledger.Sqlite;
using PowerCatalog.ReadModels.Engine;

namespace PowerCatalog.ReadModels.Statistics;

/// <summary>
/// What was done, counted by adjustment, effective date, department and category. A power counts with the department and category that it has when the
/// fact takes effect (before it, for a removal).
/// </summary>
internal sealed class StatisticsProjection : IProjection
{
    public const string Schema = """
        CREATE TABLE counts (
            catalog_id INTEGER NOT NULL, effective INTEGER NOT NULL, known INTEGER NOT NULL, opening INTEGER NOT NULL, department TEXT NOT NULL, category INTEGER NOT NULL,
            added INTEGER NOT NULL, removed INTEGER NOT NULL, changed INTEGER NOT NULL, element_changes INTEGER NOT NULL, editorial_changes INTEGER NOT NULL,
            transferred INTEGER NOT NULL, delegated INTEGER NOT NULL, recalled INTEGER NOT NULL, suspended INTEGER NOT NULL, resumed INTEGER NOT NULL,
            PRIMARY KEY (catalog_id, effective, known, department, category)) STRICT, WITHOUT ROWID;
        """;

    private readonly Statement _insert;

    // By catalog: where a ledger takes a decision in parts, those of two catalogs may come in turn.
    private readonly Dictionary<long, OpenCounts> _open = [];

    public StatisticsProjection(SqliteConnection connection)
    {
        _insert = new Statement(
            connection,
            """
            INSERT INTO counts (catalog_id, effective, known, opening, department, category, added, removed, changed, element_changes, editorial_changes,
                transferred, delegated, recalled, suspended, resumed)
            VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16)
            """);
    }

    public void Begin(AdjustmentContext adjustment) => _open[adjustment.Catalog] = new OpenCounts();

    public void Apply(PowerChange change)
    {
        var day = change.Fact.Effective;
        var open = _open[change.Adjustment.Catalog];
        var tally = TallyOf(open, day, (change.Fact is PowerRemoved ? change.Before : change.After).On(day) ?? LastKnown(change));
        switch (change.Fact)
        {
            case PowerAdded:
                tally.Added++;
                break;
            case PowerRemoved:
                tally.Removed++;
                break;
            case PowerElementsChanged changed:
                tally.Changed++;
                tally.ElementChanges += changed.Changes.Count;
                tally.EditorialChanges += changed.Changes.Count(place => place.Editorial);
                break;
            case PowerTransferred:
                tally.Transferred++;
                break;
            case PowerDelegated:
                if (open.Delegated.Add(change.Power)) tally.Delegated++;
                break;
            case DelegationRecalled:
                if (open.Recalled.Add(change.Power)) tally.Recalled++;
                break;
            case PowerSuspended:
                tally.Suspended++;
                break;
            case PowerResumed:
                tally.Resumed++;
                break;
            default:
                throw new NotSupportedException($"{nameof(StatisticsProjection)} has no rule for {change.Fact.GetType().Name}.");
        }
    }

    public void Apply(AdjustmentContext adjustment, long revision, Fact fact)
    {
    }

    public void End(AdjustmentContext adjustment)
    {
        foreach (var ((effective, department, category), tally) in _open[adjustment.Catalog].Tallies)
        {
            _insert.Run(
                adjustment.Catalog, (long)Clocks.Number(effective), adjustment.Known, adjustment.Promulgated.Opening ? 1L : 0L, department, (long)category,
                tally.Added, tally.Removed, tally.Changed, tally.ElementChanges, tally.EditorialChanges, tally.Transferred, tally.Delegated, tally.Recalled,
                tally.Suspended, tally.Resumed);
        }

        _open.Remove(adjustment.Catalog);
    }

    public void Dispose() => _insert.Dispose();

    // A fact about a power that is off the list on the day, which late decisions can bring about, counts where the power last stood; one that was never
    // on the list counts under no department.
    private static PowerState? LastKnown(PowerChange change) =>
        change.After.Periods.Concat(change.Before.Periods).Select(period => period.State).LastOrDefault(state => state is not null);

    private static Tally TallyOf(OpenCounts open, DateOnly effective, PowerState? state)
    {
        var key = (effective, state?.Department.Value ?? "", state?.Category ?? Category.Other);
        if (!open.Tallies.TryGetValue(key, out var tally)) open.Tallies.Add(key, tally = new Tally());
        return tally;
    }

    private sealed class OpenCounts
    {
        public Dictionary<(DateOnly Effective, string Department, Category Category), Tally> Tallies { get; } = [];

        public HashSet<long> Delegated { get; } = [];

        public HashSet<long> Recalled { get; } = [];
    }

    private sealed class Tally
    {
        public long Added;
        public long Removed;
        public long Changed;
        public long ElementChanges;
        public long EditorialChanges;
        public long Transferred;
        public long Delegated;
        public long Recalled;
        public long Suspended;
        public long Resumed;
    }
}

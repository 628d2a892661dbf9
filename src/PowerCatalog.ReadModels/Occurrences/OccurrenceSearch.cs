using PowerCatalog.Domain.Events;
using PowerCatalog.Domain.Folding;
using PowerCatalog.ReadModels.AuditHistory;
using PowerCatalog.ReadModels.Auditing;
using PowerCatalog.ReadModels.Foundation;
using PowerCatalog.ReadModels.Lenses;
using PowerCatalog.Sqlite;

namespace PowerCatalog.ReadModels.Occurrences;

/// <summary>
/// Finds what happens between two days, in order. Facts that nobody corrected or annulled are found by their days alone; the powers of the
/// others, which are few, are read whole and their facts taken as they read (<see cref="EffectiveFacts"/>).
/// </summary>
internal sealed class OccurrenceSearch(CatalogView view, OccurrenceScope scope, OccurrenceDays days)
{
    private readonly AnnulledAdjustments _annulled = AnnulledAdjustments.Of(view);
    private readonly ExercisedPowers? _exercised = scope.Receiver is { } receiver ? ExercisedPowers.Of(view, receiver) : null;

    /// <summary>All, in order; what a fact says is not read where the scope does not need it.</summary>
    public IReadOnlyList<Found> Find() => InOrder([.. FindRecorded(), .. FindForeseen()]);

    /// <summary>What comes by itself, in order.</summary>
    public IReadOnlyList<Found> FindForeseen() => InOrder(Foreseen());

    /// <summary>What adjustments bring, in order.</summary>
    public IReadOnlyList<Found> FindRecorded()
    {
        var touched = view.Lens.AsRecorded ? [] : CorrectedPowers();
        var rows = FactsInRange();
        var read = rows.Where(row => !view.Lens.AsRecorded && (touched.Contains(row.Power) || _annulled.Of(row.Adjustment).By is not null))
            .Select(row => row.Power).ToHashSet();
        var plain = rows.Where(row => !read.Contains(row.Power) && row.Type != EventNames.FactCorrected).ToList();
        return InOrder(
        [
            .. Plain(plain), .. read.Count > 0 ? AsRead(read) : [], .. Corrections(), .. Bodies(), .. Annulments(), .. Opening(),
        ]);
    }

    /// <summary>Reads what is still to be read.</summary>
    public IReadOnlyList<Found> Read(IReadOnlyList<Found> found)
    {
        var rows = Rows(found.Where(one => one.Entries is null).Select(one => one.Revision)).ToDictionary(row => row.Revision);
        return
        [
            .. found.Select(one => one.Entries is not null
                ? one
                : Of(rows[one.Revision], one.Day)),
        ];
    }

    private static IReadOnlyList<Found> InOrder(IEnumerable<Found> found) =>
        [.. found.OrderBy(one => one.Day).ThenBy(one => one.Revision)];

    private Found Of(HistoryRow row, DateOnly day) => new(day, row.Revision, row.Known, [.. row.Entries(view, _annulled)], row.Fact);

    private SqlParameters Parameters()
    {
        var parameters = view.Parameters();
        scope.AddTo(parameters);
        parameters.Add("after", days.First);
        parameters.Add("upTo", days.Last);
        parameters.Add("recorded", days.Recorded);
        parameters.Add("knownFrom", days.KnownFrom);
        return parameters;
    }

    private List<PlainFact> FactsInRange()
    {
        var opening = scope.LeavesOpeningOut ? $"AND NOT (a.opening = 1 AND f.type = '{EventNames.PowerAdded}')" : "";
        // The plus keeps SQLite from the index by which almost everything would be found.
        var (byDay, byKnown) = days.KnownFrom > 0 ? ("+f.effective", "f.known") : ("f.effective", "+f.known");
        return
        [
            .. view.Query<PlainFact>(
                $"""
                SELECT f.revision AS Revision, f.known AS Known, f.effective AS Effective, f.power_id AS Power, f.type AS Type,
                    a.adjustment AS Adjustment
                FROM facts f JOIN adjustments a ON a.catalog_id = f.catalog_id AND a.known = f.known
                WHERE f.catalog_id = @catalog AND {byDay} > @after AND {byDay} <= @upTo AND {byKnown} <= @known
                    AND {byKnown} >= @knownFrom AND f.power_id IS NOT NULL AND a.recorded < @recorded AND {scope.Facts} {opening}
                """,
                Parameters()),
        ];
    }

    // A department's and a receiver's facts must be looked into to be told from others; the rest waits until it is shown.
    private IEnumerable<Found> Plain(IReadOnlyList<PlainFact> rows)
    {
        var looked = rows.Where(
            row => scope.Receiver is not null || (scope.Department is not null && row.Type == EventNames.PowerTransferred)).ToList();
        var waiting = looked.Count == 0
            ? rows
            : [.. rows.ExceptBy(looked.Select(row => row.Revision), row => row.Revision)];
        return waiting.Select(row => new Found(ClockColumns.Date(row.Effective), row.Revision, row.Known, null, null))
            .Concat(
                Rows(looked.Select(row => row.Revision)).Where(row => Concerns(row.Subject, row.Fact, row.Fact.Effective))
                    .Select(row => Of(row, row.Fact.Effective)));
    }

    // Corrections are few, and have an index of their own; SQLite would go through all that is known.
    private HashSet<long> CorrectedPowers() =>
        [
            .. view.Numbers(
                "SELECT DISTINCT power_id FROM facts f INDEXED BY facts_by_correction WHERE catalog_id = @catalog AND corrects IS NOT "
                    + "NULL AND power_id IS NOT NULL AND known <= @known",
                view.Parameters()),
        ];

    private IEnumerable<Found> AsRead(IReadOnlyCollection<long> powers)
    {
        var annulments = Domain.Folding.Annulments.Of(AnnulledAdjustments.Known(view).Select(known => known.Annulled));
        var all = view.Query<HistoryRow>(
            $"{TrailQueries.OfWholePowers} AND f.power_id IN ({string.Join(',', powers)}) ORDER BY f.revision", view.Parameters()).ToList();
        foreach (var power in all.GroupBy(row => row.Subject))
        {
            var rows = power.ToDictionary(row => row.Revision);
            var facts = power.Select(row => new Recorded<Fact>(row.Revision, row.Fact)).ToList();
            foreach (var (revision, _, fact) in EffectiveFacts.OnTheirOwnDay(facts, annulments))
            {
                var row = rows[revision];
                if (days.Hold(fact.Effective) && days.Knows(row.Known, row.Recorded) && Concerns(power.Key, fact, fact.Effective))
                    yield return new Found(fact.Effective, revision, row.Known, [.. row.Entries(view, fact)], fact);
            }
        }
    }

    // A correction happens on the day of its decision, whichever day the corrected fact is of.
    private IEnumerable<Found> Corrections()
    {
        if (view.Lens.AsRecorded) return [];
        var sql =
            $"SELECT {HistoryQueries.Columns} FROM facts f INDEXED BY facts_by_correction "
                + "CROSS JOIN adjustments a ON a.catalog_id = f.catalog_id AND a.known = f.known "
                + "CROSS JOIN power_facts j ON j.power_id = f.power_id AND j.revision = f.revision "
                + "WHERE f.catalog_id = @catalog AND f.corrects IS NOT NULL AND f.known <= @known AND f.known >= @knownFrom "
                + "AND a.recorded < @recorded "
                + $"AND a.effective > @after AND a.effective <= @upTo AND {scope.Facts}";
        return view.Query<HistoryRow>(sql, Parameters()).ToList()
            .Where(row => _annulled.Of(row.Adjustment).By is null)
            .Where(row => Concerns(row.Subject, ((FactCorrected)row.Fact).Reading, ClockColumns.Date(row.InForce)))
            .Select(row => Of(row, ClockColumns.Date(row.InForce)));
    }

    private IEnumerable<Found> Foreseen() =>
        ForeseenEntries.Of(view, $"n.day > @after AND n.day <= @upTo AND {scope.Foreseen} AND a.recorded < @recorded", Parameters())
            .Select(entry => new Found(entry.Effective, entry.Revision, entry.Known, [Only(entry)], null));

    private HistoryEntry Only(HistoryEntry entry) => scope.Receiver is { } receiver ? entry.Only(receiver.Key, receiver.Name) : entry;

    private IEnumerable<Found> Bodies()
    {
        if (scope.Powers is not null) return [];
        var (kind, code) = scope.Department is { } department ? ("department", department) : ("township", scope.Receiver?.Key);
        var of = code is null ? "j.kind <> 'adjustment'" : "j.kind = @kind AND j.code = @body";
        var parameters = Parameters();
        parameters.Add("kind", kind);
        parameters.Add("body", code);
        return view.Query<HistoryRow>($"{TrailQueries.OfBodies} AND {of} AND a.opening = 0 AND a.recorded < @recorded", parameters).ToList()
            .Where(row => _annulled.Of(row.Adjustment).By is null && !(view.Lens.AsRecorded && row.Fact is FactCorrected))
            .Select(row => Of(row, row.Fact is FactCorrected ? ClockColumns.Date(row.InForce) : row.Fact.Effective))
            .Where(found => days.Hold(found.Day) && found.Known >= days.KnownFrom);
    }

    // An annulment concerns whom the annulled adjustment concerned.
    private IEnumerable<Found> Annulments()
    {
        if (view.Lens.AsRecorded) return [];
        var rows = view.Query<HistoryRow>(
            $"{TrailQueries.OfBodies} AND j.kind = 'adjustment' AND a.recorded < @recorded", Parameters()).ToList();
        return rows.Where(row => row.Fact is AdjustmentAnnulled && _annulled.Of(row.Adjustment).By is null)
            .Select(row => Of(row, ((AdjustmentAnnulled)row.Fact).From ?? ClockColumns.Date(row.InForce)))
            .Where(found => days.Hold(found.Day) && found.Known >= days.KnownFrom && IsConcerned((AdjustmentAnnulled)found.Fact!));
    }

    private bool IsConcerned(AdjustmentAnnulled annulled)
    {
        var parameters = Parameters();
        parameters.Add("annuls", annulled.Annuls.Value);
        return scope.Facts == OccurrenceScope.All.Facts || view.Count(
            "SELECT EXISTS (SELECT 1 FROM adjustments a CROSS JOIN facts f ON f.catalog_id = a.catalog_id AND f.known = a.known "
                + $"WHERE a.catalog_id = @catalog AND a.adjustment = @annuls AND {scope.Facts})",
            parameters) != 0;
    }

    private IEnumerable<Found> Opening() => scope.Facts != OccurrenceScope.All.Facts ? [] : view.Query<HistoryRow>(
        """
        SELECT a.promulgated AS Revision, '' AS Subject, '' AS Type, a.recorded AS Recorded, a.known AS Known, a.adjustment AS Adjustment,
            a.document_number AS DocumentNumber, a.title AS Title, a.decided AS Decided, a.effective AS InForce, a.actor AS Actor
        FROM adjustments a
        WHERE a.catalog_id = @catalog AND a.opening = 1 AND a.known <= @known AND a.effective > @after AND a.effective <= @upTo
            AND a.recorded < @recorded AND a.known >= @knownFrom
        """,
        Parameters()).Select(row => new Found(ClockColumns.Date(row.InForce), row.Revision, row.Known, [row.Opening(view)], null));

    private bool Concerns(string power, Fact? fact, DateOnly day)
    {
        if (scope.Department is { } department && fact is PowerTransferred moved)
            return moved.FromDepartment.Value == department || moved.ToDepartment.Value == department;
        return scope.Receiver is not { } receiver || fact switch
        {
            PowerDelegated or DelegationRecalled => TrailQueries.IsAbout(fact, receiver.Key),
            _ => _exercised!.On(power, day),
        };
    }

    private IEnumerable<HistoryRow> Rows(IEnumerable<long> revisions)
    {
        foreach (var part in revisions.Chunk(HistoryQueries.FactsPerPart))
        {
            var given = string.Join(',', part);
            foreach (var row in view.Query<HistoryRow>($"{TrailQueries.OfPowers} AND f.revision IN ({given})", view.Parameters()).ToList())
                yield return row;
        }
    }

    private sealed class PlainFact : ISqlRow<PlainFact>
    {
        public long Revision { get; init; }

        public long Known { get; init; }

        public long Effective { get; init; }

        public long Power { get; init; }

        public string Type { get; init; } = "";

        public static Func<SqlRow, PlainFact> Reader(SqlColumns columns)
        {
            var (revision, known, effective, power, type, adjustment) = (
                columns.Number("Revision"), columns.Number("Known"), columns.Number("Effective"), columns.Number("Power"),
                columns.Text("Type"), columns.Text("Adjustment"));
            return row => new PlainFact
            {
                Revision = revision(row),
                Known = known(row),
                Effective = effective(row),
                Power = power(row),
                Type = type(row),
                Adjustment = adjustment(row),
            };
        }

        public string Adjustment { get; init; } = "";
    }
}

using PowerCatalog.Domain.Codes;
using PowerCatalog.Domain.Events;
using PowerCatalog.ReadModels.AuditHistory;
using PowerCatalog.ReadModels.Lenses;
using PowerCatalog.ReadModels.TownshipDelegations;
using PowerCatalog.Sqlite;

namespace PowerCatalog.ReadModels.Auditing;

/// <summary>The clock by which a trail is ordered.</summary>
public enum TrailOrder
{
    /// <summary>By effective date.</summary>
    Effective,

    /// <summary>By revision.</summary>
    Recorded,
}

/// <summary>Queries trails: every fact about a subject, with the values before and after and what later corrected or annulled it.</summary>
public static class TrailQueries
{
    // Facts about departments and townships are in one table, annulments in another. Both are few, so all of a catalog are read first.
    internal const string OfBodies = $"""
        SELECT {HistoryQueries.Columns}
        FROM (
            SELECT catalog_id, kind, code, revision, type, data FROM body_facts
            UNION ALL SELECT catalog_id, 'adjustment', '', revision, type, data FROM annulments) j
        CROSS JOIN facts f ON f.catalog_id = j.catalog_id AND f.revision = j.revision
        CROSS JOIN adjustments a ON a.catalog_id = f.catalog_id AND a.known = f.known
        WHERE j.catalog_id = @catalog AND +f.known <= @known AND f.power_id IS NULL
        """;

    // The plus keeps SQLite from using the index on known where the revisions are given.
    internal const string OfPowers = $"""
        SELECT {HistoryQueries.Columns} FROM facts f JOIN adjustments a ON a.catalog_id = f.catalog_id AND a.known = f.known
        JOIN power_facts j ON j.power_id = f.power_id AND j.revision = f.revision
        WHERE f.catalog_id = @catalog AND +f.known <= @known
        """;

    // The same by the powers, whose facts an index has together; the condition names them.
    internal const string OfWholePowers = $"""
        SELECT {HistoryQueries.Columns} FROM facts f INDEXED BY facts_by_power
        JOIN adjustments a ON a.catalog_id = f.catalog_id AND a.known = f.known
        JOIN power_facts j ON j.power_id = f.power_id AND j.revision = f.revision
        WHERE f.catalog_id = @catalog AND +f.known <= @known
        """;

    /// <summary>The trail of a power, by either clock.</summary>
    public static IReadOnlyList<HistoryEntry> TrailOf(this CatalogView view, PowerCode power, TrailOrder order) =>
        Sorted(view.History(power), order);

    /// <summary>
    /// The trail of a department, including those merged into it and those it was merged into; null where there is no department with that
    /// code or name.
    /// </summary>
    public static IReadOnlyList<HistoryEntry>? TrailOfDepartment(this CatalogView view, string department, TrailOrder order)
    {
        if (PowerList.DepartmentQueries.CodeOf(view, department) is not { } code) return null;
        var family = FamilyOf(view, code);
        var rows = view.Query<HistoryRow>(
            $"{OfBodies} AND j.kind = 'department' AND j.code IN ({string.Join(',', family.Select((_, i) => $"@d{i}"))})",
            Named(view, family));
        return Sorted(HistoryQueries.Entries(view, rows.ToList()), order);
    }

    /// <summary>
    /// The trail of a receiver: every power delegated to it, recalled or at the end of its term, and a township's own facts.
    /// </summary>
    public static IReadOnlyList<HistoryEntry> TrailOf(this CatalogView view, KnownReceiver receiver, TrailOrder order)
    {
        ArgumentNullException.ThrowIfNull(receiver);
        var parameters = Coded(view, receiver.Key);
        // No other receiver has a key that is a township's code.
        var own = view.Query<HistoryRow>($"{OfBodies} AND j.kind = 'township' AND j.code = @code", parameters).ToList();
        var given = view.Query<HistoryRow>(
            $"""
            {OfWholePowers} AND f.power_id IN (SELECT power_id FROM delegations WHERE catalog_id = @catalog AND receiver = @code)
                AND f.type IN ('{EventNames.PowerDelegated}', '{EventNames.DelegationRecalled}', '{EventNames.FactCorrected}')
            """,
            parameters).Where(row => IsAbout(row.Fact, receiver.Key)).ToList();
        var foreseen = ForeseenEntries.Of(view, "n.receiver = @code", parameters);
        return Sorted([.. HistoryQueries.Entries(view, [.. own, .. given]), .. foreseen], order);
    }

    /// <summary>What an adjustment did beside powers: departments, townships, annulments, and their corrections.</summary>
    public static IReadOnlyList<HistoryEntry> BodyLinesOf(this CatalogView view, long revision)
    {
        var parameters = view.Parameters();
        parameters.Add("revision", revision);
        return Sorted(
            HistoryQueries.Entries(view, view.Query<HistoryRow>($"{OfBodies} AND +f.known = @revision", parameters).ToList()),
            TrailOrder.Recorded);
    }

    // The departments merged into it, directly or indirectly, and those it was merged into.
    private static HashSet<string> FamilyOf(CatalogView view, string code)
    {
        var merged = view.Query(
            "SELECT DISTINCT code, merged_into FROM bodies b WHERE catalog_id = @catalog AND kind = 'department' AND merged_into IS NOT "
                + $"NULL AND {view.Knows("b")}",
            view.Parameters(),
            static row => (Code: row.Text(0), Into: row.Text(1))).ToList();
        var family = new HashSet<string> { code };
        for (var next = code; merged.Find(pair => pair.Code == next).Into is { } into && family.Add(into);) next = into;
        var sources = new Queue<string>([code]);
        while (sources.TryDequeue(out var source))
        {
            foreach (var (from, _) in merged.Where(pair => pair.Into == source))
            {
                if (family.Add(from)) sources.Enqueue(from);
            }
        }

        return family;
    }

    internal static IReadOnlyList<HistoryEntry> Sorted(IEnumerable<HistoryEntry> entries, TrailOrder order) => order == TrailOrder.Effective
        ? [.. entries.OrderBy(entry => entry.Effective).ThenBy(entry => entry.Revision)]
        : [.. entries.OrderBy(entry => entry.Revision)];

    internal static bool IsAbout(Fact? fact, string receiver) => fact switch
    {
        PowerDelegated delegated => delegated.Receivers.Any(named => named.Key == receiver),
        DelegationRecalled recalled => recalled.Receivers.Any(named => named.Key == receiver),
        FactCorrected corrected => IsAbout(corrected.Reading, receiver),
        _ => false,
    };

    private static SqlParameters Coded(CatalogView view, string code)
    {
        var parameters = view.Parameters();
        parameters.Add("code", code);
        return parameters;
    }

    private static SqlParameters Named(CatalogView view, IEnumerable<string> codes)
    {
        var parameters = view.Parameters();
        foreach (var (i, code) in codes.Index()) parameters.Add($"d{i}", code);
        return parameters;
    }
}

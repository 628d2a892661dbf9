using PowerCatalog.Domain.Events;
using PowerCatalog.ReadModels.Foundation;
using PowerCatalog.ReadModels.Lenses;

namespace PowerCatalog.ReadModels.Comparing;

/// <summary>
/// Holds the counts of a comparison beside what the adjustments between its states counted. The sums are of all that one state takes into
/// account and the other does not, by either clock; powers and services together.
/// </summary>
internal static class Reconciling
{
    // Facts of only one state; the opening list counts as additions, as it does in the comparison.
    private const string Between = "(f.effective <= @on AND f.known <= @known) <> (f.effective <= @fromOn AND f.known <= @fromKnown)";

    public static Reconciliation Of(CatalogView from, CatalogView to, Comparison comparison)
    {
        // Backwards what was removed comes back, and what was added goes.
        var backwards = IsBefore(to.Lens, from.Lens);
        var (earlier, later) = backwards ? (Sums(to), Sums(from)) : (Sums(from), Sums(to));
        var (added, removed) = (later.Added - earlier.Added, later.Removed - earlier.Removed);
        IReadOnlyList<ReconciledCount> counts =
        [
            new("added", comparison.Added.Count, backwards ? removed : added),
            new("removed", comparison.Removed.Count, backwards ? added : removed),
            new("moved", comparison.Moved.Count, later.Transferred - earlier.Transferred),
            new(
                "changed", comparison.Changed.Concat(comparison.Editorial).Where(IsElement).Select(place => place.Code).Distinct().Count(),
                later.Changed - earlier.Changed),
            new("places", comparison.Changed.Concat(comparison.Editorial).Count(IsElement), later.Places - earlier.Places),
        ];
        var reasons = Reasons(from, to);
        // Sums may agree by chance despite corrections or annulments, so these reasons are given in any case.
        return new Reconciliation(
            counts,
            counts.All(count => count.Difference == 0) ? reasons.FindAll(reason => reason.Code is "corrected" or "annulled") : reasons);
    }

    private static bool IsBefore(Lens one, Lens other) =>
        one.On <= other.On && one.Known <= other.Known && (one.On, one.Known) != (other.On, other.Known);

    // Suspensions are counted separately.
    private static bool IsElement(ChangedPlace place) => place.Element != "suspended";

    private static (long Added, long Removed, long Transferred, long Changed, long Places) Sums(CatalogView view)
    {
        var sums = view.First(
            $"""
            SELECT total(c.added), total(c.removed), total(c.transferred), total(c.changed), total(c.element_changes)
            FROM counts c WHERE c.catalog_id = @catalog AND c.known <= @known AND c.effective <= @on AND {view.Reads("c")}
            """,
            view.Parameters(),
            static row => (
                Added: row.Number(0), Removed: row.Number(1), Transferred: row.Number(2), Changed: row.Number(3), Places: row.Number(4)));
        return ((long)sums.Added, (long)sums.Removed, (long)sums.Transferred, (long)sums.Changed, (long)sums.Places);
    }

    private static List<Reason> Reasons(CatalogView from, CatalogView to)
    {
        var reasons = new List<Reason>();
        Add(
            "came-and-went",
            $"SELECT count(*) FROM (SELECT 1 FROM facts f WHERE f.catalog_id = @catalog AND {Between} AND f.type IN "
                + $"('{EventNames.PowerAdded}', '{EventNames.PowerRemoved}') GROUP BY f.power_id HAVING count(DISTINCT f.type) = 2)",
            "项职权在此期间既增加又减少，两相抵销。", "powers were both added and removed between the two states, which cancel out.");
        Add(
            "changed-and-added-or-removed",
            $"SELECT count(*) FROM (SELECT 1 FROM facts f WHERE f.catalog_id = @catalog AND {Between} AND f.type IN "
                + $"('{EventNames.PowerAdded}', '{EventNames.PowerRemoved}', '{EventNames.PowerElementsChanged}', "
                + $"'{EventNames.PowerTransferred}') GROUP BY f.power_id HAVING count(DISTINCT f.type IN ('{EventNames.PowerAdded}', "
                + $"'{EventNames.PowerRemoved}')) = 2)",
            "项职权在此期间变更或划转，又增加或减少，清单只反映增加或减少。",
            "powers were changed or transferred and also added or removed between the two states; the lists show only the latter.");
        Add(
            "changed-again",
            $"SELECT count(*) FROM (SELECT 1 FROM facts f WHERE f.catalog_id = @catalog AND {Between} AND f.type IN "
                + $"('{EventNames.PowerElementsChanged}', '{EventNames.PowerTransferred}') "
                + "GROUP BY f.power_id, f.type HAVING count(*) > 1)",
            "项职权在此期间不止一次变更或划转，决定逐次计数，清单只比较首尾两个状态。",
            "powers were changed or transferred more than once between the two states; adjustments count each change, the lists compare "
                + "only the first and the last state.");
        Add(
            "late",
            "SELECT count(DISTINCT f.power_id) FROM facts f JOIN facts g ON g.power_id = f.power_id AND g.effective > f.effective AND "
                + $"g.known < f.known WHERE f.catalog_id = @catalog AND f.type = '{EventNames.PowerElementsChanged}' AND g.type = f.type "
                + $"AND {Between}",
            "项职权的变更是补记的，此前已记录生效更晚的变更，清单以后者为准。",
            "powers have a change that was recorded after one with a later effective date; the lists show that one.");
        Add(
            "corrected",
            $"SELECT count(*) FROM facts f WHERE f.catalog_id = @catalog AND f.type = '{EventNames.FactCorrected}' AND f.known > "
                + "min(@known, @fromKnown) AND f.known <= max(@known, @fromKnown)",
            "处更正在此期间记录，更正后的内容不一定计为变更。",
            "corrections were recorded between the two states; a corrected value does not necessarily count as a change.");
        Add(
            "annulled",
            $"SELECT count(*) FROM facts f WHERE f.catalog_id = @catalog AND f.type = '{EventNames.AdjustmentAnnulled}' AND ((f.known > "
                + "min(@known, @fromKnown) AND f.known <= max(@known, @fromKnown)) OR (f.known <= @known AND f.effective > min(@on, "
                + "@fromOn) AND f.effective <= max(@on, @fromOn)))",
            "件决定在此期间被撤销，其内容自始不再计入，或自某日起失效。",
            "adjustments were annulled between the two states; what they did no longer counts, from the start or from a day on.");
        return reasons;

        void Add(string code, string sql, string zh, string en)
        {
            var parameters = to.Parameters();
            parameters.Add("fromOn", (long)ClockColumns.Number(from.Lens.On));
            parameters.Add("fromKnown", from.Lens.Known);
            var count = to.Count(sql, parameters);
            if (count > 0) reasons.Add(new Reason(code, count, $"{count} {zh}", $"{count} {en}"));
        }
    }
}

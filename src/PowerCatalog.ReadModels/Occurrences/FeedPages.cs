using PowerCatalog.Domain.Time;
using PowerCatalog.ReadModels.AuditHistory;
using PowerCatalog.ReadModels.Auditing;
using PowerCatalog.ReadModels.Foundation;
using PowerCatalog.ReadModels.Lenses;

namespace PowerCatalog.ReadModels.Occurrences;

/// <summary>Asks for pages of the feed of a whole catalog.</summary>
public static class FeedPages
{
    /// <summary>A page; null where there is none of that number yet. The view is at the head and for today.</summary>
    /// <param name="view">The catalog.</param>
    /// <param name="number">The page, from 0; null for the newest.</param>
    public static FeedPage? Page(this CatalogView view, long? number)
    {
        ArgumentNullException.ThrowIfNull(view);
        var newest = view.Lens.Known / FeedPage.Revisions;
        var page = number ?? newest;
        if (page < 0 || page > newest) return null;
        var (from, to) = (page * FeedPage.Revisions, ((page + 1) * FeedPage.Revisions) - 1);
        var items = Facts(view, from, to).Concat(Foreseen(view, from, to))
            .OrderBy(item => item.Place).ThenBy(item => item.First.IsForeseen).ThenBy(item => item.First.Effective)
            .ThenBy(item => item.First.Revision).ThenBy(item => item.First.Element, StringComparer.Ordinal);
        return new FeedPage(page, newest, view.Lens.Known > to, [.. Named(view, [.. items])]);
    }

    private static IEnumerable<FeedItem> Facts(CatalogView view, long from, long to)
    {
        var parameters = view.Parameters();
        parameters.Add("from", from);
        parameters.Add("to", to);
        return ((string[])[TrailQueries.OfPowers, TrailQueries.OfBodies])
            .SelectMany(source => view.Query<HistoryRow>($"{source} AND f.revision BETWEEN @from AND @to", parameters).ToList())
            .Select(row => new FeedItem(
                [.. row.Entries(view, AnnulledAdjustments.None).Select(entry => entry with { CorrectedBy = null })], null, row.Revision));
    }

    private static IEnumerable<FeedItem> Foreseen(CatalogView view, long from, long to)
    {
        var adjustments = Adjustments(view);
        for (var i = 0; i < adjustments.Count; i++)
        {
            var (known, recorded) = adjustments[i];
            if (known < from || known > to) continue;
            var next = i + 1 < adjustments.Count ? adjustments[i + 1].Recorded : view.Lens.On;
            foreach (var item in Between(view, known, recorded, next < view.Lens.On ? next : view.Lens.On)) yield return item;
        }
    }

    // What came after the day of one adjustment up to that of the next as the former knew it, and what had come when it was recorded.
    private static IEnumerable<FeedItem> Between(CatalogView view, long known, DateOnly recorded, DateOnly next)
    {
        var parameters = view.Parameters();
        parameters.Add("adjustment", known);
        parameters.Add("recordedOn", (long)ClockColumns.Number(recorded));
        parameters.Add("next", (long)ClockColumns.Number(next));
        return ForeseenEntries.OfAllTimes(
            view,
            "((n.day > @recordedOn AND n.day <= @next AND n.known_from <= @adjustment AND n.known_to > @adjustment) "
                + "OR (n.known_from = @adjustment AND n.day <= @recordedOn))",
            parameters).Select(entry => new FeedItem([entry], null, known));
    }

    private static List<(long Known, DateOnly Recorded)> Adjustments(CatalogView view) =>
        [
            .. view.Query(
                "SELECT known, recorded FROM adjustments WHERE catalog_id = @catalog AND known <= @known ORDER BY known", view.Parameters(),
                static row => (Known: row.Number(0), Recorded: row.Number(1)))
                .Select(row => (row.Known, CatalogTime.DateOf(ClockColumns.Moment(row.Recorded)))),
        ];

    // Rows of a name as known at a revision never change, whatever is recorded later.
    private static IEnumerable<FeedItem> Named(CatalogView view, IReadOnlyList<FeedItem> items)
    {
        foreach (var item in items)
        {
            var parameters = view.Parameters(item.First.Effective);
            parameters.Add("code", item.First.Power);
            parameters.Add("then", Math.Max(item.Place, item.First.Known));
            yield return item with
            {
                Name = view.Text(
                    "SELECT v.name FROM powers p CROSS JOIN power_validity r ON r.power_id = p.power_id JOIN versions v ON v.version_id = "
                        + "r.version_id WHERE p.catalog_id = @catalog AND p.code = @code AND r.known_from <= @then AND r.known_to > @then "
                        + $"AND r.valid_from <= @on AND {view.Reads("r")} ORDER BY r.valid_from DESC LIMIT 1",
                    parameters),
            };
        }
    }
}

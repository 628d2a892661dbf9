using PowerCatalog.ReadModels.Lenses;

namespace PowerCatalog.ReadModels.Occurrences;

/// <summary>Asks what is new: adjustment by adjustment, with what came by itself among them.</summary>
public static class NewsQueries
{
    private const int Adjustments = 100;
    private const int Year = 366;

    /// <summary>
    /// The newest, the newest first: of the last 100 adjustments, also what takes effect later, and of the last year what came by itself.
    /// </summary>
    /// <param name="view">The catalog, today.</param>
    /// <param name="scope">For whom.</param>
    /// <param name="entries">How many at most.</param>
    /// <param name="lines">How many occurrences of each are read at most.</param>
    public static IReadOnlyList<NewsEntry> News(this CatalogView view, OccurrenceScope scope, int entries, int lines)
    {
        ArgumentNullException.ThrowIfNull(view);
        var from = view.Number(
            $"SELECT min(known) FROM (SELECT known FROM adjustments WHERE catalog_id = @catalog AND known <= @known "
                + $"ORDER BY known DESC LIMIT {Adjustments})",
            view.Parameters());
        var recorded = new OccurrenceSearch(
            view, scope, new OccurrenceDays(DateOnly.MinValue, DateOnly.MaxValue) { KnownFrom = from ?? 0 });
        var ended = new OccurrenceSearch(view, scope, new OccurrenceDays(view.Lens.On.AddDays(-Year), view.Lens.On));
        var groups = recorded.FindRecorded().GroupBy(found => found.Known).OrderByDescending(group => group.Key).Take(entries)
            .Select(group => (Ended: (DateOnly?)null, Found: group.ToList()))
            .Concat(ended.FindForeseen().GroupBy(found => found.Day).Select(group => (Ended: (DateOnly?)group.Key, Found: group.ToList())));
        return
        [
            .. groups.Select(group => new NewsEntry(
                group.Ended, OccurrenceQueries.Told(view, recorded.Read([.. group.Found.Take(lines)]), scope), group.Found.Count))
                .OrderByDescending(entry => entry.Since).Take(entries),
        ];
    }
}

using PowerCatalog.Domain.Events;
using PowerCatalog.ReadModels.AuditHistory;
using PowerCatalog.ReadModels.Lenses;
using PowerCatalog.Sqlite;

namespace PowerCatalog.ReadModels.Auditing;

/// <summary>A part of a long trail.</summary>
/// <param name="Facts">How many facts the whole trail has.</param>
/// <param name="Entries">The entries of the facts of this part.</param>
public sealed record TrailPart(long Facts, IReadOnlyList<HistoryEntry> Entries);

/// <summary>
/// Asks for a part of what an adjustment did or somebody recorded: as long as the opening list, so only the facts that are shown are read.
/// </summary>
public static class TrailParts
{
    /// <summary>A part of everything that an adjustment did.</summary>
    public static TrailPart PartOfAdjustment(this CatalogView view, long revision, TrailOrder order, int offset, int limit) =>
        Part(view, Facts.OfAdjustment(view, revision), order, offset, limit);

    /// <summary>A part of the trail of an actor.</summary>
    public static TrailPart PartOfActor(this CatalogView view, string actor, TrailOrder order, int offset, int limit) =>
        Part(view, Facts.OfActor(view, actor), order, offset, limit);

    /// <summary>Everything that an adjustment did, of which no more than a part is held while it is enumerated.</summary>
    public static IEnumerable<HistoryEntry> StreamOfAdjustment(
        this CatalogView view, long revision, TrailOrder order, CancellationToken cancellation) =>
        Stream(view, Facts.OfAdjustment(view, revision), order, cancellation);

    /// <summary>The trail of an actor, of which only one part is in memory while it is enumerated.</summary>
    public static IEnumerable<HistoryEntry> StreamOfActor(
        this CatalogView view, string actor, TrailOrder order, CancellationToken cancellation) =>
        Stream(view, Facts.OfActor(view, actor), order, cancellation);

    /// <summary>The actors that recorded something, as the view names them and as known through the lens.</summary>
    public static IReadOnlyList<string> ActorsShown(this CatalogView view) =>
        [.. Recorded(view).Select(view.Actors.Shown).Distinct().Order(StringComparer.Ordinal)];

    private static IEnumerable<string> Recorded(CatalogView view) => view.Texts(
        "SELECT DISTINCT actor FROM adjustments WHERE catalog_id = @catalog AND known <= @known", view.Parameters());

    private static TrailPart Part(CatalogView view, Facts facts, TrailOrder order, int offset, int limit)
    {
        var total = view.Count($"SELECT count(*) {facts.From}", facts.Parameters);
        facts.Parameters.Add("limit", limit);
        facts.Parameters.Add("offset", offset);
        var revisions = view.Numbers($"{facts.Revisions(order)} LIMIT @limit OFFSET @offset", facts.Parameters).ToList();
        return new TrailPart(total, Entries(view, revisions, order));
    }

    // One statement walks the facts from the first to the last, whatever the order: a part asked for by itself would count, sort and skip
    // all those before it again.
    private static IEnumerable<HistoryEntry> Stream(CatalogView view, Facts facts, TrailOrder order, CancellationToken cancellation)
    {
        foreach (var revisions in view.Numbers(facts.Revisions(order), facts.Parameters).Chunk(HistoryQueries.FactsPerPart))
        {
            cancellation.ThrowIfCancellationRequested();
            foreach (var entry in Entries(view, revisions, order)) yield return entry;
        }
    }

    private static IReadOnlyList<HistoryEntry> Entries(CatalogView view, IReadOnlyList<long> revisions, TrailOrder order)
    {
        if (revisions.Count == 0) return [];
        var given = string.Join(',', revisions);
        var rows = ((string[])[TrailQueries.OfBodies, TrailQueries.OfPowers])
            .SelectMany(source => view.Query<HistoryRow>($"{source} AND f.revision IN ({given})", view.Parameters())).ToList();
        return TrailQueries.Sorted(HistoryQueries.Entries(view, rows), order);
    }

    // The facts of a trail.
    private sealed record Facts(string From, SqlParameters Parameters)
    {
        public static Facts OfAdjustment(CatalogView view, long revision)
        {
            var parameters = view.Parameters();
            parameters.Add("revision", revision);
            return new Facts(Where(view, "f.known = @revision"), parameters);
        }

        public static Facts OfActor(CatalogView view, string actor)
        {
            var parameters = view.Parameters();
            parameters.Add("actors", Recorded(view).Where(recorded => view.Actors.IsMeant(recorded, actor)).ToList());
            return new Facts(Where(view, "a.actor IN (SELECT value FROM json_each(@actors))"), parameters);
        }

        public string Revisions(TrailOrder order) =>
            $"SELECT f.revision {From} ORDER BY {(order == TrailOrder.Effective ? "f.effective, f.revision" : "f.revision")}";

        // Facts are walked in the order of their revisions: a CROSS JOIN keeps SQLite from going by adjustments, the plus from another
        // index, after which it would have to sort.
        private static string Where(CatalogView view, string condition) =>
            "FROM facts f CROSS JOIN adjustments a ON a.catalog_id = f.catalog_id AND a.known = f.known WHERE f.catalog_id = @catalog "
                + $"AND +f.known <= @known AND {condition}"
                + (view.Lens.AsRecorded ? $" AND f.type NOT IN ('{EventNames.FactCorrected}', '{EventNames.AdjustmentAnnulled}')" : "");
    }
}

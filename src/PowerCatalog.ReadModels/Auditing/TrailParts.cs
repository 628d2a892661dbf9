using Dapper;
using PowerCatalog.Domain.Events;
using PowerCatalog.ReadModels.AuditHistory;
using PowerCatalog.ReadModels.Lenses;

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
    private const int FactsPerPart = 500;

    /// <summary>A part of everything that an adjustment did.</summary>
    public static TrailPart PartOfAdjustment(this CatalogView view, long revision, TrailOrder order, int offset, int limit)
    {
        var parameters = view.Parameters();
        parameters.Add("revision", revision);
        return Part(view, "f.known = @revision", parameters, order, offset, limit);
    }

    /// <summary>A part of the trail of an actor.</summary>
    public static TrailPart PartOfActor(this CatalogView view, string actor, TrailOrder order, int offset, int limit)
    {
        var parameters = view.Parameters();
        parameters.Add("actor", actor);
        return Part(view, "a.actor = @actor", parameters, order, offset, limit);
    }

    /// <summary>Everything that an adjustment did, of which no more than a part is held while it is enumerated.</summary>
    public static IEnumerable<HistoryEntry> StreamOfAdjustment(
        this CatalogView view, long revision, TrailOrder order, CancellationToken cancellation) =>
        Parts(offset => view.PartOfAdjustment(revision, order, offset, FactsPerPart), cancellation);

    /// <summary>The trail of an actor, of which only one part is in memory while it is enumerated.</summary>
    public static IEnumerable<HistoryEntry> StreamOfActor(
        this CatalogView view, string actor, TrailOrder order, CancellationToken cancellation) =>
        Parts(offset => view.PartOfActor(actor, order, offset, FactsPerPart), cancellation);

    /// <summary>What an adjustment did to powers, line by line, of which no more than a part is held while it is enumerated.</summary>
    public static IEnumerable<HistoryEntry> StreamOfLines(this CatalogView view, long revision, CancellationToken cancellation)
    {
        var facts = view.LineCountOf(revision);
        return Parts(offset => new TrailPart(facts, [.. view.LinesOf(revision, offset, FactsPerPart)]), cancellation);
    }

    private static IEnumerable<HistoryEntry> Parts(Func<int, TrailPart> part, CancellationToken cancellation)
    {
        var facts = 1L;
        for (var offset = 0; offset < facts; offset += FactsPerPart)
        {
            cancellation.ThrowIfCancellationRequested();
            (facts, var entries) = part(offset);
            foreach (var entry in entries) yield return entry;
        }
    }

    /// <summary>The actors that recorded something, as known through the lens.</summary>
    public static IReadOnlyList<string> Actors(this CatalogView view) =>
        [
            .. view.Query<string>(
                "SELECT DISTINCT actor FROM adjustments WHERE catalog_id = @catalog AND known <= @known ORDER BY actor", view.Parameters()),
        ];

    private static TrailPart Part(CatalogView view, string condition, DynamicParameters parameters, TrailOrder order, int offset, int limit)
    {
        // Facts are walked in the order of their revisions: a CROSS JOIN keeps SQLite from going by adjustments, the plus from another
        // index, after which it would have to sort.
        var from =
            "FROM facts f CROSS JOIN adjustments a ON a.catalog_id = f.catalog_id AND a.known = f.known WHERE f.catalog_id = @catalog "
                + $"AND +f.known <= @known AND {condition}"
            + (view.Lens.AsRecorded ? $" AND f.type NOT IN ('{EventNames.FactCorrected}', '{EventNames.AdjustmentAnnulled}')" : "");
        var total = view.First<long>($"SELECT count(*) {from}", parameters);
        parameters.Add("limit", limit);
        parameters.Add("offset", offset);
        var by = order == TrailOrder.Effective ? "f.effective, f.revision" : "f.revision";
        var revisions = string.Join(
            ',', view.Query<long>($"SELECT f.revision {from} ORDER BY {by} LIMIT @limit OFFSET @offset", parameters));
        if (revisions.Length == 0) return new TrailPart(total, []);
        var rows = ((string[])[TrailQueries.OfBodies, TrailQueries.OfPowers])
            .SelectMany(source => view.Query<HistoryRow>($"{source} AND f.revision IN ({revisions})", parameters).ToList()).ToList();
        return new TrailPart(total, TrailQueries.Sorted(HistoryQueries.Entries(view, rows), order));
    }
}

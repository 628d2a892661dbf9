using PowerCatalog.ReadModels.Lenses;

namespace PowerCatalog.ReadModels.AuditHistory;

/// <summary>What became of a decision after it was recorded, as the lens knows.</summary>
/// <param name="AnnulledBy">The document number (or id) of the decision that annulled it; null where it stands.</param>
/// <param name="AnnulledFrom">From when; null where from the start.</param>
/// <param name="Corrections">The decisions that corrected facts of it.</param>
public sealed record DecisionFate(string? AnnulledBy, DateOnly? AnnulledFrom, IReadOnlyList<DecisionCorrection> Corrections);

/// <summary>A decision that corrected facts of another.</summary>
/// <param name="Revision">The revision that completed it.</param>
/// <param name="DocumentNumber">Its document number; null where it has none.</param>
/// <param name="Title">Its title.</param>
/// <param name="Facts">How many facts of the other it corrected.</param>
public sealed record DecisionCorrection(long Revision, string? DocumentNumber, string Title, long Facts);

/// <summary>Asks what became of decisions.</summary>
public static class DecisionFates
{
    /// <summary>What later annulled or corrected a decision; nothing as recorded.</summary>
    public static DecisionFate FateOf(this CatalogView view, AdjustmentAnswer decision)
    {
        ArgumentNullException.ThrowIfNull(decision);
        if (view.Lens.AsRecorded) return new DecisionFate(null, null, []);
        var (by, from) = AnnulledDecisions.Of(view).Of(decision.Id);
        var parameters = view.Parameters();
        parameters.Add("revision", decision.Revision);
        // From the corrections, which are few, to what they correct.
        var corrections = view.Query<(long Revision, string? Number, string Title, long Facts)>(
            """
            SELECT a.known, a.document_number, a.title, count(DISTINCT c.corrects)
            FROM facts c
            CROSS JOIN facts f ON f.catalog_id = c.catalog_id AND f.revision = c.corrects
            CROSS JOIN adjustments a ON a.catalog_id = c.catalog_id AND a.known = c.known
            WHERE c.catalog_id = @catalog AND c.corrects IS NOT NULL AND +c.known <= @known AND +f.known = @revision
            GROUP BY a.known ORDER BY a.known
            """,
            parameters);
        return new DecisionFate(
            by, from, [.. corrections.Select(row => new DecisionCorrection(row.Revision, row.Number, row.Title, row.Facts))]);
    }

    /// <summary>The ids of the decisions that are annulled as the lens knows, with the day from which (null: from the start).</summary>
    public static IReadOnlyDictionary<string, DateOnly?> Annulled(this CatalogView view, IEnumerable<AdjustmentAnswer> decisions)
    {
        var annulled = AnnulledDecisions.Of(view);
        return decisions.Select(decision => (decision.Id, Fate: annulled.Of(decision.Id)))
            .Where(pair => pair.Fate.By is not null)
            .ToDictionary(pair => pair.Id, pair => pair.Fate.From);
    }
}

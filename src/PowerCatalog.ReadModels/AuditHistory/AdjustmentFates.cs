using PowerCatalog.ReadModels.Lenses;

namespace PowerCatalog.ReadModels.AuditHistory;

/// <summary>Whether an adjustment stands, as known through the lens: what later annulled it or corrected its facts.</summary>
/// <param name="AnnulledBy">The document number (or id) of the adjustment that annulled it; null where it stands.</param>
/// <param name="AnnulledFrom">The first day on which it no longer holds; null where it never held.</param>
/// <param name="Corrections">The adjustments that corrected facts of it.</param>
public sealed record AdjustmentFate(string? AnnulledBy, DateOnly? AnnulledFrom, IReadOnlyList<AdjustmentCorrection> Corrections);

/// <summary>An adjustment that corrected facts of another.</summary>
/// <param name="Revision">The revision that completed it.</param>
/// <param name="DocumentNumber">Its document number; null where it has none.</param>
/// <param name="Title">Its title.</param>
/// <param name="Facts">How many facts of the other adjustment it corrected.</param>
public sealed record AdjustmentCorrection(long Revision, string? DocumentNumber, string Title, long Facts);

/// <summary>Queries whether adjustments stand.</summary>
public static class AdjustmentFates
{
    /// <summary>What later annulled or corrected an adjustment; empty through a lens as recorded.</summary>
    public static AdjustmentFate FateOf(this CatalogView view, AdjustmentAnswer adjustment)
    {
        ArgumentNullException.ThrowIfNull(adjustment);
        if (view.Lens.AsRecorded) return new AdjustmentFate(null, null, []);
        var (by, from) = AnnulledAdjustments.Of(view).Of(adjustment.Adjustment);
        var parameters = view.Parameters();
        parameters.Add("revision", adjustment.Revision);
        // Starts from the corrections, which are few.
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
        return new AdjustmentFate(
            by, from, [.. corrections.Select(row => new AdjustmentCorrection(row.Revision, row.Number, row.Title, row.Facts))]);
    }

    /// <summary>The ids of the adjustments that are annulled, as known through the lens, with the day (null for from the start).</summary>
    public static IReadOnlyDictionary<string, DateOnly?> Annulled(this CatalogView view, IEnumerable<AdjustmentAnswer> adjustments)
    {
        var annulled = AnnulledAdjustments.Of(view);
        return adjustments.Select(adjustment => (adjustment.Adjustment, Fate: annulled.Of(adjustment.Adjustment)))
            .Where(pair => pair.Fate.By is not null)
            .ToDictionary(pair => pair.Adjustment, pair => pair.Fate.From);
    }
}

using PowerCatalog.ReadModels.AuditHistory;
using PowerCatalog.ReadModels.Lenses;

namespace PowerCatalog.ReadModels.Auditing;

/// <summary>What became of an adjustment after it was recorded, as the lens knows.</summary>
/// <param name="AnnulledBy">The document number (or id) of the adjustment that annulled it; null where it stands.</param>
/// <param name="AnnulledFrom">From when; null where from the start.</param>
/// <param name="Corrections">The adjustments that corrected facts of it.</param>
public sealed record AdjustmentFate(string? AnnulledBy, DateOnly? AnnulledFrom, IReadOnlyList<AdjustmentCorrection> Corrections);

/// <summary>An adjustment that corrected facts of another.</summary>
/// <param name="Revision">The revision that completed it.</param>
/// <param name="DocumentNumber">Its document number; null where it has none.</param>
/// <param name="Title">Its title.</param>
/// <param name="Facts">How many facts of the other it corrected.</param>
public sealed record AdjustmentCorrection(long Revision, string? DocumentNumber, string Title, long Facts);

/// <summary>Asks what became of adjustments.</summary>
public static class AdjustmentFates
{
    /// <summary>What later annulled or corrected an adjustment; nothing as recorded.</summary>
    public static AdjustmentFate FateOf(this CatalogView view, AdjustmentAnswer adjustment)
    {
        ArgumentNullException.ThrowIfNull(adjustment);
        if (view.Lens.AsRecorded) return new AdjustmentFate(null, null, []);
        var (by, from) = AnnulledAdjustments.Of(view).Of(adjustment.Id);
        var parameters = view.Parameters();
        parameters.Add("revision", adjustment.Revision);
        // From the corrections, which are few, to what they correct.
        var corrections = view.Query(
            """
            SELECT a.known, a.document_number, a.title, count(DISTINCT c.corrects)
            FROM facts c
            CROSS JOIN facts f ON f.catalog_id = c.catalog_id AND f.revision = c.corrects
            CROSS JOIN adjustments a ON a.catalog_id = c.catalog_id AND a.known = c.known
            WHERE c.catalog_id = @catalog AND c.corrects IS NOT NULL AND +c.known <= @known AND +f.known = @revision
            GROUP BY a.known ORDER BY a.known
            """,
            parameters,
            static row => (Revision: row.Number(0), Number: row.TextOrNull(1), Title: row.Text(2), Facts: row.Number(3)));
        return new AdjustmentFate(
            by, from, [.. corrections.Select(row => new AdjustmentCorrection(row.Revision, row.Number, row.Title, row.Facts))]);
    }

    /// <summary>The ids of the adjustments that are annulled as the lens knows, with the day from which (null: from the start).</summary>
    public static IReadOnlyDictionary<string, DateOnly?> Annulled(this CatalogView view, IEnumerable<AdjustmentAnswer> adjustments)
    {
        var annulled = AnnulledAdjustments.Of(view);
        return adjustments.Select(adjustment => (adjustment.Id, Fate: annulled.Of(adjustment.Id)))
            .Where(pair => pair.Fate.By is not null)
            .ToDictionary(pair => pair.Id, pair => pair.Fate.From);
    }
}

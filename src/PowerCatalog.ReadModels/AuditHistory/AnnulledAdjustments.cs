using PowerCatalog.Domain.Codes;
using PowerCatalog.Domain.Events;
using PowerCatalog.Domain.Folding;
using PowerCatalog.ReadModels.Foundation;
using PowerCatalog.ReadModels.Lenses;

namespace PowerCatalog.ReadModels.AuditHistory;

/// <summary>Which adjustments are annulled as the lens knows, and by which.</summary>
internal sealed class AnnulledAdjustments
{
    private readonly Dictionary<string, (string By, DateOnly? From)> _annulled = [];

    private AnnulledAdjustments()
    {
    }

    /// <summary>None is; for what is told as it was recorded.</summary>
    public static AnnulledAdjustments None { get; } = new();

    public static AnnulledAdjustments Of(CatalogView view)
    {
        var adjustments = new AnnulledAdjustments();
        if (view.Lens.AsRecorded) return adjustments;
        var known = Known(view);
        var annulments = Annulments.Of(known.Select(row => row.Annulled));
        foreach (var (number, (_, annulled)) in known)
        {
            if (StandsSomeDay(annulments, annulled.Adjustment))
                adjustments._annulled[annulled.Annuls.Value] = (number ?? annulled.Adjustment.Value, annulled.From);
        }

        return adjustments;
    }

    /// <summary>Every annulment that the lens knows, with the document number of its adjustment, in the order recorded.</summary>
    public static IReadOnlyList<(string? Number, Recorded<AdjustmentAnnulled> Annulled)> Known(CatalogView view)
    {
        // Annulments are few and facts are many: CROSS JOIN makes SQLite begin with the former, which left to itself it does not.
        var rows = view.Query(
            """
            SELECT n.revision, n.type, n.data, a.document_number FROM annulments n
            CROSS JOIN facts f ON f.catalog_id = n.catalog_id AND f.revision = n.revision
            JOIN adjustments a ON a.catalog_id = f.catalog_id AND a.known = f.known
            WHERE n.catalog_id = @catalog AND f.known <= @known ORDER BY n.revision
            """,
            view.Parameters(),
            static row => (Revision: row.Number(0), Type: row.Text(1), Data: row.Bytes(2), Number: row.TextOrNull(3)));
        return [.. rows.Select(row => (row.Number, StoredFact.Read<AdjustmentAnnulled>(row.Revision, row.Type, row.Data)))];
    }

    /// <summary>What annulled an adjustment, and from when; nothing where it stands.</summary>
    public (string? By, DateOnly? From) Of(string adjustment) =>
        _annulled.TryGetValue(adjustment, out var annulled) ? annulled : default((string?, DateOnly?));

    private static bool StandsSomeDay(Annulments annulments, AdjustmentId adjustment) =>
        annulments.Stretches([adjustment]).Any(day => annulments.Stands(adjustment, day));
}

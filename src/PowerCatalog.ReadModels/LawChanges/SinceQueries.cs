using PowerCatalog.Domain.Codes;
using PowerCatalog.Domain.Elements;
using PowerCatalog.Domain.Laws.Matching;
using PowerCatalog.ReadModels.AuditHistory;
using PowerCatalog.ReadModels.Lenses;

namespace PowerCatalog.ReadModels.LawChanges;

/// <summary>Queries what was done to powers since a revision.</summary>
public static class SinceQueries
{
    /// <summary>The powers that are on the list through the lens, with what was changed in them after a revision.</summary>
    public static IReadOnlyDictionary<PowerCode, PowerSince> Since(
        this CatalogView view, IReadOnlyCollection<PowerCode> powers, long since)
    {
        ArgumentNullException.ThrowIfNull(view);
        var parameters = view.Parameters();
        parameters.Add("codes", powers.Select(power => power.Value));
        parameters.Add("since", since);
        var holders = view.Query(
            $"SELECT r.code, r.department FROM power_validity r WHERE r.catalog_id = @catalog AND {view.Meets("r")} "
                + "AND r.code IN (SELECT value FROM json_each(@codes))",
            parameters,
            static row => (
                Code: row.Text(0), Department: row.Text(1))).ToDictionary(row => PowerCode.Parse(row.Code),
                row => DepartmentCode.Parse(row.Department));
        // What was annulled has adjusted nothing.
        var annulled = AnnulledAdjustments.Of(view);
        var changes = view.Query(
            """
            SELECT DISTINCT p.code, e.element, a.adjustment
            FROM json_each(@codes) c CROSS JOIN powers p ON p.catalog_id = @catalog AND p.code = c.value
            CROSS JOIN element_changes e ON e.power_id = p.power_id AND e.revision > @since
            CROSS JOIN facts f ON f.catalog_id = e.catalog_id AND f.revision = e.revision
            CROSS JOIN adjustments a ON a.catalog_id = f.catalog_id AND a.known = f.known
            """,
            parameters,
            static row => (
                Code: row.Text(0), Element: row.Text(1),
                Adjustment: row.Text(2))).Where(row => annulled.Of(row.Adjustment).By is null).ToLookup(row => PowerCode.Parse(row.Code));
        return holders.ToDictionary(
            pair => pair.Key,
            pair => new PowerSince(
                pair.Value, changes[pair.Key].Any(change => change.Element == LegalBasis.Element),
                [.. changes[pair.Key].Select(change => change.Adjustment).Distinct().Select(Id)]));
    }

    private static AdjustmentId Id(string text) => AdjustmentId.TryParse(text, out var id)
        ? id
        : throw new FormatException($"'{text}' in the read models is not an adjustment's id.");
}

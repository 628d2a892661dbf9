using PowerCatalog.Domain.Codes;
using PowerCatalog.Domain.Events;
using PowerCatalog.Domain.Powers;
using PowerCatalog.ReadModels.Foundation;
using PowerCatalog.ReadModels.Lenses;

namespace PowerCatalog.ReadModels.AuditHistory;

/// <summary>One step in the lineage of a power.</summary>
/// <param name="Kind">succeeded (a merge or split), renamed or transferred.</param>
/// <param name="From">The power's code before; for a renaming the name, for a transfer the department's code.</param>
/// <param name="To">The same after.</param>
/// <param name="Power">The power that was renamed or transferred; of a succession, the successor.</param>
/// <param name="Effective">From when.</param>
/// <param name="DocumentNumber">The adjustment.</param>
/// <param name="Revision">The fact.</param>
public sealed record LineageStep(
    string Kind, string From, string To, string Power, DateOnly Effective, string? DocumentNumber, long Revision);

/// <summary>Queries the lineage of powers.</summary>
public static class LineageQueries
{
    /// <summary>
    /// Every step of a power, its predecessors and its successors, by merges, splits, renamings and transfers, in the order of effect;
    /// without facts that were corrected or annulled, unless the lens is as recorded.
    /// </summary>
    public static IReadOnlyList<LineageStep> LineageOf(this CatalogView view, PowerCode power)
    {
        var family = new HashSet<string> { power.Value };
        var steps = new Dictionary<(string, string), LineageStep>();
        var annulled = AnnulledAdjustments.Of(view);
        // Backwards and forwards apart: what else a predecessor became is no lineage of this power.
        foreach (var back in (bool[])[true, false])
        {
            var open = new Queue<string>([power.Value]);
            while (open.TryDequeue(out var code))
            {
                foreach (var step in Successions(view, code, back, annulled))
                {
                    steps.TryAdd((step.From, step.To), step);
                    var next = back ? step.From : step.To;
                    if (family.Add(next)) open.Enqueue(next);
                }
            }
        }

        var own = family.SelectMany(code => view.History(PowerCode.Parse(code)))
            .Where(entry => entry.AnnulledBy is null && entry.CorrectedBy is null);
        var moves = own.Where(entry => entry.Before is not null && entry.After is not null
                && entry.Element is "department" or CoreElements.Name && entry.Type is not EventNames.FactCorrected)
            .Select(entry => new LineageStep(
                entry.Element == "department" ? "transferred" : "renamed", entry.Before ?? "", entry.After ?? "", entry.Power,
                entry.Effective, entry.DocumentNumber, entry.Revision));
        return
        [
            .. steps.Values.Concat(moves.Where(step => step.From.Length > 0)).OrderBy(step => step.Effective).ThenBy(step => step.Revision),
        ];
    }

    private static List<LineageStep> Successions(CatalogView view, string code, bool back, AnnulledAdjustments annulled)
    {
        var parameters = view.Parameters();
        parameters.Add("code", code);
        var uncorrected = view.Lens.AsRecorded
            ? "f.corrects IS NULL"
            : "NOT EXISTS (SELECT 1 FROM facts c WHERE c.power_id = f.power_id AND c.corrects = f.revision AND c.known <= @known)";
        // CROSS JOIN makes SQLite start with the few successions of one power instead of the many facts.
        return [.. view.Query(
            $"""
            SELECT s.predecessor, s.successor, f.effective, a.document_number, s.revision, a.adjustment
            FROM successions s CROSS JOIN facts f ON f.catalog_id = s.catalog_id AND f.revision = s.revision
            CROSS JOIN adjustments a ON a.catalog_id = f.catalog_id AND a.known = f.known
            WHERE s.catalog_id = @catalog AND {(back ? "s.successor" : "s.predecessor")} = @code AND f.known <= @known
                AND {uncorrected}
            """,
            parameters,
            static row => (
                From: row.Text(0), To: row.Text(1), Effective: row.Number(2), Number: row.TextOrNull(3), Revision: row.Number(4),
                Adjustment: row.Text(5))).Where(row => annulled.Of(row.Adjustment).By is null)
            .Select(
                row => new LineageStep("succeeded", row.From, row.To, row.To, ClockColumns.Date(row.Effective), row.Number, row.Revision))];
    }
}

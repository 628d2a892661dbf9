using PowerCatalog.Domain.Documents;
using PowerCatalog.Domain.Events;
using PowerCatalog.Domain.Powers;
using PowerCatalog.Ledger.Events;
using PowerCatalog.ReadModels.AuditHistory;
using PowerCatalog.ReadModels.Lenses;

namespace PowerCatalog.ReadModels.Auditing;

/// <summary>One stated number and the ledger's count.</summary>
/// <param name="Document">The document that states it.</param>
/// <param name="Part">The part's name as written; 合计 for the document's own total against its parts.</param>
/// <param name="Stated">The stated number.</param>
/// <param name="Counted">The ledger's count; null where it counts nothing of that name.</param>
/// <param name="Zh">Why they agree or differ.</param>
/// <param name="En">The same in English.</param>
public sealed record ReconciledTotal(string Document, string Part, long Stated, long? Counted, string Zh, string En)
{
    /// <summary>Whether both are the same.</summary>
    public bool Agrees => Counted == Stated;
}

/// <summary>Holds stated totals against the facts of the adjustment that states them.</summary>
public static class StatedTotalsCheck
{
    /// <summary>All parts of all documents, and the documents that the catalog does not have, which are not checked.</summary>
    /// <param name="view">The catalog through the lens.</param>
    /// <param name="stated">What the documents state.</param>
    /// <param name="cancellation">Stops between two parts: each goes through all facts of its document.</param>
    /// <exception cref="OperationCanceledException">It was stopped.</exception>
    public static (IReadOnlyList<ReconciledTotal> Parts, IReadOnlyList<string> Unknown) Reconcile(
        this CatalogView view, IReadOnlyList<StatedTotals> stated, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(stated);
        var parts = new List<ReconciledTotal>();
        var unknown = new List<string>();
        var read = (Revision: -1L, Facts: new List<CountedFact>());
        foreach (var totals in stated)
        {
            if (view.Adjustment(DocumentNumber.Parse(totals.Document).Normal) is not { } adjustment)
            {
                unknown.Add(totals.Document);
                continue;
            }

            if (totals is { Total: { } total, Parts.Count: > 0 }) parts.Add(OfTotal(totals, total));
            // Rows of one document stand together, as a rule: its facts are read once, and those of one document are held at a time.
            if (read.Revision != adjustment.Revision) read = (adjustment.Revision, FactsOf(view, adjustment));
            foreach (var part in totals.Parts)
            {
                cancellation.ThrowIfCancellationRequested();
                parts.Add(OfPart(totals.Document, part, read.Facts));
            }
        }

        return (parts, unknown);
    }

    private static ReconciledTotal OfTotal(StatedTotals totals, long total) => total == totals.Sum
        ? new(totals.Document, "合计", total, totals.Sum, "分项之和等于总数。", "The parts add up to the total.")
        : new(
            totals.Document, "合计", total, totals.Sum, $"分项之和为 {totals.Sum}，与总数相差 {total - totals.Sum}：文件自身口径不一（合并前后、子项、另计项）。",
            $"The parts add up to {totals.Sum}: the document counts some parts differently (before or after a merge, sub-items, items "
                + "counted separately).");

    private static ReconciledTotal OfPart(string document, StatedPart part, List<CountedFact> facts)
    {
        var rules = CountingRules.Of(part.Name).Select(rule => (rule.Zh, rule.En, Count: rule.Count(facts))).ToList();
        if (rules is not [var first, ..])
            return new ReconciledTotal(document, part.Name, part.Stated, null, "台账不计这一项。", "The ledger counts nothing of that name.");
        ReconciledTotal Because(string zh, string en) => new(document, part.Name, part.Stated, first.Count, zh, en);
        if (first.Count == part.Stated) return Because($"口径：{first.Zh}。", $"Rule: {first.En}.");
        var difference = part.Stated - first.Count;
        if (rules.Find(rule => rule.Count == part.Stated) is { Zh: not null } other)
            return Because(
                $"相差 {difference}：文件按“{other.Zh}”计，台账按“{first.Zh}”计。", $"The document counts {other.En}, the ledger {first.En}.");
        return Because(
            $"相差 {difference}，各种口径都不能解释：{string.Join("；", rules.Select(rule => $"{rule.Zh} {rule.Count}"))}。",
            $"No rule explains the difference: {string.Join("; ", rules.Select(rule => $"{rule.En} {rule.Count}"))}.");
    }

    // As they are read through the lens: each as its newest reading, without those that are annulled on their effective date.
    private static List<CountedFact> FactsOf(CatalogView view, AdjustmentAnswer adjustment)
    {
        var parameters = view.Parameters();
        parameters.Add("adjustment", adjustment.Revision);
        var annulled = AnnulledAdjustments.Of(view);
        var corrected = view.Lens.AsRecorded
            ? "0"
            : "EXISTS (SELECT 1 FROM facts c WHERE c.power_id = f.power_id AND c.corrects = f.revision AND c.known <= @known)";
        // The powers of the adjustment, with the corrections of their facts, whoever corrected them.
        return [.. view.Query(
            $"""
            SELECT j.type, j.data, f.counts_category FROM facts f JOIN power_facts j ON j.power_id = f.power_id AND j.revision = f.revision
            WHERE f.catalog_id = @catalog AND f.known <= @known AND NOT {corrected}
                AND (f.known = @adjustment OR (f.corrects IS NOT NULL AND f.power_id IN (
                    SELECT g.power_id FROM facts g WHERE g.catalog_id = @catalog AND g.known = @adjustment)))
            """,
            parameters,
            static row => (Type: row.Text(0), Data: row.Bytes(1), Category: row.NumberOrNull(2)))
            .Select(row => (Fact: Read((Fact)EventRegistry.Read(row.Type, row.Data), view.Lens.AsRecorded), row.Category))
            .Where(row => row.Fact is not null && row.Fact.Adjustment.Value == adjustment.Id && Stands(annulled, row.Fact))
            .Select(row => new CountedFact(row.Fact!, row.Category == (long)Category.PublicService))];
    }

    private static Fact? Read(Fact fact, bool asRecorded) => fact is FactCorrected corrected ? asRecorded ? null : corrected.Reading : fact;

    private static bool Stands(AnnulledAdjustments annulled, Fact fact) =>
        annulled.Of(fact.Adjustment.Value) is not ({ }, var from) || fact.Effective < from;
}

/// <summary>A fact that counts, and whether it is about a service.</summary>
/// <param name="Fact">The fact as it is read through the lens.</param>
/// <param name="IsService">Whether it is about a public service.</param>
internal sealed record CountedFact(Fact Fact, bool IsService);

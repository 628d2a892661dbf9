using PowerCatalog.Domain.Events;
using PowerCatalog.Listings.Columns;
using PowerCatalog.Listings.Words;
using PowerCatalog.ReadModels.Auditing;
using PowerCatalog.ReadModels.Lenses;

namespace PowerCatalog.Papers.Annexes;

/// <summary>The annexes of a decision: a table for each kind of thing that it holds, and nothing that it holds left out.</summary>
public static class DecisionAnnexes
{
    /// <summary>The annexes in the order of the announcement; none for a decision that holds nothing.</summary>
    /// <param name="view">The catalog, known at the decision.</param>
    /// <param name="decision">The decision, with its counts as known then.</param>
    /// <param name="words">The words of the list.</param>
    public static IReadOnlyList<Annex> Of(CatalogView view, AdjustmentAnswer decision, CatalogWords words)
    {
        ArgumentNullException.ThrowIfNull(view);
        ArgumentNullException.ThrowIfNull(decision);
        ArgumentNullException.ThrowIfNull(words);
        var values = new ValueWords(view, words);
        var columns = new AnnexListings(words, values);
        IEnumerable<Annex?> annexes = [.. OfPowers(view, decision, columns), .. OfEntries(view, decision, columns, values)];
        return [.. annexes.OfType<Annex>()];
    }

    private static IEnumerable<Annex?> OfPowers(CatalogView view, AdjustmentAnswer decision, AnnexListings columns)
    {
        var facts = view.FactsOf(decision.Revision).ToList();
        var (suspended, resumed) = (Rows<PowerSuspended>(facts), Rows<PowerResumed>(facts));
        return
        [
            Make(
                decision.Opening ? "{0}目录" : "增加的{0}目录", columns.Added, Rows<PowerAdded>(facts), decision, Summaries.Added(decision)),
            Make("减少的{0}目录", columns.Removed, Rows<PowerRemoved>(facts), decision, Summaries.Removed(decision)),
            Make(
                "变更要素的{0}目录", columns.Changed, Rows<PowerElementsChanged>(facts, Places), decision, Summaries.Changed(decision)),
            Make("划转的{0}目录", columns.Transferred, Rows<PowerTransferred>(facts), decision, Summaries.Transferred(decision)),
            Make(
                "赋权的{0}目录", columns.Delegated, ByReceiver(Rows<PowerDelegated>(facts, Receivers)), decision,
                Summaries.Delegated(decision)),
            Make(
                "收回的{0}目录", columns.Recalled, ByReceiver(Rows<DelegationRecalled>(facts, Receivers)), decision,
                Summaries.Recalled(decision)),
            Make("暂停实施的{0}目录", columns.Suspended, suspended, decision, Summaries.Suspended(suspended.Count)),
            Make("恢复实施的{0}目录", columns.Resumed, resumed, decision, Summaries.Resumed(resumed.Count)),
        ];
    }

    private static IEnumerable<Annex?> OfEntries(
        CatalogView view, AdjustmentAnswer decision, AnnexListings columns, ValueWords values)
    {
        var (corrected, others) = EntryRows.Of(view, decision.Revision, values);
        return
        [
            Make("更正事项目录", columns.Corrected, corrected, decision, Summaries.Corrected(corrected)),
            Make("其他事项目录", columns.Others, others, decision, Summaries.Others(others)),
        ];
    }

    private static List<AnnexRow<T>> Rows<T>(
        List<DecidedFact> facts, Func<AnnexRow<T>, IEnumerable<AnnexRow<T>>>? parts = null) where T : PowerFact
    {
        var rows = facts.Where(decided => decided.Fact is T).Select(decided => new AnnexRow<T>(0, (T)decided.Fact, decided));
        return Numbered(parts is null ? rows : rows.SelectMany(parts));
    }

    private static IEnumerable<AnnexRow<PowerElementsChanged>> Places(AnnexRow<PowerElementsChanged> row) =>
        row.Fact.Changes.Select(change => row with { Change = change });

    private static IEnumerable<AnnexRow<PowerDelegated>> Receivers(AnnexRow<PowerDelegated> row) =>
        row.Fact.Receivers.Select(receiver => row with { Receiver = receiver });

    private static IEnumerable<AnnexRow<DelegationRecalled>> Receivers(AnnexRow<DelegationRecalled> row) =>
        row.Fact.Receivers.Select(receiver => row with { Receiver = receiver });

    // A township looks for its own rows.
    private static List<AnnexRow<T>> ByReceiver<T>(List<AnnexRow<T>> rows) where T : PowerFact =>
        Numbered(rows.OrderBy(row => row.Receiver!.Kind).ThenBy(row => row.Receiver!.Key, StringComparer.Ordinal));

    private static List<AnnexRow<T>> Numbered<T>(IEnumerable<AnnexRow<T>> rows) where T : PowerFact =>
        [.. rows.Select((row, index) => row with { Number = index + 1 })];

    private static Annex? Make<T>(
        string title, Listing<AnnexRow<T>> columns, List<AnnexRow<T>> rows, AdjustmentAnswer decision, string summary) where T : PowerFact
    {
        var what = rows.TrueForAll(row => row.IsService) ? "公共服务事项"
            : rows.Exists(row => row.IsService) ? "行政职权和公共服务事项" : "行政职权";
        var hasOtherDays = rows.Exists(row => row.Fact.Effective != decision.Effective);
        return Make(title.Replace("{0}", what, StringComparison.Ordinal), columns, rows, summary, hasOtherDays);
    }

    private static Annex? Make(
        string title, Listing<EntryRow> columns, List<EntryRow> rows, AdjustmentAnswer decision, string summary) =>
        Make(title, columns, rows, summary, rows.Exists(row => row.Entry.Effective != decision.Effective));

    private static Annex? Make<T>(string title, Listing<T> columns, List<T> rows, string summary, bool hasOtherDays) => rows.Count == 0
        ? null
        : new Annex(title, columns.Title.Zh, columns.With(rows), rows.Count, summary, hasOtherDays);
}

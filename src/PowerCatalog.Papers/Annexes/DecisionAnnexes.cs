using PowerCatalog.Domain.Events;
using PowerCatalog.Listings.Columns;
using PowerCatalog.Listings.Words;
using PowerCatalog.ReadModels.Auditing;
using PowerCatalog.ReadModels.Lenses;

namespace PowerCatalog.Papers.Annexes;

/// <summary>The annexes of a decision: a table for each kind of change that it holds.</summary>
public static class DecisionAnnexes
{
    /// <summary>The annexes in the order of the announcement; a decision that only changes bodies or corrects has none.</summary>
    /// <param name="view">The catalog, known at the decision.</param>
    /// <param name="revision">The revision that completed the decision.</param>
    /// <param name="words">The words of the list.</param>
    public static IReadOnlyList<Annex> Of(CatalogView view, long revision, CatalogWords words)
    {
        ArgumentNullException.ThrowIfNull(view);
        ArgumentNullException.ThrowIfNull(words);
        var facts = view.FactsOf(revision).ToList();
        var columns = new AnnexListings(words, new ValueWords(view, words));
        IEnumerable<Annex?> annexes =
        [
            Make("增加的{0}目录", columns.Added, Rows<PowerAdded>(facts)),
            Make("减少的{0}目录", columns.Removed, Rows<PowerRemoved>(facts)),
            Make("变更要素的{0}目录", columns.Changed, Rows<PowerElementsChanged>(facts, Places)),
            Make("划转的{0}目录", columns.Transferred, Rows<PowerTransferred>(facts)),
            Make("赋权的{0}目录", columns.Delegated, ByReceiver(Rows<PowerDelegated>(facts, Receivers))),
            Make("收回的{0}目录", columns.Recalled, ByReceiver(Rows<DelegationRecalled>(facts, Receivers))),
            Make("暂停实施的{0}目录", columns.Suspended, Rows<PowerSuspended>(facts)),
            Make("恢复实施的{0}目录", columns.Resumed, Rows<PowerResumed>(facts)),
        ];
        return [.. annexes.OfType<Annex>()];
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

    private static Annex? Make<T>(string title, Listing<AnnexRow<T>> columns, List<AnnexRow<T>> rows) where T : PowerFact
    {
        if (rows.Count == 0) return null;
        var what = rows.TrueForAll(row => row.IsService) ? "公共服务事项"
            : rows.Exists(row => row.IsService) ? "行政职权和公共服务事项" : "行政职权";
        return new Annex(
            title.Replace("{0}", what, StringComparison.Ordinal), columns.Title.Zh, columns.With(rows), rows.Count);
    }
}

using PowerCatalog.Domain.Events;
using PowerCatalog.Listings.Words;
using PowerCatalog.ReadModels.AuditHistory;
using PowerCatalog.ReadModels.Auditing;
using PowerCatalog.ReadModels.Lenses;
using PowerCatalog.ReadModels.PowerList;

namespace PowerCatalog.Papers.Annexes;

/// <summary>What a decision holds beside changes of powers: corrections, and facts about bodies and other decisions.</summary>
internal static class EntryRows
{
    public static (List<EntryRow> Corrected, List<EntryRow> Others) Of(CatalogView view, long revision, ValueWords values)
    {
        var entries = view.StreamOfLines(revision).Where(entry => entry.Corrects is not null).Concat(view.BodyLinesOf(revision)).ToList();
        var names = view.NamesOf(entries.Select(entry => entry.Power));
        string Name(HistoryEntry entry) => entry.Type == EventNames.AdjustmentAnnulled
            ? DecisionOf(view, entry.Power)
            : names.TryGetValue(entry.Power, out var name) ? $"{name}（{entry.Power}）" : values.Body(entry.Power);
        return (
            Numbered(entries.Where(entry => entry.Corrects is not null), Name),
            Numbered(entries.Where(entry => entry.Corrects is null), Name));
    }

    private static string DecisionOf(CatalogView view, string id) =>
        view.Adjustment(id) is { } annulled ? annulled.DocumentNumber ?? annulled.Title : id;

    private static List<EntryRow> Numbered(IEnumerable<HistoryEntry> entries, Func<HistoryEntry, string> name) =>
        [.. entries.Select((entry, index) => new EntryRow(index + 1, entry, name(entry)))];
}

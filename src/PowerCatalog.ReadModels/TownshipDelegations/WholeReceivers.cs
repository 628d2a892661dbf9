using PowerCatalog.Domain.Adjustments;
using PowerCatalog.Domain.Codes;
using PowerCatalog.Domain.Delegations;
using PowerCatalog.Domain.Events;
using PowerCatalog.Domain.Folding;
using PowerCatalog.ReadModels.AuditHistory;
using PowerCatalog.ReadModels.Foundation;
using PowerCatalog.ReadModels.Lenses;

namespace PowerCatalog.ReadModels.TownshipDelegations;

/// <summary>
/// Who exercises a power before and after each step of its life. A fact names those alone that come or go: twelve townships that are added
/// to three are a step from three to fifteen, and where one goes the others stay.
/// </summary>
public static class WholeReceivers
{
    /// <summary>The same history with all who exercise the power, before and after, where a step of delegations stands.</summary>
    /// <param name="view">The catalog.</param>
    /// <param name="code">The power.</param>
    /// <param name="history">Its history, in the order of effect.</param>
    public static IReadOnlyList<HistoryEntry> WithWholeReceivers(
        this CatalogView view, PowerCode code, IReadOnlyList<HistoryEntry> history)
    {
        ArgumentNullException.ThrowIfNull(history);
        var steps = history.Where(IsStep).ToList();
        if (steps.Count == 0) return history;
        var periods = PeriodsOf(view, code);
        var whole = new Dictionary<HistoryEntry, HistoryEntry>(ReferenceEqualityComparer.Instance);
        foreach (var day in steps.GroupBy(entry => (entry.Element, entry.Effective)))
        {
            var first = (long)ClockColumns.Number(day.Key.Effective);
            var exercise = new SortedSet<string>(
                periods.Where(period => period.Place == day.Key.Element && period.From < first && first <= period.To)
                    .Select(period => period.Text),
                StringComparer.Ordinal);
            foreach (var entry in day)
            {
                var before = Joined(exercise);
                exercise.ExceptWith(Parts(entry.Before, exercise));
                if (entry.After is { } come) exercise.UnionWith(Parts(come, periods.Select(period => period.Text)));
                whole[entry] = entry with { Before = before, After = Joined(exercise) };
            }
        }

        return [.. history.Select(entry => whole.GetValueOrDefault(entry, entry))];
    }

    // What was corrected or annulled from the start changed nothing; a correction says itself what it changes.
    private static bool IsStep(HistoryEntry entry) =>
        entry is { Element: Fields.Townships or Fields.Receivers, Corrects: null, CorrectedBy: null }
        && (entry.AnnulledBy is null || entry.AnnulledFrom is not null)
        && entry.Type is EventNames.PowerDelegated or EventNames.DelegationRecalled or Foreseen.Ended;

    // A territory's words may hold the comma that stands between two receivers, so that a name is looked for among those that are known.
    private static string[] Parts(string? names, IEnumerable<string> known) => names is null ? []
        : names.Split('、') is var parts && parts.All(known.Contains) ? parts
        : [.. known.Where(one => $"、{names}、".Contains($"、{one}、", StringComparison.Ordinal))];

    private static string? Joined(SortedSet<string> names) => names.Count == 0 ? null : string.Join('、', names);

    private static List<(string Place, string Text, long From, long To)> PeriodsOf(CatalogView view, PowerCode code)
    {
        var parameters = view.Parameters();
        parameters.Add("code", code.Value);
        return
        [
            .. view.Query(
                "SELECT d.kind, coalesce(d.name, d.receiver), d.valid_from, d.valid_to FROM delegations d "
                    + "JOIN powers p ON p.power_id = d.power_id "
                    + $"WHERE p.catalog_id = @catalog AND p.code = @code AND {view.Knows("d")}",
                parameters,
                static row => (Kind: row.Number(0), Text: row.Text(1), From: row.Number(2), To: row.Number(3)))
                .Select(row => (
                    (ReceiverKind)row.Kind == ReceiverKind.Township ? Fields.Townships : Fields.Receivers, row.Text, row.From, row.To)),
        ];
    }
}

using PowerCatalog.Domain.Events;
using PowerCatalog.ReadModels.AuditHistory;
using PowerCatalog.ReadModels.Foundation;
using PowerCatalog.ReadModels.Lenses;
using PowerCatalog.ReadModels.PowerList;
using PowerCatalog.ReadModels.PowerSearch;

namespace PowerCatalog.ReadModels.Occurrences;

/// <summary>Asks what happens between two days. Every face asks here: pages, API, feeds, calendars and the command line.</summary>
public static class OccurrenceQueries
{
    /// <summary>How far ahead people look unless they ask otherwise, in days.</summary>
    public const int UsualDays = 90;

    /// <summary>What happens, in the order of days; <paramref name="limit"/> 0 gives all.</summary>
    public static Page<Occurrence> Occurrences(
        this CatalogView view, OccurrenceScope scope, OccurrenceDays days, int offset = 0, int limit = 0)
    {
        ArgumentNullException.ThrowIfNull(days);
        var search = new OccurrenceSearch(view, scope, days);
        var found = search.Find();
        var part = offset == 0 && limit == 0 ? found : [.. found.Skip(offset).Take(limit == 0 ? int.MaxValue : limit)];
        return new Page<Occurrence>(found.Count, Told(view, search.Read(part), scope));
    }

    /// <summary>What comes after the lens's day within so many days, of what is recorded by then.</summary>
    public static Page<Occurrence> Coming(
        this CatalogView view, OccurrenceScope scope, int days = UsualDays, int offset = 0, int limit = 0) =>
        view.Occurrences(scope, OccurrenceDays.Coming(view.Lens.On, days), offset, limit);

    /// <summary>The last that happened up to a day; null where nothing did.</summary>
    public static Occurrence? LastUpTo(this CatalogView view, OccurrenceScope scope, DateOnly day)
    {
        // Most have one within a year, and looking back over everything costs more.
        foreach (var after in (DateOnly[])[day.DayNumber > 366 ? day.AddDays(-366) : DateOnly.MinValue, DateOnly.MinValue])
        {
            var search = new OccurrenceSearch(view, scope, new OccurrenceDays(after, day));
            if (search.Find() is [.., var last]) return Told(view, search.Read([last]), scope)[0];
        }

        return null;
    }

    /// <summary>The first that comes after the lens's day, of what is recorded by then; null where nothing is known to come.</summary>
    public static Occurrence? Next(this CatalogView view, OccurrenceScope scope) =>
        view.Coming(scope, int.MaxValue - view.Lens.On.DayNumber, 0, 1).Items is [var first, ..] ? first : null;

    internal static IReadOnlyList<Occurrence> Told(CatalogView view, IReadOnlyList<Found> found, OccurrenceScope scope)
    {
        var firsts = found.Select(one => one.Entries![0]).ToList();
        var names = view.NamesOf(firsts.Select(entry => entry.Power));
        var bodies = firsts.Exists(entry => !names.ContainsKey(entry.Power)) ? BodyNames.Of(view) : null;
        var ended = EndedOn(view, found);
        return [.. found.Select(one => Tell(one, names, bodies, ended, scope) is var told && told.Type == EventNames.AdjustmentAnnulled
            ? told with { Name = Annulled(view, told.Subject) }
            : told)];
    }

    private static Occurrence Tell(
        Found one, IReadOnlyDictionary<string, string> names, BodyNames? bodies, HashSet<(string, string, long)> ended,
        OccurrenceScope scope)
    {
        var first = one.Entries![0];
        var isPower = names.TryGetValue(first.Power, out var name);
        var delegated = one.Fact as PowerDelegated;
        var receivers = delegated?.Receivers.Select(receiver => receiver.Key)
            .Where(key => scope.Receiver is null || key == scope.Receiver.Key).ToList();
        return new Occurrence(
            first.Type, one.Day, first.Power, name ?? NameOf(first, bodies), isPower,
            receivers?.TrueForAll(key => ended.Contains((first.Power, key, ClockColumns.Number(one.Day)))) == true,
            [.. Places(one, scope)], delegated?.Terms.Until, first.Effective, first.Revision, first.Corrects, first.CorrectedBy,
            first.Adjustment, first.DocumentNumber, first.AdjustmentTitle, first.Decided, first.Known, first.Recorded);
    }

    private static string NameOf(HistoryEntry entry, BodyNames? bodies) =>
        entry.Type == EventNames.CatalogOpened
            ? entry.AdjustmentTitle
            : bodies?.Departments.GetValueOrDefault(entry.Power) ?? bodies?.Townships.GetValueOrDefault(entry.Power) ?? entry.Power;

    private static string Annulled(CatalogView view, string adjustment)
    {
        var parameters = view.Parameters();
        parameters.Add("annuls", adjustment);
        return view.Text(
            "SELECT coalesce(document_number, title) FROM adjustments WHERE catalog_id = @catalog AND adjustment = @annuls", parameters)
            ?? adjustment;
    }

    // An adjustment gives a power to dozens of receivers at once; to one of them the others say nothing.
    private static IEnumerable<OccurrencePlace> Places(Found one, OccurrenceScope scope) => one.Entries!
        .Where(entry => scope.Receiver is null || one.Entries!.Count == 1 || entry.Concerns(scope.Receiver.Kind))
        .Select(entry => scope.Receiver is { } receiver ? entry.Only(receiver.Key, receiver.Name) : entry)
        .Select(entry => new OccurrencePlace(entry.Element, entry.Before, entry.After, entry.Editorial));

    // Whose exercise of which power ended on which day: where the same day gives it anew, its terms change.
    private static HashSet<(string Power, string Receiver, long Day)> EndedOn(CatalogView view, IReadOnlyList<Found> found)
    {
        var given = found.Where(one => one.Fact is PowerDelegated).ToList();
        if (given.Count == 0) return [];
        var parameters = view.Parameters();
        parameters.Add("codes", given.Select(one => one.Entries![0].Power).Distinct().ToList());
        parameters.Add("days", given.Select(one => (long)ClockColumns.Number(one.Day)).Distinct().ToList());
        return
        [
            .. view.Query(
                "SELECT p.code, d.receiver, d.valid_to FROM powers p CROSS JOIN delegations d ON d.power_id = p.power_id "
                    + $"WHERE p.catalog_id = @catalog AND p.code IN (SELECT value FROM json_each(@codes)) AND {view.Knows("d")} "
                    + "AND d.valid_to IN (SELECT value FROM json_each(@days))",
                parameters,
                static row => (row.Text(0), row.Text(1), row.Number(2))),
        ];
    }
}

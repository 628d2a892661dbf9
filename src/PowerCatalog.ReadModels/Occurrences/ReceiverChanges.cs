using PowerCatalog.ReadModels.AuditHistory;
using PowerCatalog.ReadModels.Lenses;
using PowerCatalog.ReadModels.TownshipDelegations;

namespace PowerCatalog.ReadModels.Occurrences;

/// <summary>What happened to a township or another receiver after one day and up to another, and what is left of it.</summary>
/// <param name="Since">The day after which changes are listed.</param>
/// <param name="Happened">What happened, in order: what came and went in between is there.</param>
/// <param name="Coming">What comes within 90 days after the lens's day, of what is recorded by then.</param>
/// <param name="Last">The last that happened up to the lens's day; null where nothing did.</param>
/// <param name="Next">The first that comes after it; null where nothing is known to come.</param>
/// <param name="Granted">Of the net difference: powers that it exercises now but not then.</param>
/// <param name="Ended">Of the net difference: powers that it exercised then but not now.</param>
/// <param name="TermsChanged">
/// Of the net difference: powers that it exercises on other terms than then, as they are now.
/// </param>
/// <param name="PowersChanged">Of the net difference: changes of the powers that it exercised then and exercises now.</param>
public sealed record ReceiverChanges(
    DateOnly Since,
    IReadOnlyList<Occurrence> Happened,
    IReadOnlyList<Occurrence> Coming,
    Occurrence? Last,
    Occurrence? Next,
    IReadOnlyList<TownshipPower> Granted,
    IReadOnlyList<TownshipPower> Ended,
    IReadOnlyList<TownshipPower> TermsChanged,
    IReadOnlyList<HistoryEntry> PowersChanged);

/// <summary>Asks what changed for a receiver since a day.</summary>
public static class ReceiverChangesQuery
{
    /// <summary>What happened after <paramref name="since"/> up to the lens's day, with the net difference.</summary>
    public static ReceiverChanges ChangesSince(this CatalogView view, KnownReceiver receiver, DateOnly since)
    {
        ArgumentNullException.ThrowIfNull(view);
        var scope = OccurrenceScope.OfReceiver(receiver);
        var happened = view.Occurrences(scope, new OccurrenceDays(since, view.Lens.On)).Items;
        var coming = view.Coming(scope).Items;
        var net = view.ChangesOf(receiver, since);
        return new ReceiverChanges(
            since, happened, coming, happened is [.., var last] ? last : view.LastUpTo(scope, since),
            coming is [var next, ..] ? next : view.Next(scope), net.Granted, net.Ended, net.TermsChanged, net.PowersChanged);
    }
}

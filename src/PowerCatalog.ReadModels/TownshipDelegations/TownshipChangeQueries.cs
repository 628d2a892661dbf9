using PowerCatalog.Domain.Codes;
using PowerCatalog.Domain.Delegations;
using PowerCatalog.Domain.Events;
using PowerCatalog.ReadModels.AuditHistory;
using PowerCatalog.ReadModels.Lenses;

namespace PowerCatalog.ReadModels.TownshipDelegations;

/// <summary>The changes for a township or another receiver after one day and up to another.</summary>
/// <param name="Since">The day after which changes are listed.</param>
/// <param name="Granted">Powers that it exercises now but not then.</param>
/// <param name="Ended">Powers that it exercised then but not now: recalled, expired, or off the list.</param>
/// <param name="TermsChanged">Powers that it exercises on other terms than then, as they are now.</param>
/// <param name="PowersChanged">The changes of the powers that it exercised then and exercises now.</param>
public sealed record TownshipChanges(
    DateOnly Since,
    IReadOnlyList<TownshipPower> Granted,
    IReadOnlyList<TownshipPower> Ended,
    IReadOnlyList<TownshipPower> TermsChanged,
    IReadOnlyList<HistoryEntry> PowersChanged);

/// <summary>Queries the changes for townships and other receivers.</summary>
public static class TownshipChangeQueries
{
    /// <summary>The changes after <paramref name="since"/> up to the lens's day.</summary>
    public static TownshipChanges ChangesOf(this CatalogView view, KnownReceiver receiver, DateOnly since)
    {
        ArgumentNullException.ThrowIfNull(receiver);
        var then = TownshipQueries.PowersOf(view, receiver.Key, since).ToDictionary(power => power.Code);
        var now = TownshipQueries.PowersOf(view, receiver.Key, view.Lens.On).ToDictionary(power => power.Code);
        var kept = now.Values.Where(power => then.ContainsKey(power.Code)).ToList();
        return new TownshipChanges(
            since,
            [.. now.Values.Where(power => !then.ContainsKey(power.Code))],
            [.. then.Values.Where(power => !now.ContainsKey(power.Code))],
            [.. kept.Where(power => Terms(power) != Terms(then[power.Code]))],
            [.. kept.SelectMany(power => view.History(PowerCode.Parse(power.Code)))
                .Where(
                    entry =>
                        entry.Effective > since && entry.Effective <= view.Lens.On
                            && entry.Type is not (EventNames.PowerDelegated or EventNames.DelegationRecalled))]);
    }

    private static (DelegationMode, ActingName, string?, string?, DateOnly, DateOnly?, string?, string?) Terms(TownshipPower power) =>
        (power.Mode, power.InWhoseName, power.Instrument, power.ProvincialBasis, power.Since, power.Until, power.Travelling, power.Scope);
}
